// What speaks against a clause of its own at a verb that may be a cue.
#pragma once

#include "statement/source/subject.h"

namespace isnad::statement::source {

using clause::Verb;

// Takes off the score what speaks against a clause of its own: a mute subject, nobody in front, no beginning.
// `described`: its subject stands in front of a relative clause, so that a clause begins.
void weigh_clause(const Verb& verb, const SubjectBefore& before, bool described, Candidate& c);

}  // namespace isnad::statement::source
