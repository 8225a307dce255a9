// The frame «C الذي V S»: what a relative clause describes is what was said.
#pragma once

#include <optional>

#include "statement/clause/verb.h"

namespace isnad::statement::frame {

using clause::Verb;

// «الهدنة التي أعلنها البلدان», «خطة اقترحها المبعوث»: what the relative clause describes is what is said, its object
// the pronoun.
// `c` is the candidate of the verb, to be filled; nothing where the clause is none of this kind.
std::optional<Candidate> relative_object(const Verb& verb, Candidate c);

}  // namespace isnad::statement::frame
