#include "statement/content/headline_end.h"

#include "mention/word_class.h"
#include "statement/clause/nominal_end.h"
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

namespace {

// «س: C | والسلطات تقلل من C»: the next one in a headline, with his own verb right behind.
bool speaks_next(const Contents& in, uint32_t k) {
  if (in.text.word(k).conjunction != U'و' || k + 1 >= in.text.size()) return false;
  const int32_t verb = in.at[k + 1];
  return verb >= 0 && in.candidates[static_cast<size_t>(verb)].kind == CueKind::verb &&
         in.candidates[static_cast<size_t>(verb)].source.first == k;
}

// «محام: موكلي بريء.. | والادعاء يطلب …»: behind the dots of a headline another one speaks.
bool opens_next_headline(const Contents& in, uint32_t k) {
  constexpr uint32_t kReach = 6;  // tokens in which his verb stands
  const bool dots =
      in.text.is_mark(k - 1, U'…') || (k > 1 && in.text.is_mark(k - 1, U'.') && in.text.is_mark(k - 2, U'.'));
  if (!dots || in.text.word(k).conjunction != U'و') return false;
  constexpr uint32_t kName = 4;  // tokens: «.. | وسالم الحمداني: …»
  for (uint32_t i = k + 1; i < in.text.size() && i < k + kName; ++i) {
    if (in.text.is_mark(i, U':')) return true;
    if (!in.text.is_word(i)) break;
  }
  // «حُرمنا من الفوز.. | والرابطة تفتح تحقيقاً»; but «.. والأسعار ستستقر» is his
  if (in.text.word(k).article && k + 1 < in.text.size() && in.text.is_word(k + 1)) {
    const auto& verb = in.text.word(k + 1);
    if (!verb.known() && verb.letters >= 3 && (verb.normal.starts_with("ت") || verb.normal.starts_with("ي")))
      return true;
    const auto* known = verb.as(Category::verb);
    if (known == nullptr) known = verb.as(Category::cue_verb);
    if (known != nullptr && known->entry->shape == lexicon::CueShape::present && !known->future &&
        !verb.any({Category::content_noun, Category::common_noun})) {
      return true;
    }
  }
  for (uint32_t i = k + 1; i < in.text.size() && i < k + kReach; ++i) {
    if (has_cue(in, i)) return in.candidates[static_cast<size_t>(in.at[i])].source.first == k;
  }
  return false;
}

}  // namespace

bool ends_in_headline(const Contents& in, size_t index, uint32_t k, uint32_t end) {
  const Candidate& c = in.candidates[index];
  // «… | فيديو», «… (صور)»
  if (in.text.tokens[k - 1].kind == TokenKind::mark && in.text.quotation_at[k - 1] < 0 &&
      text::is_one_of(in.text.word(k).normal, {"فيديو", "بالفيديو", "صور", "بالصور"}) &&
      (k + 1 >= in.text.size() || !in.text.is_word(k + 1))) {
    return true;
  }
  if (c.kind == CueKind::colon && (opens_next_headline(in, k) || speaks_next(in, k))) return true;
  // «المعارضة تشكك في النتائج | والمفوضية تدعو إلى …»
  return clause::is_nominal(c) && (opens_headline_clause(in.text, k, end) || goes_on_in_headline(in.text, c, k));
}

}  // namespace isnad::statement::content
