#include "mention/time_expression.h"

#include <algorithm>

#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Word;
using text::TokenKind;

bool is_unit_of_time(const Word& word) { return word.in(WordSet::unit_of_time); }

namespace {

// «هذا الأسبوع», «تلك الليلة»: a time that is pointed at.
bool is_pointed_time(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.is(Category::demonstrative) || word.conjunction != 0 || word.preposition != 0 || i + 1 >= text.size())
    return false;
  const Word& unit = text.word(i + 1);
  return unit.article && unit.conjunction == 0 && unit.preposition == 0 && !unit.any(kName) &&
         (is_unit_of_time(unit) || unit.is(Category::time));
}

// «عام 2012», «سنة 2010»
bool is_numbered_year(const AnalysedText& text, uint32_t i) {
  return text::is_one_of(text.word(i).normal, {"عام", "سنة"}) && i + 1 < text.size() &&
         text.tokens[i + 1].kind == TokenKind::number;
}

}  // namespace

bool is_span_of_time(const AnalysedText& text, uint32_t i) {
  const bool counted = i > 1 && (text.tokens[i - 1].kind == TokenKind::number || text.is(i - 1, Category::number));
  if (i == 0 || (counted && i < 2)) return false;
  const std::string_view when = text.word(counted ? i - 2 : i - 1).normal;
  const bool parted = text::is_one_of(when, {"قبل", "بعد"}) && i + 1 < text.size() && text.word(i + 1).normal != "من";
  return (when == "منذ" || parted) && text.word(i).in(WordSet::span_of_time);
}

namespace {

// «مطلع يوليو | أن», «نهاية الأسبوع | أنه»: one past the part of a month or year that begins at `i`, by itself or where
// a clause follows; `i` where none does.
uint32_t part_of_time_end(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  const bool part = text::is_one_of(word.normal, {"مطلع", "منتصف", "مستهل", "اواسط", "اواخر", "اوائل"});
  const bool noun = text::is_one_of(word.normal, {"نهاية", "بداية"});  // «أعلن نهاية العام الدراسي»
  if (!(part || noun) || i + 2 >= text.size() || !text.is_word(i + 1)) return i;
  const bool month = text.word(i + 1).normal == "شهر" && i + 3 < text.size() && text.is_word(i + 2);
  const Word& unit = text.word(month ? i + 2 : i + 1);  // «مطلع شهر يوليو»
  const bool named = unit.is(Category::time) && unit.conjunction == 0 && unit.preposition == 0;
  if (!named && !(unit.article && is_unit_of_time(unit))) return i;
  const uint32_t behind = month ? i + 3 : i + 2;
  uint32_t end = behind;
  while (end + 1 < text.size() && text.is_word(end) && text.word(end).article &&
         text.any(end, {Category::adjective, Category::number}) && !text.any(end, kPerson)) {
    ++end;
  }
  // «نهاية الأسبوع الماضي»
  const bool dated =
      unit.article && is_unit_of_time(unit) && behind < text.size() && text.word(behind).in(WordSet::last_or_next);
  return part || dated || text.is(end, Category::complementizer) ? behind : i;
}

// «يوليو | (تموز)»: the token behind the other name of a month in brackets; `i` where none stands there.
uint32_t behind_other_name(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 4;  // tokens
  if (i + 2 >= limit || !text.is_mark(i, U'(') || !text.is(i - 1, Category::time)) return i;
  for (uint32_t k = i + 1; k < limit && k < i + kLongest; ++k) {
    if (text.is_mark(k, U')')) return k + 1;
  }
  return i;
}

}  // namespace

