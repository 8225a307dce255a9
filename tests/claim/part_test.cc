// Who takes no part in a dispute is left out of it.
#include "claim/part.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace isnad::claim {
namespace {

using Pairs = std::set<std::pair<uint32_t, uint32_t>>;  // told, against

std::vector<std::vector<uint32_t>> parted(const Group& group, const std::set<uint32_t>& against, const Pairs& apart,
                                          const Pairs& explained = {}) {
  const Dispute dispute{[&](uint32_t i) { return against.contains(i); },
                        [&](uint32_t told, uint32_t other) {
                          return apart.contains({told, other});
                        },
                        [&](uint32_t told, uint32_t other) {
                          return explained.contains({told, other});
                        }};
  std::vector<std::vector<uint32_t>> members;
  for (const Group& g : part_bystanders({group}, dispute)) {
    members.push_back(g.members);
    EXPECT_TRUE(std::find(g.members.begin(), g.members.end(), g.middle) != g.members.end());
  }
  return members;
}

using Groups = std::vector<std::vector<uint32_t>>;

TEST(Part, LeavesOutWhoIsApartFromEveryDenial) {
  EXPECT_EQ(parted({2, {0, 1, 2}}, {0}, {{2, 0}}), (Groups{{0, 1}}));
  EXPECT_EQ(parted({1, {0, 1, 2}}, {0, 1}, {{2, 0}}), (Groups{{0, 1, 2}})) << "one of the denials is about it";
}

TEST(Part, LeavesOutWhatExplainsADenial) {
  EXPECT_EQ(parted({1, {0, 1, 2}}, {0}, {}, {{2, 0}}), (Groups{{0, 1}}));
  EXPECT_EQ(parted({1, {0, 1}}, {0}, {}, {{1, 0}}), (Groups{{0, 1}})) << "nobody would be left";
}

TEST(Part, MakesAGroupOfSeveral) {
  EXPECT_EQ(parted({3, {0, 1, 2, 3}}, {1}, {{0, 1}, {3, 1}}), (Groups{{0, 3}, {1, 2}}));
}

TEST(Part, LeavesAGroupAloneThatDisputesNothing) {
  EXPECT_EQ(parted({0, {0, 1, 2}}, {}, {}), (Groups{{0, 1, 2}}));
  EXPECT_EQ(parted({0, {0, 1, 2}}, {0}, {{1, 0}, {2, 0}}), (Groups{{0, 1, 2}})) << "nobody would be left";
}

}  // namespace
}  // namespace isnad::claim
