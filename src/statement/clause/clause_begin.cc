#include "statement/clause/clause_begin.h"

#include "mention/adjunct.h"
#include "statement/clause/topic.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::clause {

using lexicon::Category;

bool may_follow(const Verb& verb) {
  const AnalysedText& text = verb.text;
  const uint32_t i = verb.at;
  if (i == verb.sentence.first || !text.is_word(i - 1)) return true;
  constexpr lexicon::Categories kBefore = {Category::particle,      Category::auxiliary,      Category::conjunction,
                                           Category::contrast,      Category::negation,       Category::preposition,
                                           Category::relative,      Category::complementizer, Category::time,
                                           Category::adverb,        Category::given_name,     Category::family_name,
                                           Category::prepositional, Category::cue_participle};
  if (text.any(i - 1, kBefore) || mention::is_auxiliary(text, i - 1)) return true;
  // «وعما إذا كانت تتابع مسلسلات الموسم أجابت: «C»»: in front of his words a verb needs nothing
  if (!verb.present() && verb.cue.clause && i + 2 < text.size() && text.is_mark(i + 1, U':') &&
      text.quotation_at[i + 2] >= 0) {
    return true;
  }
  // «لكن رومنيجه نفى الخبر»: between a particle and the past only a name
  if (!verb.present() && is_lone_name(text, {i - 1, i}) && text.word(i - 1).preposition == 0 &&
      i >= verb.sentence.first + 2 &&
      text.any(i - 2, {Category::contrast, Category::conjunction, Category::particle})) {
    return true;
  }
  // «… الذي رفض تأكيد مقتل العسكريين جميعا قال إن»
  const bool says = verb.cue.lemma == "قال" && !verb.present() && verb.has_next();
  if (says && text.word(i + 1).normal.starts_with("ان") && text.is(i + 1, Category::complementizer)) return true;
  const std::string_view before = text.word(i - 1).normal;
  // «في مقابلته أكد», «لكنهم أيدوا»
  if (before.ends_with("ه") || before.ends_with("ها")) return true;
  // «وهو يقول: «C»», «خرج س وهو يردد أن»
  const bool clause_next = verb.has_next() && text.is(i + 1, Category::complementizer);
  const bool he = text::is_one_of(before, {"هو", "هي", "وهو", "وهي", "فهو", "فهي"});
  if (he && (i - 1 == verb.sentence.first || !clause_next || verb.present())) return true;
  const bool meanwhile = before == "وهم" && !clause_next;
  if (before.ends_with("هم") && !before.ends_with("كانهم") && !meanwhile) return true;
  if (verb.has_next() && text.is(i + 1, Category::prepositional)) return true;  // «بياناً أكدت فيه»
  // «وفي لقاء مع المدير سامي حمدان أوضح أن»
  if (!verb.present() && verb.has_next() && text.is(i + 1, Category::complementizer) &&
      text::is_one_of(text.word(verb.sentence.first).normal, {"في", "وفي", "خلال", "وخلال"})) {
    return true;
  }
  // «وفيما يتعلق بالتنظيم أكد المدير اكتمال الاستعدادات»
  if (!verb.present() && opens_topic(text, verb.sentence.first)) return true;
  uint32_t first = verb.sentence.first;  // «ومن جانب آخر ذكر», «…، وفي وقت لاحق أعلن»
  for (uint32_t k = i; k > first && !verb.present(); --k) {
    if (text.is_comma(k - 1)) first = k;
  }
  if (mention::skip_adjuncts(text, first, i) == i) return true;
  constexpr uint32_t kNear = 4;
  for (uint32_t k = i; k > verb.sentence.first && k + kNear > i; --k) {  // «بياناً شديد اللهجة تؤكد …»
    if (text.any(k - 1, {Category::document, Category::medium}) && !text.word(k - 1).article) return true;
  }
  return false;
}

bool goes_on_behind_clause(const Verb& verb) {
  constexpr uint32_t kReach = 40;  // tokens
  const AnalysedText& text = verb.text;
  if (verb.analysis.conjunction != U'و' || verb.present() || verb.at < verb.sentence.first + 4) return false;
  if (!text.is_comma(verb.at - 1)) return false;
  const bool asks = verb.has_next() && verb.cue.act == Act::call && text.word(verb.at + 1).article &&
                    text.is(verb.at + 1, Category::content_noun);  // «وأنكر المتهم C، وطلب الاستماع إلى»
  uint32_t k = verb.at - 1;
  while (!asks && !text.is(k, Category::complementizer)) {
    if (text.is(k, Category::cue_verb) && !text.is(k, Category::content_noun)) return false;
    if (--k <= verb.sentence.first || k + kReach <= verb.at) return false;
  }
  for (uint32_t v = k; v > verb.sentence.first && v + kReach > k; --v) {
    const auto* said = text.word(v - 1).as(Category::cue_verb);
    if (said == nullptr) continue;
    // «أجمع عدد من النواب على أن س …، ورفض»: of one, and many have spoken
    const bool many = text.any(v, {Category::quantity, Category::group}) || mention::ends_like_plural(text.word(v));
    return !many && said->entry->agreement.gender == verb.analysis.entry->agreement.gender;
  }
  return false;
}

}  // namespace isnad::statement::clause
