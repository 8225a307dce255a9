// The same event, told more than once: in the copies of a story, and twice in one article.
//
// Two events of one story are the same when their signatures are equal and they happen on the same days. What one
// outlet prints a day later still says «أمس»: so days count as the same, too, when they are as far from the days of
// publication.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "archive/dates.h"

namespace isnad::archive {

struct EventKey {
  int64_t id = 0;
  int64_t story = 0;
  int64_t signature = 0;
  Days days;              // of its date; 0 without one
  int32_t published = 0;  // the day; 0 where it is not known
};

// One of several that are the same: the earliest.
struct DistinctEvent {
  EventKey event;
  uint32_t documents = 0;  // that hold it
};

// The order of copies: the earliest first, without a day last.
bool is_earlier(const EventKey& one, const EventKey& other);

// For each of `keys` (of one story and signature, the earliest first) the index of the first that it is the same as.
std::vector<uint32_t> firsts_of(std::span<const EventKey> keys);

// Each event once. Sorts `keys`; the answer is in no order that means something.
std::vector<DistinctEvent> distinct_events(std::vector<EventKey>& keys);

}  // namespace isnad::archive
