// How much two propositions share.
#include "claim/similarity.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad::claim {
namespace {

Proposition of(std::vector<Concept> concepts) { return {std::move(concepts), Stance::asserts, 0}; }

TEST(Overlap, CountsWhatBothName) {
  const Overlap o = overlap(of({{1, 3}, {2, 1}, {5, 2}}), of({{1, 3}, {3, 2}, {5, 1}}));
  EXPECT_EQ(o.shared, 4U);  // 3 of the first key, and the lighter of 2 and 1
  EXPECT_EQ(o.concepts, 2U);
  EXPECT_EQ(o.heaviest, 3U);
  EXPECT_EQ(o.first, 6U);
  EXPECT_EQ(o.second, 6U);
  EXPECT_DOUBLE_EQ(o.dice(), 8.0 / 12);
}

TEST(Overlap, OfNothingIsNothing) {
  EXPECT_EQ(overlap({}, {}).dice(), 0);
  EXPECT_EQ(overlap(of({{1, 3}}), {}).dice(), 0);
}

TEST(Likeness, IsSymmetricAndFullForTheSame) {
  const Proposition a = of({{1, 3}, {2, 3}, {3, 2}, {4, 2}});
  const Proposition b = of({{1, 3}, {2, 3}, {3, 2}, {9, 3}});
  EXPECT_DOUBLE_EQ(likeness(a, b, true).strength, likeness(b, a, true).strength);
  EXPECT_DOUBLE_EQ(likeness(a, a, true).strength, 1);
  EXPECT_TRUE(likeness(a, a, true).same);
  EXPECT_TRUE(likeness(a, b, true).same);
}

TEST(Likeness, FewWordsAreNotEnoughHoweverAlike) {
  EXPECT_FALSE(likeness(of({{1, 3}, {2, 3}}), of({{1, 3}, {2, 3}}), true).same);
  EXPECT_FALSE(likeness(of({{1, 1}, {2, 1}, {3, 1}, {4, 1}}), of({{1, 1}, {2, 1}, {3, 1}, {4, 1}}), true).same);
}

TEST(Likeness, TwoArticlesNeedMore) {
  const Proposition a = of({{1, 3}, {2, 2}, {3, 2}});
  EXPECT_TRUE(likeness(a, a, true).same);
  EXPECT_FALSE(likeness(a, a, false).same);
}

}  // namespace
}  // namespace isnad::claim
