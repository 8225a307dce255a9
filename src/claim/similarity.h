// How much two propositions share. Weighted Dice (1945): twice what both name, over what each names.
#pragma once

#include <cstddef>
#include <cstdint>

#include "isnad/claim.h"

namespace isnad::claim {

// Statements of one article that each is compared with: the time stays linear.
inline constexpr size_t kWindow = 256;

struct Overlap {
  uint32_t shared = 0;    // weight of what both name
  uint32_t concepts = 0;  // how many
  uint32_t heaviest = 0;  // weight of the heaviest of them
  uint32_t first = 0;     // weight of all that the first names
  uint32_t second = 0;
  [[nodiscard]] double dice() const {
    return first + second == 0 ? 0 : 2.0 * shared / static_cast<double>(first + second);
  }
};

Overlap overlap(const Proposition& a, const Proposition& b);

struct Likeness {
  double strength = 0;  // how much they share, 0 to 1
  bool same = false;    // enough to be one claim, whatever their stance
};
// Within one article less is needed, as the matter is the same already.
Likeness likeness(const Proposition& a, const Proposition& b, bool one_article);

}  // namespace isnad::claim
