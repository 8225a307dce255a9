#include "claim/group.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <span>
#include <utility>

namespace isnad::claim {
namespace {

// Sums of the same strengths in another order may differ in the last bit: compared in thousandths.
int64_t thousandths(double strength) { return std::lround(strength * 1000); }

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

// Two groups and what their items share on average, in thousandths; the two that share most come first.
struct Pair {
  int64_t average = 0;
  uint32_t first = 0;
  uint32_t second = 0;
  bool operator<(const Pair& other) const {
    if (average != other.average) return average < other.average;
    return std::pair(first, second) > std::pair(other.first, other.second);
  }
};

// Joins the two groups that share most on average, and again, while it is enough. The larger one keeps its middle.
class Joiner {
 public:
  Joiner(uint32_t count, const std::vector<Link>& links, double on_average, std::vector<Group>& groups)
      : least_(thousandths(on_average)), groups_(groups), shared_(groups.size()) {
    std::vector<uint32_t> group_of(count, kNone);
    for (uint32_t g = 0; g < groups.size(); ++g) {
      for (const uint32_t m : groups[g].members) group_of[m] = g;
    }
    for (const Link& link : links) {
      const uint32_t a = group_of[link.first];
      const uint32_t b = group_of[link.second];
      if (a == b || a == kNone || b == kNone) continue;
      shared_[a][b] += link.strength;
      shared_[b][a] += link.strength;
    }
    for (uint32_t a = 0; a < groups.size(); ++a) {
      for (const auto& [b, sum] : shared_[a]) {
        if (a < b) push(a, b);
      }
    }
  }

  void join() {
    while (!pairs_.empty()) {
      const Pair best = pairs_.top();
      pairs_.pop();
      if (is_current(best)) merge(best.first, best.second);
    }
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;

  [[nodiscard]] int64_t average(uint32_t a, uint32_t b) const {
    const auto items = static_cast<double>(groups_[a].members.size() * groups_[b].members.size());
    return thousandths(shared_[a].at(b) / items);
  }
  void push(uint32_t a, uint32_t b) {
    const int64_t most = average(a, b);
    if (most >= least_) pairs_.push({most, std::min(a, b), std::max(a, b)});
  }
  // A pair whose groups have changed since stands further down with what they share now.
  [[nodiscard]] bool is_current(const Pair& pair) const {
    return shared_[pair.first].contains(pair.second) && average(pair.first, pair.second) == pair.average;
  }

  void merge(uint32_t into, uint32_t from) {
    if (groups_[from].members.size() > groups_[into].members.size()) std::swap(into, from);
    auto& members = groups_[into].members;
    members.insert(members.end(), groups_[from].members.begin(), groups_[from].members.end());
    groups_[from].members.clear();
    for (const auto& [other, sum] : shared_[from]) {
      shared_[other].erase(from);
      if (other == into) continue;
      shared_[into][other] += sum;
      shared_[other][into] += sum;
    }
    shared_[from].clear();
    for (const auto& [other, sum] : shared_[into]) push(into, other);
  }

  int64_t least_;
  std::vector<Group>& groups_;
  std::vector<std::map<uint32_t, double>> shared_;  // strengths between two groups, both ways
  std::priority_queue<Pair> pairs_;
};

}  // namespace

std::vector<Group> group(uint32_t count, const std::vector<Link>& links, double on_average) {
  std::vector<Group> groups = stars(count, links);
  Joiner(count, links, on_average, groups).join();
  groups.erase(std::remove_if(groups.begin(), groups.end(), [](const Group& g) { return g.members.empty(); }),
               groups.end());
  for (Group& g : groups) std::sort(g.members.begin(), g.members.end());
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.members[0] < b.members[0]; });
  return groups;
}

}  // namespace isnad::claim
