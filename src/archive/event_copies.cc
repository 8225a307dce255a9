#include "archive/event_copies.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "archive/schema.h"

namespace isnad::archive {
namespace {

uint64_t both(int32_t first, int32_t last) {
  return static_cast<uint64_t>(static_cast<uint32_t>(first)) << 32U | static_cast<uint32_t>(last);
}

uint64_t days_key(const EventKey& key) { return both(key.days.first, key.days.last); }

// How far the days are from the day of publication; the same for all without either.
bool has_distance(const EventKey& key) { return key.days.first != 0 && key.published != 0; }
uint64_t distance_key(const EventKey& key) {
  return both(days_between(key.published, key.days.first), days_between(key.published, key.days.last));
}

bool is_same_group(const EventKey& one, const EventKey& other) {
  return one.story == other.story && one.signature == other.signature;
}

}  // namespace

bool is_earlier(const EventKey& one, const EventKey& other) {
  const auto order = [](const EventKey& key) {
    return std::make_tuple(key.story, key.signature, key.published == 0 ? INT32_MAX : key.published, key.id);
  };
  return order(one) < order(other);
}

std::vector<uint32_t> firsts_of(std::span<const EventKey> keys) {
  std::vector<uint32_t> firsts;
  std::unordered_map<uint64_t, uint32_t> by_days;
  std::unordered_map<uint64_t, uint32_t> by_distance;
  for (uint32_t i = 0; i < keys.size(); ++i) {
    uint32_t first = i;
    if (const auto same = by_days.find(days_key(keys[i])); same != by_days.end()) {
      first = same->second;
    } else if (has_distance(keys[i])) {
      const auto as_far = by_distance.find(distance_key(keys[i]));
      if (as_far != by_distance.end()) first = as_far->second;
    }
    by_days.emplace(days_key(keys[i]), first);
    if (has_distance(keys[i])) by_distance.emplace(distance_key(keys[i]), first);
    firsts.push_back(first);
  }
  return firsts;
}

std::vector<DistinctEvent> distinct_events(std::vector<EventKey>& keys) {
  std::sort(keys.begin(), keys.end(), is_earlier);
  std::vector<DistinctEvent> events;
  for (size_t from = 0; from < keys.size();) {
    size_t end = from + 1;
    while (end < keys.size() && is_same_group(keys[from], keys[end])) ++end;
    if (end == from + 1) {
      events.push_back({keys[from], 1});
      from = end;
      continue;
    }
    const std::vector<uint32_t> firsts = firsts_of({keys.data() + from, end - from});
    // By first, then in the order of the documents, so that each document is counted once.
    std::vector<std::pair<uint32_t, int64_t>> members;
    for (size_t i = from; i < end; ++i) members.emplace_back(firsts[i - from], document_of(keys[i].id));
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    for (size_t i = 0; i < members.size(); ++i) {
      if (i == 0 || members[i].first != members[i - 1].first) events.push_back({keys[from + members[i].first], 0});
      ++events.back().documents;
    }
    from = end;
  }
  return events;
}

}  // namespace isnad::archive
