// The subject behind what is said of it: «ورحبت بالقرار | منظمة س», «وأدان الهجوم | وزير الخارجية».
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::source {

using clause::Verb;

// Takes who stands behind short nominal content up to a mark, where nobody is named between the verb and it; sets the
// source and the content of `c`. Whether there is such a one.
bool take_subject_behind_content(const Verb& verb, Candidate& c);

}  // namespace isnad::statement::source
