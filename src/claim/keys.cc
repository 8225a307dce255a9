#include "claim/keys.h"

#include <algorithm>

#include "lexicon/mixed.h"

namespace isnad::claim {
using lexicon::mixed;

ClaimKeys keys_of(const Proposition& proposition) {
  std::array<uint64_t, 2 * kKeys> minima{};
  minima.fill(UINT64_MAX);
  for (const Concept& named : proposition.concepts) {
    // A concept of weight 3 stands as three elements.
    for (uint64_t copy = 0; copy < named.weight; ++copy) {
      for (uint64_t i = 0; i < minima.size(); ++i) {
        minima[i] = std::min(minima[i], mixed(named.key ^ mixed(copy << 32U | (i + 1))));
      }
    }
  }
  ClaimKeys keys{};
  for (size_t k = 0; k < kKeys; ++k) {
    const auto hash = static_cast<uint32_t>(mixed(minima[2 * k] ^ mixed(minima[2 * k + 1])) >> 32U);
    keys[k] = (hash & ~uint32_t{kKeys - 1}) | static_cast<uint32_t>(k);
  }
  return keys;
}

}  // namespace isnad::claim
