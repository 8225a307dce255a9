#include "statement/content/contrast.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::content {

using lexicon::Category;

namespace {

bool is_past_cue(const lexicon::Word& word) {
  const auto* verb = word.as(Category::cue_verb);
  return verb != nullptr && verb->entry->shape == lexicon::CueShape::past;
}

}  // namespace

uint32_t behind_pointing_aside(const AnalysedText& text, uint32_t comma, uint32_t end) {
  constexpr uint32_t kLongest = 16;  // tokens
  if (comma + 4 >= end || !text.is_comma(comma) || text.word(comma + 1).normal != "في") return comma;
  if (text.word(comma + 2).normal != "اشارة") return comma;
  uint32_t close = comma + 3;
  while (close < end && close < comma + kLongest && !text.is_comma(close)) ++close;
  if (close + 1 >= end || !text.is_comma(close) || !text.is_word(close + 1)) return comma;
  const auto& next = text.word(close + 1);
  const bool goes_on = next.conjunction == 0 && (mention::is_finite_verb(next) || mention::is_phase(next) ||
                                                 next.any({Category::negation, Category::auxiliary}));
  return goes_on ? close + 1 : comma;
}

bool is_contrast(const AnalysedText& text, uint32_t i, uint32_t end) {
  if (i + 1 >= end) return false;
  const std::string_view n = text.word(i).normal;
  const std::string_view next = text.word(i + 1).normal;
  const std::string_view third = text.word(std::min(i + 2, text.size() - 1)).normal;
  if (n == "من" || n == "ومن") {  // «من جهة أخرى | أعلن س», not where two sides are told apart
    // «كما يمكن من جانب آخر فتح C»: inside the clause
    if (i > 0 && n == "من" && text.is_word(i - 1) && mention::is_finite_verb(text.word(i - 1))) return false;
    const bool other = (next == "جانب" && third == "اخر") || ((next == "جهة" || next == "ناحية") && third == "اخرى");
    const uint32_t behind = i + 3 < end && text.is_comma(i + 3) ? i + 4 : i + 3;
    // «، من جانب آخر تشهد المحال إقبالاً»; but «، ومن جانب آخر سيحمي البيئة» goes on
    const bool turns = next == "جانب" && other && n == "من";
    return word_lists::is_side(next) || turns || (other && behind < end && is_past_cue(text.word(behind)));
  }
  // «، وذلك في وقت كشفت س»
  if (n == "وذلك" && next == "في" && third == "وقت" && i + 3 < end && is_past_cue(text.word(i + 3))) return true;
  if (n == "في" || n == "وفي") {
    const bool comma = i > 0 && text.is_comma(i - 1);
    // «، في وقت يستعد س», «، في وقت نفت فيه س»
    const bool happens = n == "في" && next == "وقت" && comma &&
                         !text.word(std::min(i + 2, text.size() - 1)).in(lexicon::WordSet::described_time);
    if (happens) return true;
    // «وفي وقت يستعد س», «وفي وقت نفت س»
    const bool while_verb =
        n == "وفي" && next == "وقت" &&
        (third.starts_with("ي") || third.starts_with("ت") || (i + 2 < end && is_past_cue(text.word(i + 2))));
    // «وفي الوقت الذي …», «، في الوقت الذي أعلن فيه س»; else it is part of what is said
    const bool when = next == "الوقت" && i + 3 < end && text.is(i + 2, Category::relative);
    if (next == "اشارة") return !comma || behind_pointing_aside(text, i - 1, end) == i - 1;
    if ((when && (n == "وفي" || (comma && is_past_cue(text.word(i + 3)))))) return true;
    // «.. وفي وقت لاحق أعلن س», «وفي سياق متصل»
    if (n == "وفي" && ((next == "وقت" && (third == "لاحق" || third == "سابق")) || next == "سياق")) return true;
    // «وفي هذا الشأن قالت س»
    if (n == "وفي" && text::is_one_of(next, {"هذا", "ذات", "نفس"}) && i + 3 < end && is_past_cue(text.word(i + 3)) &&
        text::is_one_of(third, {"الشان", "الصدد", "الاطار", "السياق", "الخصوص", "الاتجاه"})) {
      return true;
    }
    // «، في خطوة تعكس …», «، في أول رد …»: the reporter's
    if (n == "في" && comma && text.word(i + 1).in(lexicon::WordSet::reporters_view)) {
      return true;
    }
    // «، في قرار أثار غضب السكان»
    const bool judged = text::is_one_of(next, {"قرار", "اجراء", "موقف"}) && i + 2 < end &&
                        (text.any(i + 2, {Category::verb, Category::cue_verb}) ||
                         text::is_one_of(text.word(i + 2).normal, {"اثار", "اثارت"})) &&
                        !text.word(i + 2).article;
    if (n == "في" && comma && judged) return true;
    return (next == "المقابل" || next == "غضون" || while_verb) && i > 0 && (n == "وفي" || comma);
  }
  // «القيام بدورها» is another word
  return word_lists::is_in_turn(n) && (n.starts_with("و") || (i > 0 && text.is_comma(i - 1)));
}

}  // namespace isnad::statement::content
