#include "event/toll.h"

#include <algorithm>
#include <string_view>

#include "mention/word_class.h"
#include "text/one_of.h"
#include "time/number.h"
#include "time/words.h"

namespace isnad::event {

namespace {

bool is_one_more(std::string_view word) {
  return text::is_one_of(word, {"اخر", "ثان", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"});
}

// «سقط 12 قتيلا و25 جريحا»: the number before the wounded.
std::optional<uint32_t> wounded_behind(const AnalysedText& text, const text::Sentence& sentence, uint32_t at) {
  constexpr uint32_t kNear = 8;
  const time::Words words(text, sentence);
  for (uint32_t i = at; i + 1 < std::min(sentence.end, at + kNear); ++i) {
    if (!text.word(i + 1).stem.starts_with("جريح") && !text.word(i + 1).normal.starts_with("جريح") &&
        text.word(i + 1).normal != "مصابا") {
      continue;
    }
    const auto number = time::read_number(words, i);
    if (number && !number->ordinal) return number->value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<uint32_t> count_of(const AnalysedText& text, const text::Sentence& sentence, const Range& phrase) {
  constexpr uint32_t kNear = 4;
  const time::Words words(text, sentence);
  for (uint32_t i = phrase.first; i < phrase.end && i < phrase.first + kNear; ++i) {
    const auto number = time::read_number(words, i);
    if (number && !number->ordinal) return number->value;
  }
  const auto& head = text.word(phrase.first);
  if (phrase.end == phrase.first + 1 && is_one_more(head.normal)) return 1;  // «وأصيب ثالث»
  if (head.article || head.suffix != lexicon::Pronoun::none) return std::nullopt;
  if (head.dual) return 2;
  for (const auto& analysis : head.all()) {
    const mention::Categories category{analysis.entry->category};
    if (!category.any({lexicon::Category::office, lexicon::Category::profession, lexicon::Category::unnamed})) continue;
    if (analysis.entry->agreement.number == lexicon::Number::singular) return 1;  // «مقتل ضابط»
  }
  if (head.normal.ends_with("ان") && !head.is(lexicon::Category::given_name)) return 2;  // «جنديان»
  // «جنديين», «شابين»: of what has another plural than this ending it is the dual
  if (head.events.is(EventWord::dual)) return 2;
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
  const text::Sentence& sentence = text.sentences[occurrence.sentence];
  uint32_t sum = 0;
  bool all = occurrence.counted > 0;
  const Range* target = occurrence.arguments.target.begin();
  for (uint8_t i = 0; i < occurrence.counted && i < occurrence.arguments.target.size(); ++i) {
    const auto count = count_of(text, sentence, target[i]);
    all = all && count.has_value();
    sum += count.value_or(0);
  }
  if (all) *counted = sum;
  if (row.has(TriggerFlag::dead) && !occurrence.toll.wounded) {
    occurrence.toll.wounded = wounded_behind(text, sentence, occurrence.trigger.end);
  }
}

}  // namespace isnad::event
