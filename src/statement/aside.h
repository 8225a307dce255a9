// A relative clause in which the one who speaks already goes on: «توقيف خمسة رجال قالت إنهم …», «الأعمال التي اعتبرت
// أنها …». The pronoun behind the complementizer is what the clause describes, and that is not the subject of its verb.
#pragma once

#include "statement/verb.h"

namespace isnad::statement {

// `c` holds what the frame of the verb gives.
bool is_aside(const Verb& verb, const Candidate& c);

}  // namespace isnad::statement
