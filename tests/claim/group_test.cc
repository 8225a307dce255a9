// Which of the linked items become one claim.
#include "claim/group.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace isnad::claim {
namespace {

// «0 1 2 | 3 4»
std::string written(const std::vector<Group>& groups) {
  std::string all;
  for (const Group& g : groups) all += fmt::format("{}{}", all.empty() ? "" : " | ", fmt::join(g.members, " "));
  return all;
}

TEST(Group, NothingLinkedIsInNoGroup) {
  EXPECT_EQ(written(group(0, {})), "");
  EXPECT_EQ(written(group(3, {})), "");
}

TEST(Group, ALinkMakesTwoOne) { EXPECT_EQ(written(group(3, {{0, 2, 0.6}})), "0 2"); }

TEST(Group, AChainIsNotOneThing) {
  // 1 is in the middle of 0 and 2; 3 hangs on 2 alone, and is left
  EXPECT_EQ(written(group(4, {{0, 1, 0.9}, {1, 2, 0.8}, {2, 3, 0.5}})), "0 1 2 | 3");
  EXPECT_EQ(written(group(5, {{0, 1, 0.9}, {1, 2, 0.9}, {2, 3, 0.5}, {3, 4, 0.5}})), "0 1 2 | 3 4");
}

TEST(Group, TheMiddleSharesMost) { EXPECT_EQ(group(3, {{0, 1, 0.6}, {1, 2, 0.6}})[0].middle, 1U); }

TEST(Group, GroupsThatShareEnoughOnAverageAreOne) {
  const std::vector<Link> apart = {{0, 1, 0.9}, {2, 3, 0.9}};
  EXPECT_EQ(written(group(4, apart)), "0 1 | 2 3");
  std::vector<Link> near = apart;
  for (const uint32_t a : {0U, 1U}) {
    for (const uint32_t b : {2U, 3U}) near.push_back({a, b, 0.45, false});
  }
  EXPECT_EQ(written(group(4, near)), "0 1 2 3");
}

TEST(Group, LinksThatAreNotFirmMakeNoGroup) { EXPECT_EQ(written(group(2, {{0, 1, 0.9, false}})), ""); }

// Items keep their numbers: the same links in another order, and with their ends swapped, give the same.
TEST(Group, TheOrderOfTheLinksDoesNotMatter) {
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same cases at each run
  for (int round = 0; round < 200; ++round) {
    const uint32_t count = 2 + random() % 12;
    std::vector<Link> links;
    for (uint32_t a = 0; a < count; ++a) {
      for (uint32_t b = a + 1; b < count; ++b) {
        if (random() % 3 != 0) continue;
        links.push_back({a, b, static_cast<double>(1 + random() % 100) / 100, random() % 2 == 0});
      }
    }
    const std::string expected = written(group(count, links));
    for (int shuffle = 0; shuffle < 5; ++shuffle) {
      std::shuffle(links.begin(), links.end(), random);
      for (Link& link : links) {
        if (random() % 2 == 0) std::swap(link.first, link.second);
      }
      EXPECT_EQ(written(group(count, links)), expected);
    }
  }
}

// Other numbers for the items give the same groups, where no two strengths are equal.
TEST(Group, TheNumbersOfTheItemsDoNotMatter) {
  std::mt19937 random(11);  // NOLINT(cert-msc51-cpp)
  for (int round = 0; round < 100; ++round) {
    const uint32_t count = 3 + random() % 8;
    std::vector<Link> links;
    uint32_t strength = 1;
    for (uint32_t a = 0; a < count; ++a) {
      for (uint32_t b = a + 1; b < count; ++b, strength *= 2) {
        if (random() % 2 == 0) links.push_back({a, b, 0.5 + 0.4 / (1 + strength % 97 + a * 0.013)});
      }
    }
    std::vector<uint32_t> number(count);
    std::iota(number.begin(), number.end(), 0U);
    std::shuffle(number.begin(), number.end(), random);
    std::vector<Link> renumbered;
    for (const Link& link : links) renumbered.push_back({number[link.first], number[link.second], link.strength});
    std::vector<std::vector<uint32_t>> expected;
    for (Group g : group(count, links)) {
      for (uint32_t& m : g.members) m = number[m];
      std::sort(g.members.begin(), g.members.end());
      expected.push_back(g.members);
    }
    std::sort(expected.begin(), expected.end());
    std::vector<std::vector<uint32_t>> found;
    for (const Group& g : group(count, renumbered)) found.push_back(g.members);
    EXPECT_EQ(found, expected);
  }
}

}  // namespace
}  // namespace isnad::claim
