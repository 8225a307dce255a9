#include "statement/clause/byline.h"

#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

namespace {

using lexicon::Category;
using text::TokenKind;

constexpr uint32_t kLongest = 12;  // tokens

// «سالم حمدان وسارة الحمداني», «محرر الموقع»
bool names_persons(const AnalysedText& text, uint32_t first, uint32_t end) {
  const bool titled = mention::is_person_noun(text.word(first)) && !text.word(first).article;
  for (uint32_t i = first; i < end; ++i) {
    const auto& word = text.word(i);
    if (text.is_dash(i) || text.is_comma(i)) continue;
    if (!text.is_word(i) || word.preposition != 0 || mention::is_finite_verb(word)) return false;
    const bool name =
        word.any(mention::kNameOrMaybe) || (!word.known() && !word.article) || mention::may_be_surname(word);
    if (!name && !(titled && i < first + 2)) return false;
  }
  return titled || text.any(first, mention::kNameOrMaybe);
}

// «12 أكتوبر 2020 - 10:15 ص», «الأحد 12/10/2020»
bool names_day(const AnalysedText& text, uint32_t first, uint32_t end) {
  bool figures = false;
  for (uint32_t i = first; i < end; ++i) {
    figures = figures || text.tokens[i].kind == TokenKind::number;
    if (text.is_word(i) && text.word(i).time == nullptr && !text.is(i, Category::time) && text.word(i).letters > 1)
      return false;
  }
  return figures;
}

}  // namespace

bool names_author_or_day(const AnalysedText& text, uint32_t first, uint32_t end) {
  if (first >= end || end > first + kLongest) return false;
  if (end < text.size() && text.tokens[end - 1].kind != TokenKind::line_break &&
      text.tokens[end].kind != TokenKind::line_break) {
    return false;
  }
  while (end > first && text.tokens[end - 1].kind == TokenKind::line_break) --end;
  return first < end && (names_persons(text, first, end) || names_day(text, first, end));
}

bool is_byline(const AnalysedText& text, uint32_t i, uint32_t end) {
  uint32_t colon = i + 1;
  if (colon < end && text::is_one_of(text.word(colon).normal, {"في", "فى", "بتاريخ", "يوم", "بواسطة"})) ++colon;
  return colon < end && text.is_mark(colon, U':') && names_author_or_day(text, colon + 1, end);
}

}  // namespace isnad::statement::clause
