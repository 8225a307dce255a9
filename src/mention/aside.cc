#include "mention/aside.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/time_expression.h"
#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Word;
using text::TokenKind;

namespace {

// «ـ بمشيئة الله تعالى ـ», «- حفظه الله -»
bool is_pious(const AnalysedText& text, uint32_t first, uint32_t end) {
  constexpr uint32_t kLongest = 6;  // tokens
  if (end > first + kLongest) return false;
  for (uint32_t i = first; i < end; ++i) {
    if (text.word(i).normal == "الله") return true;
  }
  return false;
}

// «– المشغلة للقطار –», «- لم يسمها -»
bool is_short_remark(const AnalysedText& text, uint32_t first, uint32_t end) {
  constexpr uint32_t kLongest = 6;  // tokens
  const Word& word = text.word(first);
  return end <= first + kLongest && (word.is(Category::negation) || (word.article && word.normal.ends_with("ة")));
}

}  // namespace

uint32_t skip_dashed_aside(const AnalysedText& text, uint32_t i, uint32_t limit) {
  uint32_t k = i + 1;
  while (k < limit && !text.is_dash(k) && text.tokens[k].kind != TokenKind::line_break) ++k;
  const bool aside =
      k < limit && text.is_dash(k) && i + 1 < limit &&
      (opens_adjunct(text, i + 1) ||
       text::is_one_of(text.word(i + 1).normal,
                       {"تلقت", "تلقى", "حصلت", "حصل", "اطلعت", "توصلت", "توصل", "وهو", "وهي", "وهم"}) ||
       text.any(i + 1, {Category::time, Category::relative}) || text.word(i + 1).preposition != 0 ||
       text.tokens[i + 1].kind == TokenKind::number || is_pious(text, i + 1, k) || is_short_remark(text, i + 1, k));
  return aside ? k + 1 : i;
}

uint32_t skip_parenthesis(const AnalysedText& text, uint32_t i, uint32_t limit) {
  uint32_t k = i + 1;
  while (k < limit && k < i + kLongestParenthesis && !text.is_mark(k, U')')) ++k;
  return k < limit && text.is_mark(k, U')') ? k + 1 : i;
}

uint32_t behind_without(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 9;  // tokens
  const uint32_t without = text.word(i).normal == "من" ? i + 1 : i;
  if (without + 2 >= limit || !text::is_one_of(text.word(without).normal, {"دون", "بدون"})) return i;
  // «دون إعطاء مزيد من التفاصيل», «من دون تحديد موعد»
  if (text::is_one_of(text.word(without + 1).normal, {"اعطاء", "ذكر", "تحديد", "تقديم", "ابداء", "تسمية", "توضيح"})) {
    uint32_t k = without + 2;
    if (k < limit && text::is_one_of(text.word(k).normal, {"اي", "اية", "كل"})) ++k;
    if (k + 2 < limit && text::is_one_of(text.word(k).stem, {"مزيد"}) && text.word(k + 1).normal == "من") k += 2;
    return k < limit && text.is_word(k) ? k + 1 : i;
  }
  if (text.word(without + 1).normal != "ان") return i;
  for (uint32_t k = without + 2; k < text.size() && k < i + kLongest; ++k) {
    if (text.is_comma(k) || text.is_mark(k, U':')) return std::min(k, limit);
    if (!text.is_word(k)) return i;
    if (text.is(k, Category::complementizer)) return std::min(k, limit);
  }
  return i;
}

uint32_t skip_explanation(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 30;      // tokens
  constexpr uint32_t kLongestName = 14;  // … of who is named
  limit = std::min(limit, text.size());
  if (i + 2 >= limit || !text.is_comma(i)) return i;
  const std::string_view n = text.word(i + 1).normal;
  const bool is = text::is_one_of(n, {"وهو", "وهي", "وهما", "وهم"}) && text.word(i + 2).normal != "ما";
  // «14 منظمة، بينها «المنارة»، | C», «سالم حمدان، الملقب بـ«أبو صقر»، | بـ C»
  const bool some = text::is_one_of(n, {"بينها", "بينهم", "منها", "منهم", "ومنها", "ومنهم", "وبينها", "وبينهم"}) ||
                    (n == "من" && text::is_one_of(text.word(i + 2).normal, {"بينها", "بينهم", "ضمنها", "ضمنهم"}));
  // «سالم حمدان، البالغ من العمر 30 عاماً، | C», «أحد المتهمين، ويدعى سالم حمدان، | C»
  const bool called = text.word(i + 1).in(WordSet::called_or_aged);
  if (!is && !some && !called) return i;
  const uint32_t reach = is ? kLongest : kLongestName;
  for (uint32_t k = i + 2; k < limit && k < i + reach; ++k) {
    if (text.tokens[k].kind == TokenKind::line_break || text.is_mark(k, U'.')) return i;
    if (some && is_finite_verb(text.word(k))) return i;
    if (text.is_comma(k)) return k + 1;
    if (text.is_mark(k, U':')) return k;  // «قال س، وهو خبير في …: «C»»
  }
  return i;
}

uint32_t skip_meanwhile(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kLongest = 10;  // tokens
  if (i + 2 >= limit || !text.is_word(i) || !text.is_word(i + 1)) return i;
  const std::string_view n = text.word(i).normal;
  const bool while_he = text::is_one_of(n, {"وهو", "وهي", "وهم", "وهما"}) && text.word(i + 1).normal != "ما";
  const bool while_was =
      (n == "بينما" || n == "فيما") && (text::is_one_of(text.word(i + 1).normal, {"كان", "كانت", "كانوا"}) ||
                                        (is_finite_verb(text.word(i + 1)) && !text.is(i + 1, Category::cue_verb)));
  if (!while_he && !while_was) return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongest; ++k) {
    const Word& word = text.word(k);
    if (text.is_mark(k, U':') || (word.is(Category::complementizer) && word.normal.starts_with("ان"))) return k;
    // «قالت س | وهي تشير إلى بيتها «C»»: and no «في مسلسل «س»»
    constexpr uint32_t kShortest = 3;  // tokens of speech
    if (text.quotation_at[k] >= 0 && while_he && k > i + 2 && !text.is(k - 1, Category::preposition)) {
      const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[k])];
      return q.closed && q.close > k + kShortest ? k : i;
    }
    if (!text.is_word(k) || (word.is(Category::cue_verb) && !word.any(kNominal))) return i;
  }
  return i;
}

}  // namespace isnad::mention