uint32_t skip_time(const AnalysedText& text, uint32_t i, uint32_t limit) {
  if (text.word(i).normal == "اول" && i + 2 < limit && text.word(i + 1).normal == "من") i += 2;  // «أول من أمس»
  if (is_unit_of_time(text.word(i)) && i + 2 < limit && text.word(i + 1).normal == "قبل") ++i;  // «الأسبوع قبل الماضي»
  if (is_pointed_time(text, i)) ++i;
  if (is_numbered_year(text, i) && i + 2 <= limit) {  // «سنة 1979م»
    const bool era = i + 2 < limit && text::is_one_of(text.word(i + 2).normal, {"م", "ه", "هـ"});
    return era ? i + 3 : i + 2;
  }
  const uint32_t part = part_of_time_end(text, i);
  i = part != i ? std::min(part, limit) : i + 1;
  i = behind_other_name(text, i, limit);
  while (i < limit && text.is_word(i) && text.any(i, {Category::adjective, Category::number}) && text.word(i).article &&
         !text.any(i, kPerson) && !text.is(i, Category::organisation)) {
    ++i;
  }
  return i;
}

bool is_name_like_time(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (i > 0 && text::is_one_of(text.word(i - 1).normal, {"ابو", "ابا", "ابي"})) return true;  // «رأفت أبو ليل»
  if (!word.is(Category::time) || !word.is(Category::maybe_name) || word.article || word.preposition != 0 ||
      word.conjunction != 0 || i == 0 || !text.is_word(i - 1)) {
    return false;
  }
  const Word& before = text.word(i - 1);
  const bool last = i + 1 >= text.size();
  const bool closed = last || text.tokens[i + 1].kind == TokenKind::mark || text.is(i + 1, Category::complementizer) ||
                      text.word(i + 1).conjunction == U'و';
  // «سالم رمضان إن», «قال رمضان إن»: by itself it would be no time
  if (closed) {
    const bool given = before.any({Category::given_name, Category::maybe_name}) && !before.is(Category::time) &&
                       !before.article && before.preposition == 0;
    const bool said = before.is(Category::cue_verb) && !last && text.is_word(i + 1);
    if (given || said) return true;
  }
  // «الرئيس رمضان حمدانوف»
  if (last || !text.is_word(i + 1)) return false;
  const Word& next = text.word(i + 1);
  const bool surname = (!next.known() || next.any(kName)) && !next.article && next.preposition == 0 &&
                       next.conjunction == 0 && next.letters >= 3;
  // «عضو مجلس محافظة الأنبار صباح حمدانوف»
  // «المواطنة صباح السلمي»
  const bool descends = may_be_surname(next) && !next.is(Category::time) && before.article && before.any(kPerson) &&
                        before.preposition == 0;
  if (descends) return true;
  const bool behind_place = before.any(kPlace) && !next.known() && next.letters >= 4 && !next.normal.starts_with("ال");
  return surname && (behind_place || (before.article && (before.any(kTitle) || before.is(Category::adjective))));
}

bool is_time_expression(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (part_of_time_end(text, i) != i || is_pointed_time(text, i) || is_numbered_year(text, i)) return true;
  if (word.is(Category::time)) {
    // «اللواء صباح الأوسي»
    const bool titled = word.any({Category::maybe_name, Category::given_name}) && !word.article && i > 0 &&
                        i + 1 < text.size() && text.is(i - 1, Category::honorific) && text.word(i - 1).article &&
                        !text.is(i + 1, Category::time);
    // «رجب طيب أردوغان»: a month that begins a name
    const bool named = word.is(Category::maybe_name) && i + 1 < text.size() && text.is(i + 1, Category::maybe_name);
    return !word.any(kName) && !named && !titled && word.preposition == 0 && !is_name_like_time(text, i);
  }
  if (word.normal == "اول" && i + 1 < text.size()) {  // «أول أمس», «أول من أمس»
    const std::string_view next = text.word(i + 1).normal;
    if (next == "امس" || (next == "من" && i + 2 < text.size() && text.word(i + 2).normal == "امس")) return true;
  }
  if (!word.article || i + 1 >= text.size()) return false;
  const bool before = text.word(i + 1).normal == "قبل" && i + 2 < text.size();  // «الأسبوع قبل الماضي»
  return is_unit_of_time(word) && text.word(before ? i + 2 : i + 1).in(WordSet::last_or_next);
}

}  // namespace isnad::mention
