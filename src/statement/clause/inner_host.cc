#include "statement/clause/inner_host.h"

#include "mention/adjunct.h"
#include "mention/anonymity.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::clause {
namespace {

using lexicon::Category;

bool is_pronoun_clause(std::string_view normal) { return text::is_one_of(normal, {"وهو", "وهي", "وهم", "وهما"}); }

// «الذي», «التي»; «ما» and «من» are other words as well
bool is_plain_relative(const AnalysedText& text, uint32_t k) {
  return text.is(k, Category::relative) && text.word(k).normal.starts_with("ال");
}

bool holds_mark(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t k = first; k < end; ++k) {
    if (text.is_comma(k)) return true;
  }
  return false;
}

// «التي بلغت، | بحسب س، …», «الذي وقع | وفق س عند الفجر», «التي هي بالضرورة | بحسب س نتيجة …»: whether the relative
// clause behind `k` still lacks what stands behind the attribution at `end`; not «التي صدرت اليوم | وفق س».
bool lacks_words(const AnalysedText& text, uint32_t k, uint32_t end, uint32_t rest) {
  const auto& last = text.word(end - 1);
  if (mention::is_finite_verb(last) && last.suffix == lexicon::Pronoun::none) return true;
  if (text::is_one_of(text.word(k + 1).normal, {"هو", "هي", "هم"})) return true;
  return text.word(rest).preposition != 0 || text.is(rest, Category::preposition) ||
         text.tokens[rest].kind == text::TokenKind::number;
}

// Where a clause begins that opens at the word `k`, behind a comma; 0 for none.
uint32_t clause_at(const AnalysedText& text, uint32_t k, uint32_t end) {
  const auto& word = text.word(k);
  const std::string_view n = word.normal;
  if (text::is_one_of(n, {"لكن", "ولكن"})) return k + 1;
  const bool that = k + 1 < end && text.is(k + 1, Category::complementizer);
  if (text::is_one_of(n, {"غير", "الا", "بيد"})) return that && k + 2 < end ? k + 2 : 0;
  if (text::is_one_of(n, {"فيما", "بينما"}) && k + 1 < end) return text.word(k + 1).normal == "بعد" ? 0 : k;
  if (is_pronoun_clause(n)) return k;
  const bool behind = k + 1 < end && mention::is_finite_verb(text.word(k + 1));
  if (text::is_one_of(n, {"اذ", "حيث"})) return behind ? k + 1 : 0;
  if (text::is_one_of(n, {"ما", "مما"}) || text::is_one_of(n, {"وقد", "ولقد"})) return behind ? k : 0;
  if (n == "الامر" && k + 1 < end && is_plain_relative(text, k + 1)) return k;
  if (word.is(Category::complementizer)) return 0;
  if (!mention::is_finite_verb(word) || word.article) return 0;
  if (word.conjunction != 0) return k;
  constexpr uint32_t kNear = 4;  // «، أوقع، وفق س، C»: a verb without و is a clause of its own only right there
  return k + kNear >= end && !word.any({Category::content_noun, Category::common_noun}) ? k : 0;
}

}  // namespace

InnerClause inner_clause(const AnalysedText& text, uint32_t begin, uint32_t attribution, uint32_t rest) {
  constexpr uint32_t kRelative = 4;  // tokens of the relative clause in front of the attribution
  uint32_t end = attribution;
  while (end > begin && text.tokens[end - 1].kind == text::TokenKind::mark && text.quotation_at[end - 1] < 0 &&
         !text::is_quotation_mark(text.tokens[end - 1].mark)) {
    --end;
  }
  if (end <= begin + 1) return {begin, false};
  // «بعد تراجعه | وفقاً للتقديرات بنسبة …»: what the clause is compared with
  const auto& last = text.word(end - 1);
  if (end == attribution && last.is(Category::content_noun) && last.suffix != lexicon::Pronoun::none &&
      text::is_one_of(text.word(end - 2).normal, {"بعد", "قبل", "عقب", "رغم", "بسبب"})) {
    return {end - 1, false};
  }
  if (is_pronoun_clause(last.normal)) return {end - 1, false};
  for (uint32_t k = end - 1; k > begin; --k) {
    if (text.quotation_in[k] >= 0 && text.quotation_in[k] != text.quotation_in[attribution]) {
      const uint32_t open = text.quotations[static_cast<size_t>(text.quotation_in[k])].open;
      if (open <= begin) return {begin, false};
      k = open;
      continue;
    }
    if (!text.is_word(k)) continue;
    if (is_plain_relative(text, k)) {
      const bool near = k + 1 < end && k + kRelative >= end && !holds_mark(text, k, end);
      if (near && lacks_words(text, k, end, rest)) return {k + 1, true};
      continue;
    }
    if (!text.is_comma(k - 1)) continue;
    if (const uint32_t first = clause_at(text, k, end); first != 0 && first < end) return {first, false};
  }
  return {begin, false};
}

