// Where content in a headline ends, which has commas and full stops only by chance: the part of ClauseEnds for
// headlines.
#include "statement/clause/nominal_end.h"
#include "statement/clause/verb.h"
#include "statement/content/clause_end.h"
#include "text/one_of.h"

namespace isnad::statement::content {
namespace {

using lexicon::Category;
using text::TokenKind;

// «والمفوضية | تدعو», «وباريس | تحذر»: who acts, behind و, in front of a verb in the present.
bool opens_headline_clause(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (k + 1 >= end) return false;
  const auto& who = text.word(k);
  // «والحمداني: C»: the next speaker
  if (text.is_mark(k + 1, U':')) return who.preposition == 0 && who.normal.starts_with("و") && who.letters > 3;
  if (!text.is_word(k + 1)) return false;
  if (who.conjunction != U'و' || who.preposition != 0) return false;
  const auto present = [&](uint32_t i) {
    const auto& word = text.word(i);
    return (word.normal.starts_with("ي") || word.normal.starts_with("ت")) && word.conjunction == 0 &&
           mention::is_finite_verb(word);
  };
  // «وخبراء | يحذرون», «ومنظمة دولية | تؤكد», «ومديرية الأرصاد | تحذر»
  const bool some = who.any(mention::kPerson) || who.any(mention::kOrganisation);
  if (!(who.article || text.any(k, mention::kPlace) || some)) return false;
  if (present(k + 1)) return true;
  constexpr uint32_t kLongest = 4;  // «ووزارة المياه المحلية | تطمئن», «والبعثة الأممية | تعرض»
  for (uint32_t i = k + 1; (some || who.article) && i + 1 < end && i < k + kLongest; ++i) {
    if (!text.is_word(i) || text.word(i).preposition != 0 || text.word(i).conjunction != 0) return false;
    if (who.article && !text.word(i).article) return false;
    if (present(i + 1)) return true;
  }
  return false;
}

// «يرفض النتائج | ويتوجه إلى القضاء»: what who speaks in a headline does besides, behind content without a verb.
bool goes_on_in_headline(const AnalysedText& text, const Candidate& c, uint32_t k) {
  const auto& word = text.word(k);
  const bool present = word.conjunction == U'و' && (word.stem.starts_with("ي") || word.stem.starts_with("ت")) &&
                       mention::is_finite_verb(word);
  if (!present || !c.imperfect || clause::holds_verb(text, c.content_start, k)) return false;
  const auto* verb = word.as(Category::verb);
  if (verb == nullptr) verb = word.as(Category::cue_verb);
  return verb->entry->shape == lexicon::CueShape::present && clause::compatible(verb->entry->agreement, c.agreement);
}

}  // namespace

// Whether the next clause of the headline begins at `k`, or what is shown beside it.
bool ClauseEnds::ends_in_headline(size_t index, uint32_t k, uint32_t end) const {
  const Candidate& c = candidates_[index];
  // «… | فيديو», «… (صور)»
  if (text_.tokens[k - 1].kind == TokenKind::mark && text_.quotation_at[k - 1] < 0 &&
      text::is_one_of(text_.word(k).normal, {"فيديو", "بالفيديو", "صور", "بالصور"}) &&
      (k + 1 >= text_.size() || !text_.is_word(k + 1))) {
    return true;
  }
  if (c.kind == CueKind::colon && (opens_next_headline(k) || speaks_next(k))) return true;
  // «المعارضة تشكك في النتائج | والمفوضية تدعو إلى …»
  return clause::is_nominal(c) && (opens_headline_clause(text_, k, end) || goes_on_in_headline(text_, c, k));
}

// «س: C | والسلطات تقلل من C»: the next one in a headline, with his own verb right behind.
bool ClauseEnds::speaks_next(uint32_t k) const {
  if (text_.word(k).conjunction != U'و' || k + 1 >= text_.size()) return false;
  const int32_t verb = at_[k + 1];
  return verb >= 0 && candidates_[static_cast<size_t>(verb)].kind == CueKind::verb &&
         candidates_[static_cast<size_t>(verb)].source.first == k;
}

// «محام: موكلي بريء.. | والادعاء يطلب …»: behind the dots of a headline another one speaks.
bool ClauseEnds::opens_next_headline(uint32_t k) const {
  constexpr uint32_t kReach = 6;  // tokens in which his verb stands
  const bool dots = text_.is_mark(k - 1, U'…') || (k > 1 && text_.is_mark(k - 1, U'.') && text_.is_mark(k - 2, U'.'));
  if (!dots || text_.word(k).conjunction != U'و') return false;
  constexpr uint32_t kName = 4;  // tokens: «.. | وسالم الحمداني: …»
  for (uint32_t i = k + 1; i < text_.size() && i < k + kName; ++i) {
    if (text_.is_mark(i, U':')) return true;
    if (!text_.is_word(i)) break;
  }
  // «حُرمنا من الفوز.. | والرابطة تفتح تحقيقاً»; but «.. والأسعار ستستقر» is his
  if (text_.word(k).article && k + 1 < text_.size() && text_.is_word(k + 1)) {
    const auto& verb = text_.word(k + 1);
    if (!verb.known() && verb.letters >= 3 && (verb.normal.starts_with("ت") || verb.normal.starts_with("ي")))
      return true;
    const auto* known = verb.as(Category::verb);
    if (known == nullptr) known = verb.as(Category::cue_verb);
    if (known != nullptr && known->entry->shape == lexicon::CueShape::present && !known->future &&
        !verb.any({Category::content_noun, Category::common_noun})) {
      return true;
    }
  }
  for (uint32_t i = k + 1; i < text_.size() && i < k + kReach; ++i) {
    if (has_cue(i)) return candidates_[static_cast<size_t>(at_[i])].source.first == k;
  }
  return false;
}

}  // namespace isnad::statement::content
