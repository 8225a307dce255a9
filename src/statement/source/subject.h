// Whose verb it is: the subject behind it («قال S»), before it («S يطالب»), or where the cue itself has another place
// for its source («علمت الصحيفة من S أن», «جاء في S أن»).
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::source {

using clause::Verb;

// «لكن مهندسا يعمل في المصفاة | أكد», «وكان سالم الحمداني الذي يرأس اللجنة قد | أبلغ»: the noun phrase that opens the
// clause of the verb and that a relative clause parts from it; empty where there is none.
Range described_subject(const Verb& verb);

struct SubjectBefore {
  Range phrase;       // empty where nobody is found who may speak
  bool sure = false;  // «وسبق للوزير أن رفض»: a verb it must be
  bool mute = false;  // a thing stands right before the verb: «الطريقة تشير إلى …»
};

// «بيان», «بياناً»
bool is_document_noun(const lexicon::Lexicon& lexicon, const lexicon::Word& word);

// The phrase in front of the verb that may be its subject: «س يطالب بـ», «س، الذي قال», «أما س فقال».
SubjectBefore subject_before(const Verb& verb, const Candidate& c);

// Whether a verb of this agreement may have for its subject whom the relative pronoun describes: «التي قالت», not «التي
// قال», «الذين قال».
bool may_be_of_relative(std::string_view relative, lexicon::Agreement verb);

// «الاتحاد، الذي يعتبر كل المستوطنات …»: the antecedent speaks, what follows the verb is the object.
void take_antecedent(const Verb& verb, const Range& before, Candidate& c);

// The subject before the verb becomes the source where none that can speak stands behind it, or where what stands
// there is whom it is said to («س يطالب ص بـ»).
void take_subject_before(const Verb& verb, const Range& before, Candidate& c);

// What cannot speak right behind the verb is its object: «اعتبر العلاقات …».
void give_back_object(const Verb& verb, const Range& before, Candidate& c);

// The places that some cues have for their source. False where the sentence has nothing there: no statement.
bool take_informant(const Verb& verb, Candidate& c);        // «علمت الصحيفة من S أن C»
bool take_document(const Verb& verb, Candidate& c);         // «جاء في S أن C»
bool take_relative_object(const Verb& verb, Candidate& c);  // «C الذي دعا إليه S»

}  // namespace isnad::statement::source
