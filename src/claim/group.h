// Propositions that are one claim, given how much pairs of them share.
//
// Linked ones are not simply one: through a chain of links unlike things would meet. Each claim has a middle, the one
// that shares most with the others, and holds what is linked to it; what is left makes claims of its own (star
// clustering, Aslam, Pelekhov & Rus 2004). Two of these are one where their items share enough on average (average
// linkage, Sokal & Michener 1958). The result depends on neither the order of the items nor that of the links.
#pragma once

#include <cstdint>
#include <vector>

namespace isnad::claim {

struct Link {
  uint32_t first = 0;
  uint32_t second = 0;
  double strength = 0;  // above 0; a pair without a link has 0
  bool firm = true;     // enough to be one; others only count when groups are compared
};

struct Group {
  uint32_t middle = 0;
  std::vector<uint32_t> members;  // the middle included, ascending
};

inline constexpr double kOnAverage = 0.42;  // within one article

// Items are numbered 0 to count - 1, in an order that does not depend on how they came (ties go to the smaller number).
// Only items that are linked are in a group; groups come by their first member.
// `on_average`: what the items of two groups must share to be one.
std::vector<Group> group(uint32_t count, const std::vector<Link>& links, double on_average = kOnAverage);

}  // namespace isnad::claim
