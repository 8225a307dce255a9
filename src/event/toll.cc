#include "event/toll.h"

#include "mention/word_class.h"
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
  const auto& head = text.word(phrase.first);
  if (head.article || head.suffix != lexicon::Pronoun::none) return std::nullopt;
  for (const auto& analysis : head.all()) {
    const mention::Categories category{analysis.entry->category};
    if (!category.any({lexicon::Category::office, lexicon::Category::profession, lexicon::Category::unnamed})) continue;
    if (analysis.entry->agreement.number == lexicon::Number::singular) return 1;  // «مقتل ضابط»
  }
  if (head.normal.ends_with("ان") && !head.is(lexicon::Category::given_name)) return 2;  // «جنديان»
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
