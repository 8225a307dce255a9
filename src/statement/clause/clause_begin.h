// Whether a clause begins at a verb that may be a cue, by what stands in front of it.
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::clause {

// Whether a clause may begin at the verb by what stands right before it.
bool may_follow(const Verb& verb);

// «قال س إن C، | ورفض العرض»: behind a clause that another verb of the sentence governs, the past verb is no noun that
// is joined to one of the content.
bool goes_on_behind_clause(const Verb& verb);

}  // namespace isnad::statement::clause
