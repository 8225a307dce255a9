// Whether a clause begins at a verb that may be a cue, by what stands in front of it.
#pragma once

#include "statement/subject.h"

namespace isnad::statement {

// Whether a clause may begin at the verb by what stands right before it.
bool may_follow(const Verb& verb);

// «قال س إن C، | ورفض العرض»: behind a clause that another verb of the sentence governs, the past verb is no noun that
// is joined to one of the content.
bool goes_on_behind_clause(const Verb& verb);

// Takes off the score what speaks against a clause of its own: a mute subject, nobody in front, no beginning.
// `described`: its subject stands in front of a relative clause, so that a clause begins.
void weigh_clause(const Verb& verb, const SubjectBefore& before, bool described, Candidate& c);

}  // namespace isnad::statement
