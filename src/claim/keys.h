// Keys under which propositions that are alike meet, computed from one proposition alone: to find the claims of many
// articles, only what shares a key is compared. Two propositions with a Jaccard similarity J of their weighted concepts
// share at least one of n keys of two minima with probability 1 - (1 - J²)ⁿ (MinHash: Broder 1997; bands: Leskovec,
// Rajaraman & Ullman 2014, chapter 3).
#pragma once

#include <array>
#include <cstdint>

#include "isnad/claim.h"

namespace isnad::claim {

inline constexpr size_t kKeys = 8;
using ClaimKeys = std::array<uint32_t, kKeys>;

// Of a proposition with concepts. All differ, as each tells its place. The same on every machine: archives keep them.
ClaimKeys keys_of(const Proposition& proposition);

}  // namespace isnad::claim
