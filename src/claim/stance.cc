#include "claim/stance.h"

#include <algorithm>

#include "mention/counted.h"
#include "mention/noun_phrase.h"
#include "text/one_of.h"

namespace isnad::claim {
namespace {

using lexicon::Category;
using lexicon::ClaimClass;
using lexicon::Word;
using statement::Candidate;

constexpr uint32_t kHeadOfContent = 3;  // tokens in which the head of a content stands
constexpr uint32_t kOnly = 6;           // tokens behind a negation in which «فقط», «شك» take it back
constexpr uint32_t kClause = 12;        // tokens in which the main verb of a content stands

// «عدم» with its own preposition is a cause or a circumstance («لعدم وجود مرشحين»), but for «أفاد بعدم وجود».
bool is_negator(const AnalysedText& text, uint32_t token, bool first) {
  const Word& word = text.word(token);
  if (word.sense.role == ClaimClass::negator) return word.preposition == 0 || (first && word.preposition == U'ب');
  // «نفى ألا تكون …»; «إلا أن …» goes on
  if (first && word.normal == "الا") return token + 1 >= text.size() || text.word(token + 1).normal != "ان";
  // «حال دون هبوط …»
  if (word.stem == "دون") {
    return token > 0 && (text.word(token - 1).sense.role == ClaimClass::prevents ||
                         text::is_one_of(text.word(token - 1).stem, {"حال", "حالت"}));
  }
  return word.is(Category::negation) && !text::is_one_of(word.stem, {"ما", "دون", "غير", "بدون"});
}

bool is_taken_back(const AnalysedText& text, uint32_t negator, uint32_t end) {
  const uint32_t limit = std::min(end, negator + 1 + kOnly);
  for (uint32_t i = negator + 1; i < limit && !text.is_comma(i); ++i) {
    if (text.word(i).sense.role == ClaimClass::only) return true;
  }
  return false;
}

bool is_unlike(const AnalysedText& text, uint32_t token) {
  return text.word(token).stem == "غير" && text.word(token).preposition == 0;
}

// A word that no table knows, or a place.
bool is_name(const AnalysedText& text, uint32_t token) {
  constexpr uint8_t kWeight = 2;
  return text.word(token).sense.weight == kWeight || text.word(token).any({Category::country, Category::capital});
}

// «المياه … غير ملوثة» as what is said of the water; not «قوات غير نظامية», «الأسلحة غير التقليدية», which only
// describe. «غير صحيح» is looked for by itself.
bool denies_quality(const AnalysedText& text, uint32_t token, uint32_t first, uint32_t end) {
  if (token <= first || token + 1 >= end) return false;
  const Word& before = text.word(token - 1);
  const bool of_definite = before.article || before.suffix != lexicon::Pronoun::none || is_name(text, token - 1);
  if (!is_unlike(text, token) || !of_definite || text.word(token + 1).article) return false;
  if (says_truth(text, token + 1)) return false;
  for (uint32_t i = token + 1; i < std::min(end, token + kClause); ++i) {
    if (text.word(i).sense.role == ClaimClass::only) return false;  // «غير مخولين …، باستثناء المدير»
  }
  return true;
}

// «ليس فقط», «لا يمنع»
bool is_let_be(const AnalysedText& text, uint32_t negator, uint32_t end) {
  return is_taken_back(text, negator, end) ||
         (negator + 1 < end && text.word(negator + 1).sense.role == ClaimClass::prevents);
}

// Where another main clause begins: «… ولم يعلن», «… لكنها لم تعلن».
bool opens_clause(const AnalysedText& text, uint32_t token) {
  const Word& word = text.word(token);
  if (word.any({Category::relative, Category::complementizer, Category::contrast})) return true;
  return word.stem.starts_with("لكن") || (word.conjunction != 0 && is_negator(text, token, false));
}

// «غير صحيح», «غير دقيقة», in the first `reach` tokens
bool is_called_wrong(const AnalysedText& text, const Candidate& c, uint32_t reach) {
  const uint32_t limit = std::min(c.pieces[0].end, c.pieces[0].first + reach);
  for (uint32_t i = c.pieces[0].first; i + 1 < limit; ++i) {
    if (text.word(i).stem == "غير" && says_truth(text, i + 1)) return true;
  }
  return false;
}

// The first word of the kind in the content, at most `reach` tokens in; -1 for none.
int find_role(const AnalysedText& text, const Candidate& c, ClaimClass role, uint32_t reach) {
  for (uint8_t p = 0; p < c.piece_count; ++p) {
    const uint32_t limit = std::min(c.pieces[p].end, c.pieces[p].first + reach);
    for (uint32_t i = c.pieces[p].first; i < limit; ++i) {
      if (text.word(i).sense.role == role) return static_cast<int>(i);
    }
  }
  return -1;
}

// «تثير مسألة مشاركة …», «ضرورة وصول …»: the content names what is talked about or wished.
bool is_only_raised(const AnalysedText& text, const Candidate& c) {
  const uint32_t first = c.pieces[0].first;
  const uint32_t limit = std::min(c.pieces[0].end, first + kClause);
  for (uint32_t i = first; i < limit; ++i) {
    const ClaimClass role = text.word(i).sense.role;
    if (role == ClaimClass::prospect && i < first + kHeadOfContent) return true;
    if (role == ClaimClass::topic && i >= first + kHeadOfContent) return true;
  }
  return false;
}

// «…، مجرد أكاذيب», behind all that is meant
bool is_mere_lie(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kReach = 60;
  const uint32_t limit = std::min(c.pieces[0].end, c.pieces[0].first + kReach);
  for (uint32_t i = c.pieces[0].first; i + 1 < limit; ++i) {
    if (text.word(i).stem == "مجرد" && text.word(i + 1).sense.role == ClaimClass::untrue) return true;
  }
  return false;
}

// «إن ما تردد عن …»: a rumour, whatever follows
bool tells_of_rumour(const AnalysedText& text, uint32_t first, uint32_t end) {
  const uint32_t limit = std::min(end, first + kHeadOfContent + 2);
  for (uint32_t i = first; i + 1 < limit; ++i) {
    if (text.word(i).stem != "ما") continue;
    const uint32_t verb = text.word(i + 1).stem == "تم" || text.word(i + 1).stem == "يتم" ? i + 2 : i + 1;
    if (verb < text.size() &&
        text::is_one_of(text.word(verb).stem,
                        {"تردد", "يتردد", "تداوله", "تداول", "يتداول", "تداولته", "نشر", "نشرته", "اشيع", "يشاع", "ذكر",
                         "ذكرته", "قيل", "يقال", "اثير", "يثار", "اوردته", "ورد", "تناقلته"})) {
      return true;
    }
  }
  return false;
}

// «مبيناً حقيقة ما تردد», «إشارةً إلى ما نُشر»: the rumour is what he speaks about, not what he says.
bool speaks_about_rumour(const AnalysedText& text, const Candidate& c) {
  uint32_t first = c.pieces[0].first;  // «وقالت إنه: إشارة إلى ما …»
  while (first < c.pieces[0].end && (text.is(first, lexicon::Category::complementizer) || !text.is_word(first)))
    ++first;
  if (first == c.pieces[0].end) return false;
  const std::string_view head = text.word(first).stem;
  return (head.starts_with("حقيق") || head.starts_with("ملابسات") || head.starts_with("اشار")) &&
         tells_of_rumour(text, first, c.pieces[0].end);
}

// «قال 51 في المائة من المشاركين إن …»: each part of those who were asked speaks of its own.
bool is_share_of_asked(const AnalysedText& text, const Candidate& c) {
  if (c.source.empty() || text.tokens[c.source.first].kind != text::TokenKind::number) return false;
  if (mention::share_end(text, c.source.first, c.source.end) != 0) return true;
  return c.source.first > 0 && text.is_mark(c.source.first - 1, U'%');  // «%51»
}

// «الاتهامات باطلة», «ما تردد عن … غير صحيح»
bool is_called_untrue(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kFar = 40;  // a rumour is told at length before it is called wrong
  if (tells_of_rumour(text, c.pieces[0].first, c.pieces[0].end)) {
    return is_called_wrong(text, c, kFar) || find_role(text, c, ClaimClass::untrue, kFar) >= 0;
  }
  const int claim = find_role(text, c, ClaimClass::claim, kClause);
  return (claim >= 0 && find_role(text, c, ClaimClass::untrue, 2 * kClause) > claim) ||
         is_called_wrong(text, c, kClause);
}

// Whether something is so, and not why or where: «عما إذا», «هل», «عن صحة».
bool asks_whether(const AnalysedText& text, const Candidate& c) {
  const uint32_t first = c.pieces[0].first;
  for (uint32_t i = first > 0 ? first - 1 : 0; i < std::min(c.pieces[0].end, first + kHeadOfContent); ++i) {
    const Word& word = text.word(i);
    if (text::is_one_of(word.stem, {"هل", "اذا", "صحه", "صحة", "حقيقه", "حقيقة"})) return true;
    if (word.normal == "ان" && i + 1 < text.size() && text.word(i + 1).stem.starts_with("كان")) return true;
  }
  return false;
}

bool names_claim(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kHead = 6;
  if (find_role(text, c, ClaimClass::claim, kHead) >= 0) return true;
  return !c.target.empty() && text.word(c.target.first).sense.role == ClaimClass::claim;
}

std::optional<Stance> stance_of_act(const AnalysedText& text, const Candidate& c) {
  switch (c.act) {
    case Act::assert_:
    case Act::affirm:
    case Act::accuse:
    case Act::opine:
    case Act::predict:
      return Stance::asserts;
    case Act::deny:
      // «تنصل من تصريحاته»: who disowns them does not say that they are false
      if (text.word(c.pieces[0].first).normal == "من") return std::nullopt;
      return Stance::denies;
    case Act::ask:
      if (asks_whether(text, c)) return Stance::questions;
      return std::nullopt;
    case Act::reject:
      if (text.word(c.pieces[0].first).stem == "تعليق") return std::nullopt;  // «رفض التعليق على التقارير»
      if (names_claim(text, c)) return Stance::denies;
      return std::nullopt;
    case Act::condemn:
      if (text.word(c.cue.first).sense.role == ClaimClass::doubt) return Stance::questions;
      return std::nullopt;
    case Act::express:
    case Act::warn:
      if (names_claim(text, c)) return Stance::reports;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace

bool says_truth(const AnalysedText& text, uint32_t token) {
  const std::string_view stem = text.word(token).stem;
  return stem.starts_with("صحيح") || stem.starts_with("دقيق") || stem.starts_with("حقيقي");
}

bool negates_there(const AnalysedText& text, uint32_t token, uint32_t end) {
  return (is_negator(text, token, false) || is_unlike(text, token)) && !is_let_be(text, token, end);
}

std::optional<uint32_t> find_negation(const AnalysedText& text, uint32_t first, uint32_t end) {
  std::optional<uint32_t> negation;
  while (first < end && text.tokens[first].kind == text::TokenKind::mark) ++first;
  const uint32_t limit = std::min(end, first + kClause);
  for (uint32_t i = first; i < limit; ++i) {
    if (i >= first + kHeadOfContent && opens_clause(text, i)) break;  // «على أن …», «بأن …» open the content itself
    const bool negates = is_negator(text, i, i == first) || denies_quality(text, i, first, end);
    if (!negates || is_let_be(text, i, end)) continue;
    if (i > first && text.word(i - 1).normal == "قد") continue;  // «قد لا يحصل»: may not be
    negation = negation ? std::nullopt : std::optional(i);
  }
  return negation;
}

std::optional<Stance> stance_of(const AnalysedText& text, const Candidate& c) {
  if (c.piece_count == 0 || is_only_raised(text, c) || speaks_about_rumour(text, c) || is_share_of_asked(text, c))
    return std::nullopt;
  std::optional<Stance> stance = stance_of_act(text, c);
  if (!stance) return std::nullopt;
  if (*stance == Stance::asserts && !c.source.empty() && text.word(c.source.first).sense.role == ClaimClass::claim) {
    stance = Stance::reports;  // «بحسب تقارير»
  }
  bool against = is_called_untrue(text, c) || is_mere_lie(text, c);
  if (find_negation(text, c.pieces[0].first, c.pieces[0].end)) against = !against;
  if (!against || *stance == Stance::questions) return stance;
  return *stance == Stance::denies ? Stance::asserts : Stance::denies;
}

}  // namespace isnad::claim
