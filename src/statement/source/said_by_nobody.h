// What looks like a statement of a verb though nobody says anything: things that show, purposes and possibilities, a
// passive that its letters do not tell.
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::source {

using clause::Verb;

// Whether the candidate, whose source is found, is none of anybody: «في مشهد يؤكد أن», «وتقدر قيمة الصفقة بـ», «قد يظن
// البعض أن». `before` is the subject in front of the verb, empty where none stands there.
bool is_said_by_nobody(const Verb& verb, const Candidate& c, const Range& before);

}  // namespace isnad::statement::source
