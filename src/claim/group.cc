#include "claim/group.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace isnad::claim {
namespace {

// Sums of the same strengths in another order may differ in the last bit: compared in thousandths.
int64_t thousandths(double strength) { return static_cast<int64_t>(strength * 1000 + 0.5); }

// Items by how much they share with others, the most first; those without a firm link are left out.
std::vector<uint32_t> by_strength(uint32_t count, const std::vector<Link>& links) {
  std::vector<double> strength(count, 0);
  for (const Link& link : links) {
    if (!link.firm) continue;
    strength[link.first] += link.strength;
    strength[link.second] += link.strength;
  }
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < count; ++i) {
    if (strength[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return thousandths(strength[a]) > thousandths(strength[b]); });
  return order;
}

// Lists of neighbours by firm links.
class Neighbours {
 public:
  Neighbours(uint32_t count, const std::vector<Link>& links) : first_(count + size_t{1}, 0) {
    for (const Link& link : links) {
      if (!link.firm) continue;
      ++first_[link.first + size_t{1}];
      ++first_[link.second + size_t{1}];
    }
    for (size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    all_.resize(first_.back());
    std::vector<uint32_t> next(first_.begin(), first_.end() - 1);
    for (const Link& link : links) {
      if (!link.firm) continue;
      all_[next[link.first]++] = link.second;
      all_[next[link.second]++] = link.first;
    }
  }
  [[nodiscard]] std::span<const uint32_t> of(uint32_t item) const {
    return {all_.data() + first_[item], first_[item + size_t{1}] - first_[item]};
  }

 private:
  std::vector<uint32_t> first_;  // of each item, and the end
  std::vector<uint32_t> all_;
};

std::vector<Group> stars(uint32_t count, const std::vector<Link>& links) {
  const Neighbours neighbours(count, links);
  std::vector<bool> taken(count, false);
  std::vector<Group> groups;
  for (const uint32_t middle : by_strength(count, links)) {
    if (taken[middle]) continue;
    Group group{middle, {middle}};
    taken[middle] = true;
    for (const uint32_t n : neighbours.of(middle)) {
      if (taken[n]) continue;
      taken[n] = true;
      group.members.push_back(n);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

// What firm links hold together, through however many steps: union by the smaller number.
class Components {
 public:
  Components(uint32_t count, const std::vector<Link>& links) : parent_(count) {
    for (uint32_t i = 0; i < count; ++i) parent_[i] = i;
    for (const Link& link : links) {
      if (!link.firm) continue;
      const uint32_t a = of(link.first);
      const uint32_t b = of(link.second);
      parent_[std::max(a, b)] = std::min(a, b);
    }
  }
  uint32_t of(uint32_t item) {
    while (parent_[item] != item) {
      parent_[item] = parent_[parent_[item]];
      item = parent_[item];
    }
    return item;
  }

 private:
  std::vector<uint32_t> parent_;
};

// Joins the two groups that share most on average, and again, while it is enough. The larger one keeps its middle.
// Groups that no firm link connects stay apart.
void join(uint32_t count, const std::vector<Link>& links, double on_average, std::vector<Group>& groups) {
  constexpr uint32_t kNone = UINT32_MAX;
  std::vector<uint32_t> group_of(count, kNone);
  for (uint32_t g = 0; g < groups.size(); ++g) {
    for (const uint32_t m : groups[g].members) group_of[m] = g;
  }
  Components components(count, links);
  std::vector<std::map<uint32_t, double>> shared(groups.size());  // strengths between two groups, both ways
  for (const Link& link : links) {
    const uint32_t a = group_of[link.first];
    const uint32_t b = group_of[link.second];
    if (a == b || a == kNone || b == kNone || components.of(link.first) != components.of(link.second)) continue;
    shared[a][b] += link.strength;
    shared[b][a] += link.strength;
  }
  const auto average = [&](uint32_t a, uint32_t b, double sum) {
    return sum / static_cast<double>(groups[a].members.size() * groups[b].members.size());
  };
  // The best pair of a component's groups; kNone where none shares enough.
  const auto best_of = [&](const std::vector<uint32_t>& component) {
    std::pair<uint32_t, uint32_t> best{kNone, kNone};
    int64_t most = thousandths(on_average) - 1;
    for (const uint32_t a : component) {
      for (const auto& [b, sum] : shared[a]) {
        if (b < a || thousandths(average(a, b, sum)) <= most) continue;
        most = thousandths(average(a, b, sum));
        best = {a, b};
      }
    }
    return best;
  };
  std::map<uint32_t, std::vector<uint32_t>> of_component;
  for (uint32_t g = 0; g < groups.size(); ++g) of_component[components.of(groups[g].middle)].push_back(g);
  for (const auto& [_, component] : of_component) {
    for (auto [into, from] = best_of(component); into != kNone; std::tie(into, from) = best_of(component)) {
      if (groups[from].members.size() > groups[into].members.size()) std::swap(into, from);
      auto& members = groups[into].members;
      members.insert(members.end(), groups[from].members.begin(), groups[from].members.end());
      groups[from].members.clear();
      for (const auto& [other, sum] : shared[from]) {
        shared[other].erase(from);
        if (other == into) continue;
        shared[into][other] += sum;
        shared[other][into] += sum;
      }
      shared[from].clear();
    }
  }
  groups.erase(std::remove_if(groups.begin(), groups.end(), [](const Group& g) { return g.members.empty(); }),
               groups.end());
}

}  // namespace

std::vector<Group> group(uint32_t count, const std::vector<Link>& links, double on_average) {
  std::vector<Group> groups = stars(count, links);
  join(count, links, on_average, groups);
  for (Group& g : groups) std::sort(g.members.begin(), g.members.end());
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.members[0] < b.members[0]; });
  return groups;
}

}  // namespace isnad::claim
