#include "statement/source/clause_weight.h"

#include "statement/clause/clause_begin.h"
#include "statement/frame/frame.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"

namespace isnad::statement::source {

using clause::Verb;

using lexicon::Category;

void weigh_clause(const Verb& verb, const SubjectBefore& before, bool described, Candidate& c) {
  if (before.mute && c.source.empty()) c.score -= scores::kMuteSubject;
  // «وسبق للوزير أن رفض», «لكن الوزير دحض هذا»: no noun
  // … «سالم حمدان، رئيس الحزب، | رفض القرار»
  const auto follows = [&](const Range& phrase) {
    if (phrase.end == verb.at) return takes_no_genitive(verb.text, verb.at - 1);
    return phrase.end + 1 == verb.at && verb.text.is_comma(phrase.end) && mention::has_comma(verb.text, phrase);
  };
  const bool behind_speaker =
      !before.phrase.empty() && follows(before.phrase) && mention::can_speak(verb.text, before.phrase);
  // «وكان قد رفض هذه الشروط»
  const bool behind_qad = verb.at > verb.sentence.first && mention::is_qad(verb.text.word(verb.at - 1));
  const bool noun_too = verb.text.any(verb.at, {Category::content_noun, Category::cue_masdar});
  // «الذي رفض المشاركة»
  const bool behind_relative = verb.at > verb.sentence.first && verb.text.is(verb.at - 1, Category::relative);
  if (before.sure ||
      (noun_too && (behind_speaker || behind_qad || behind_relative || clause::goes_on_behind_clause(verb))))
    c.score += scores::kNounReading;
  if (c.frame == frame::kLoneObjectFrame && verb.follows_pronoun()) c.score += scores::kPronounSubject;
  if (!before.phrase.empty()) return;
  // «الأمر الذي يدعو إلى …»: nobody is named in front
  const bool meant = verb.has_next() && is_within_it(verb.text, verb.at + 1);  // «كلمته التي رحب فيها بـ»
  const bool matter = verb.at > 1 && verb.text.word(verb.at - 2).stem == "امر";  // «الأمر الذي تطلب …»
  const bool of_another =
      !matter && verb.at > verb.sentence.first && !may_be_of_relative(verb.text.word(verb.at - 1).normal, c.agreement);
  if (verb.left.relative && c.source.empty() && !clause::is_clause(c.complement) && !verb.has_pronoun() && !meant &&
      !of_another) {
    c.score -= scores::kNobodyBeforeRelative;
  }
  // «للعالم أجمع», «بنسبة 20% لتبلغ»; but «جماعات تصنفها أنقرة …»
  const bool then = verb.analysis.preposition == U'ل' && c.complement == Complement::clause;  // «تدارك ليحذر من أن»
  const bool asyndetic = (verb.has_pronoun() && !c.source.empty()) || then;
  if (asyndetic || c.conjoined || verb.left.relative || described || clause::may_follow(verb)) return;
  c.score -= c.source.empty()                     ? scores::kNoClauseNoSource
             : c.complement == Complement::object ? scores::kNoClauseObject
                                                  : scores::kNoClause;
}

}  // namespace isnad::statement::source
