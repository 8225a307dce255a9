// What stands in a disputed claim without taking part in the dispute.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "claim/group.h"

namespace isnad::claim {

struct Dispute {
  std::function<bool(uint32_t item)> is_against;
  std::function<bool(uint32_t told, uint32_t against)> is_bystander;
  // Whether one speaker says both in one article.
  std::function<bool(uint32_t told, uint32_t against)> is_explained;
};

// «نفى وفاة س» came to a claim with «توفي س», and «صحة س تحسنت» with it by way of the latter, which tells of no death:
// what every denial of a group leaves alone becomes a group of its own, where it is more than one item. So does what
// explains a denial: who «نفى الرفض، مبيناً أن …» does not assert what he has just denied.
std::vector<Group> part_bystanders(std::vector<Group> groups, const Dispute& dispute);

}  // namespace isnad::claim
