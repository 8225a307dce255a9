#include "claim/keys.h"

#include <algorithm>

namespace isnad::claim {
namespace {

constexpr uint64_t mixed(uint64_t n) {
  n = (n ^ (n >> 30U)) * 0xBF58476D1CE4E5B9U;
  n = (n ^ (n >> 27U)) * 0x94D049BB133111EBU;
  return n ^ (n >> 31U);
}

}  // namespace

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
