#include "event/toll.h"

#include "time/number.h"
#include "time/words.h"

namespace isnad::event {

std::optional<uint32_t> count_of(const AnalysedText& text, const text::Sentence& sentence, const Range& phrase) {
  constexpr uint32_t kNear = 4;
  const time::Words words(text, sentence);
  for (uint32_t i = phrase.first; i < phrase.end && i < phrase.first + kNear; ++i) {
    const auto number = time::read_number(words, i);
    if (number && !number->ordinal) return number->value;
  }
  return std::nullopt;
}

void count_toll(const AnalysedText& text, Occurrence& occurrence) {
  const Trigger& row = *occurrence.row;
  std::optional<uint32_t>* counted = row.has(TriggerFlag::dead)        ? &occurrence.toll.dead
                                     : row.has(TriggerFlag::wounded)   ? &occurrence.toll.wounded
                                     : row.has(TriggerFlag::arrested)  ? &occurrence.toll.arrested
                                     : row.has(TriggerFlag::displaced) ? &occurrence.toll.displaced
                                                                       : nullptr;
  if (counted == nullptr || occurrence.arguments.target.empty()) return;
  *counted = count_of(text, text.sentences[occurrence.sentence], occurrence.arguments.target.front());
}

}  // namespace isnad::event