bool goes_on_with_clause(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (word.conjunction != 0) return false;
  if (text::is_one_of(word.normal, {"بعد",   "قبل", "خلال", "اثناء", "عقب", "منذ",  "حيث",  "اذ",  "فيما",
                                    "بينما", "كما", "مع",   "وسط",   "رغم", "بسبب", "بهدف", "لكن", "بعدما",
                                    "قبيل",  "الا", "غير",  "حتى",   "مما", "لان",  "في"})) {
    return false;
  }
  return true;
}

uint32_t behind_joining(const AnalysedText& text, uint32_t begin, uint32_t limit) {
  constexpr uint32_t kLongest = 5;  // tokens
  uint32_t behind = mention::skip_fixed_adverbial(text, begin, limit);
  if (behind == begin && begin + 1 < limit) {
    const std::string_view n = text.word(begin).stem;
    const std::string_view next = text.word(begin + 1).normal;
    if ((n == "من" && word_lists::is_side(next)) || (n == "الى" && next == "ذلك")) behind = begin + 2;
    if (word_lists::is_in_turn(text.word(begin).normal)) behind = begin + 1;
    if (n == "في" && text::is_one_of(next, {"سياق", "السياق", "هذا", "غضون", "الاطار", "شان", "موضوع"})) {
      for (uint32_t k = begin + 1; k < limit && k < begin + kLongest; ++k) {
        if (mention::is_finite_verb(text.word(k))) break;
        if (text.is_comma(k)) behind = k;
        if (behind != begin) break;
      }
    }
  }
  return behind > begin && behind < limit && text.is_comma(behind) ? behind + 1 : begin;
}

uint32_t behind_described(const AnalysedText& text, const Range& source, uint32_t end) {
  constexpr uint32_t kLongest = 14;  // tokens of the clause
  const uint32_t at = source.end;
  if (at >= end || !text.is_word(at)) return at;
  if (const uint32_t behind = mention::skip_anonymity(text, at, end); behind != at) return behind;
  const auto& verb = text.word(at);
  const auto& head = text.word(source.first);
  // «وفق مسؤول | نقلت عنه الوكالة», «لدراسة | أعدها المركز»: a verb with a pronoun for the source, which has no article
  // «بيان | وزعته أمس»: also one that no table has
  const bool unknown = !verb.known() && head.any({Category::document, Category::medium}) &&
                       (verb.normal.ends_with("ته") || verb.normal.ends_with("تها"));
  if (head.article || verb.conjunction != 0 || !(unknown || mention::is_finite_verb(verb))) return at;
  const bool of_him = unknown || verb.suffix != lexicon::Pronoun::none || mention::is_authoring(verb) ||
                      (at + 1 < end && text.is(at + 1, Category::prepositional));
  if (!of_him) return at;
  for (uint32_t k = at + 1; k < end && k < at + kLongest; ++k) {
    if (text.quotation_at[k] >= 0) {
      k = text.quotations[static_cast<size_t>(text.quotation_at[k])].close;
      continue;
    }
    if (text.is_comma(k) || text.is_mark(k, U'.')) return k;
    if (text.is(k, Category::complementizer)) return at;
  }
  return end <= at + kLongest ? end : at;
}

bool opens_next_clause(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (is_pronoun_clause(word.normal)) return true;
  if (text::is_one_of(word.normal, {"فيما", "بينما", "لكن", "ولكن", "وقد"})) return true;
  return word.conjunction == U'و' && !word.article && mention::is_finite_verb(word);
}

uint32_t behind_asyndetic_relative(const AnalysedText& text, const Range& source, uint32_t at, uint32_t end) {
  constexpr uint32_t kLongest = 14;  // tokens
  if (at != source.end || at >= end || !text.is_word(at)) return at;
  const auto& head = text.word(source.first);
  const auto& verb = text.word(at);
  if (head.article || !head.known() || head.any(mention::kName) || verb.conjunction != 0) return at;
  if (!mention::is_finite_verb(verb) || text.is(at, Category::cue_verb)) return at;
  for (uint32_t k = at + 1; k < end && k < at + kLongest; ++k) {
    if (text.is_comma(k)) return k;
    if (text.is(k, Category::complementizer) ||
        (text.tokens[k].kind == text::TokenKind::mark && text.quotation_at[k] < 0))
      return at;
  }
  return at;
}

}  // namespace isnad::statement::clause
