#include "statement/clause/clause_owner.h"

#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;
using lexicon::Cue;
using text::TokenKind;

bool belongs_to_accusation(const AnalysedText& text, uint32_t i, uint32_t from) {
  if (!text.word(i).normal.starts_with("ب")) return false;
  for (uint32_t k = from; k < i; ++k) {
    if (text::is_one_of(text.word(k).stem, {"اتهام", "اتهامات", "ادعاء", "ادعاءات"})) return true;
  }
  return false;
}

bool takes_no_clause(const lexicon::Word& word) {
  constexpr std::string_view kSpeak = "تحدث";
  if (word.conjunction != 0 || !word.is(Category::cue_verb)) return false;
  if (word.in(lexicon::WordSet::taking_no_clause)) return true;
  const std::string_view n = word.normal;
  return n.starts_with(kSpeak) || (n.size() > 2 && n.substr(2).starts_with(kSpeak));
}

bool is_set_off_inna(const AnalysedText& text, uint32_t i) {
  return i > 0 && text.is_comma(i - 1) && text.is(i, Category::complementizer) && text.word(i).conjunction == 0 &&
         slice(text.text, text.tokens[i]).starts_with("إ");
}

bool belongs_to_outer_speech(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t from) {
  constexpr uint32_t kRelative = 30;  // tokens back in which the relative clause begins
  constexpr uint32_t kSubject = 14;   // of him whom it describes
  if (cue.lemma == "قال" || !is_set_off_inna(text, i)) return false;
  for (uint32_t r = from; r > 1 && r + kRelative > from; --r) {
    if (text.is_mark(r - 1, U'.') || text.tokens[r - 1].kind == TokenKind::line_break) return false;
    if (!text.is(r - 1, Category::relative) || !text.is_comma(r - 2)) continue;
    for (uint32_t v = r - 2; v > 0 && v + kSubject > r; --v) {
      if (text::is_one_of(text.word(v - 1).stem, {"قال", "قالت", "يقول", "تقول"})) return true;
    }
  }
  return false;
}

bool begins_sentence_of_its_own(std::string_view before_clause) {
  return text::is_one_of(before_clause,
                         {"اذ", "حيث", "كما", "علما", "مع", "رغم", "لولا", "بد", "لابد", "خاصة", "سيما"});
}

bool describes_informant(const AnalysedText& text, uint32_t i, uint32_t from) {
  if (text.word(i).normal != "خاصة" || i <= from || !text.is_word(i - 1)) return false;
  const auto& noun = text.word(i - 1);
  return !noun.article && noun.any({lexicon::Category::unnamed, lexicon::Category::group, lexicon::Category::document,
                                    lexicon::Category::media});
}

bool is_of_inner_verb(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t inner) {
  const auto is_saying = [&](uint32_t k) {
    return text::is_one_of(text.word(k).stem, {"قال", "قالت", "قالوا", "يقول", "تقول", "يقولون"});
  };
  const bool inna = slice(text.text, text.tokens[i]).starts_with("إن");
  if (cue.lemma == "قال" && inna && !is_saying(inner)) return false;
  if (i == inner + 1 || (i == inner + 2 && text.is(inner + 1, Category::preposition))) return true;
  // «الذي هدد بالاستقالة | أن», «الذي رفض الاتفاق | أن»: it has what it governs
  const auto& next = text.word(inner + 1);
  // «المركز الذي يعتبر المرجع الوحيد | أن»
  if (next.article && text::is_one_of(text.word(inner).stem, {"يعتبر", "تعتبر", "يعد", "تعد", "يعتبرون"})) return false;
  return !(next.preposition != 0 || next.is(Category::preposition) ||
           (next.article && next.is(Category::content_noun)));
}

}  // namespace isnad::statement::clause
