// Whether statements of one claim stand against each other: what holds within an article and over an archive.
#pragma once

#include "isnad/reading.h"

namespace isnad::claim {

// An assertion that is only negated shares much with what it does not mean: against an assertion it needs this
// likeness.
inline constexpr double kOpposed = 0.65;

inline bool is_against(Stance stance) { return stance == Stance::denies || stance == Stance::questions; }

// «نفى س …»: denies by its verb, not by a negation in its content.
inline bool is_denial(Act act, Stance stance) {
  return (act == Act::deny || act == Act::reject) && stance == Stance::denies;
}

// A negation alone parts them, no verb of denial.
inline bool are_opposed_by_negation(Act one_act, Stance one, Act other_act, Stance other) {
  return (one == Stance::denies) != (other == Stance::denies) && !is_denial(one_act, one) &&
         !is_denial(other_act, other);
}

}  // namespace isnad::claim
