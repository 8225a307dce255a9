// Sources that only what the text tells shows to be another one's: the target of two surnames, whom an author blames.
#pragma once

#include "statement/speaker/resolution.h"

namespace isnad::statement::speaker {

// «وحذر بايدن بوتين من», «واتهم ترامب بايدن بـ»: the surnames of two persons, the one who speaks and his target.
void part_surnames(const Resolution& in, Candidate& c);

// «أصدرت الوزارة بياناً حمّلت فيه أديس أبابا المسؤولية»: who made the document speaks in it, and whom it blames stands
// behind the verb.
void part_author(const Resolution& in, Candidate& c);

}  // namespace isnad::statement::speaker
