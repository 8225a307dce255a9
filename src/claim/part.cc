#include "claim/part.h"

#include <algorithm>
#include <utility>

namespace isnad::claim {
namespace {

void set_middle(Group& group) {
  const bool there = std::binary_search(group.members.begin(), group.members.end(), group.middle);
  if (!there) group.middle = group.members.front();
}

// The members that no denial of the group is about, and those that explain one; none where nothing is denied.
std::vector<uint32_t> bystanders(const Group& group, const Dispute& dispute) {
  constexpr size_t kMost = 200;  // denials that are looked at: the time stays linear
  std::vector<uint32_t> those_against;
  size_t others = 0;
  for (const uint32_t m : group.members) {
    if (!dispute.is_against(m)) {
      ++others;
    } else if (those_against.size() < kMost) {
      those_against.push_back(m);
    }
  }
  std::vector<uint32_t> apart;
  if (those_against.empty()) return apart;
  for (const uint32_t m : group.members) {
    const auto leaves_alone = [&](uint32_t a) { return dispute.is_bystander(m, a); };
    const auto is_explained = [&](uint32_t a) { return dispute.is_explained(m, a); };
    if (!dispute.is_against(m) && (std::all_of(those_against.begin(), those_against.end(), leaves_alone) ||
                                   std::any_of(those_against.begin(), those_against.end(), is_explained))) {
      apart.push_back(m);
    }
  }
  // Where all others are, there is no dispute to keep clear of them.
  if (apart.size() == others) apart.clear();
  return apart;
}

}  // namespace

std::vector<Group> part_bystanders(std::vector<Group> groups, const Dispute& dispute) {
  std::vector<Group> parted;
  for (Group& group : groups) {
    Group apart{group.middle, bystanders(group, dispute)};
    if (apart.members.empty()) continue;
    std::erase_if(group.members,
                  [&](uint32_t m) { return std::binary_search(apart.members.begin(), apart.members.end(), m); });
    set_middle(group);
    if (apart.members.size() < 2) continue;
    set_middle(apart);
    parted.push_back(std::move(apart));
  }
  groups.insert(groups.end(), parted.begin(), parted.end());
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.members[0] < b.members[0]; });
  return groups;
}

}  // namespace isnad::claim
