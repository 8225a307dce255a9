#include "statement/clause/speech.h"

#include "mention/adjunct.h"
#include "statement/clause/finite_cue.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;
using lexicon::Cue;
using text::TokenKind;

namespace {

uint32_t inner_words(const AnalysedText& text, const text::Quotation& q) {
  uint32_t n = 0;
  for (uint32_t i = q.open + 1; i < q.close && n < 16; ++i) n += text.tokens[i].kind == TokenKind::mark ? 0 : 1;
  return n;
}

}  // namespace

bool is_colon(const AnalysedText& text, uint32_t i) {
  if (!text.is_mark(i, U':')) return false;
  const bool counts = i >= 2 && text.word(i - 1).normal == "من" && text.word(i - 2).stem == "كل";
  const std::string_view next = i + 1 < text.size() ? slice(text.text, text.tokens[i + 1]) : std::string_view{};
  const bool of_address = text.is_mark(i + 1, U'/') && text.is_mark(i + 2, U'/');  // «https://»
  return !counts && !of_address && !next.starts_with("http") && !next.starts_with("www");
}

bool names_occasion(const AnalysedText& text, uint32_t open, const text::Quotation& q) {
  if (open == 0 || !q.closed || q.close + 1 >= text.size()) return false;
  return text::is_one_of(text.word(open - 1).normal, {"خلال", "في", "ضمن", "حول", "اثناء"}) &&
         text.is(q.close + 1, Category::relative) && text.word(q.close + 1).normal.starts_with("ال");
}

namespace {

// «المنسق، «روبير بايبر» أن …», «وأعلن «المرصد»، أن …», «في تصريحات لقناة «س»: …»: what follows is said, so the
// quotation names somebody.
bool names_in_front_of_speech(const AnalysedText& text, const text::Quotation& q) {
  uint32_t next = q.close + 1;
  if (next >= text.size()) return false;
  if (is_colon(text, next)) return true;
  if (text.is_comma(next) && next + 1 < text.size()) ++next;
  const auto& word = text.word(next);
  return word.is(Category::complementizer) && word.conjunction == 0 && word.normal != "الا";  // «"…"، إلا أنه»
}

// «قال س في تصريح صحافي | "C"», «قال س أمس | "C"»: no noun that a name in quotation marks could belong to.
bool is_occasion_or_time(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i) || i < 2) return false;
  const auto& word = text.word(i);
  if (word.is(Category::time) && !word.article && word.preposition == 0) return true;
  const bool described = word.any({Category::adjective, Category::profession}) && !word.article &&
                         text.is(i - 1, Category::medium) && !text.word(i - 1).article;
  return described && text.word(i - 2).normal == "في";
}

}  // namespace

uint32_t closing_quotation(const AnalysedText& text, const Cue& cue, uint32_t from, uint32_t limit) {
  const bool shouts = text::is_one_of(cue.lemma, {"هتف", "صاح", "صرخ"});  // «هتف أنصاره «الحرية»»
  if (cue.lemma != "قال" && cue.lemma != "أضاف" && !shouts) return limit;
  for (uint32_t i = from; i < limit; ++i) {
    if (text.tokens[i].kind == TokenKind::line_break || text.is_mark(i, U'.') || is_colon(text, i)) return limit;
    if (i > from && (is_finite_cue(text, i) || text.is(i, Category::cue_participle))) return limit;
    if (text.quotation_at[i] < 0) continue;
    const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[i])];
    if (!q.closed) return limit;
    const bool ends = q.close + 1 >= limit || text.is_mark(q.close + 1, U'.') ||
                      text.tokens[q.close + 1].kind == TokenKind::line_break;
    if (ends && i > from && inner_words(text, q) >= (shouts ? 1U : 2U)) {
      const auto& before = text.word(i - 1);
      const bool names = before.is(Category::preposition) || text::is_one_of(before.normal, {"ل", "ب", "ك"}) ||
                         (before.any(kNamedByQuotation) && !before.article && text.phrase_at[i - 1] < 0);
      return names ? limit : i;
    }
    i = q.close;
  }
  return limit;
}

bool is_speech(const AnalysedText& text, uint32_t open) {
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[open])];
  if (!q.closed) return true;
  const uint32_t words = inner_words(text, q);
  if (words == 0 || mention::is_quoted_outlet(text, open)) return false;
  if (open == 0) return words >= 4;
  const uint32_t before = open - 1;
  // «تقرير بعنوان «العمال: من يحميهم؟»»: a title
  if (mention::names_title(text.word(before))) return false;
  if (is_colon(text, before)) return true;
  if (words >= 3 && is_occasion_or_time(text, before)) return true;
  constexpr uint32_t kLongestName = 6;                                         // words
  if (text.word(before).normal == "ل" && words <= kLongestName) return false;  // «لـ «سكاي نيوز عربية»»
  if (words <= kLongestName && names_in_front_of_speech(text, q)) return false;
  const auto& head = text.word(open + 1);
  if (words <= 6 && open + 1 < q.close && (mention::is_organisation_noun(head) || mention::is_person_noun(head)) &&
      head.preposition == 0 && q.close + 1 < text.size() && text.is_word(q.close + 1)) {
    bool nominal = true;
    for (uint32_t i = open + 1; i < q.close; ++i) {
      nominal = nominal && !mention::is_stop_word(text.word(i)) && !text.is(i, Category::cue_verb);
    }
    if (nominal) return false;  // «جبهة التحرير الشعبي» المتطرفة
  }
  // «شركة «س»» names; «التحقيق «لن يستثني أحداً»» judges
  // but «وقال خبراء «لن يدوم ذلك»»: many persons have no name
  const bool persons = before > 0 && is_finite_cue(text, before - 1) &&
                       (text.any(before, {Category::group, Category::unnamed}) ||
                        mention::ends_like_plural(text.word(before)) || mention::names_many(text.word(before)));
  const bool governs = !text.word(before).article && text.word(before).suffix == lexicon::Pronoun::none && !persons &&
                       !text.any(before, {Category::media_name, Category::organisation_name});
  // «، مضيفة «C»»: no hostess
  const bool goes_on = text.is(before, Category::cue_participle) && before > 0 && text.is_comma(before - 1);
  if (!goes_on && (text.any(before, kNamedByQuotation) || text.phrase_at[before] >= 0))
    return words >= (governs ? 6U : 3U);
  if (text.is_comma(before)) return words >= 2;
  return words >= 3;
}

bool follows_gesture(const AnalysedText& text, uint32_t open) {
  if (open == 0 || text.quotation_at[open] < 0 || text.is(open - 1, Category::preposition) ||
      text.word(open - 1).letters == 1) {
    return false;
  }
  const auto& before = text.word(open - 1);
  const bool complete = before.article || before.suffix != lexicon::Pronoun::none || before.any(mention::kName);
  return complete && is_speech(text, open);
}

}  // namespace isnad::statement::clause
