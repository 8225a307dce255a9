// A relative clause in which the one who speaks already goes on: «توقيف خمسة رجال قالت إنهم …», «الأعمال التي اعتبرت
// أنها …». The pronoun behind the complementizer is what the clause describes, and that is not the subject of its verb.
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::cue {

using clause::Verb;

// `c` holds what the frame of the verb gives.
bool is_aside(const Verb& verb, const Candidate& c);

// «اشترطت الوزارة تسليم خمسة أشخاص | تتهمهم بـ»: the noun in front of the verb is whom its pronoun stands for, and who
// speaks is who told of him.
bool points_at_noun_before(const Verb& verb, const Candidate& c);

}  // namespace isnad::statement::cue
