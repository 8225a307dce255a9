// All claims of an archive at one of its states, grouped once for all connections of a program that is asked often.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "archive/claim_groups.h"

namespace isnad::archive {

struct GroupedClaims {
  std::vector<ClaimRow> rows;
  std::vector<ClaimGroup> groups;  // in the order in which they are told
};

class ClaimCache {
 public:
  using Grouped = std::shared_ptr<const GroupedClaims>;

  // Null where nothing is known of this state.
  Grouped at(int64_t state) {
    const std::lock_guard lock(mutex_);
    return state == state_ ? grouped_ : nullptr;
  }

  // Made by whoever asks first; the others wait.
  Grouped at(int64_t state, const std::function<Grouped()>& make) {
    const std::lock_guard making(making_);
    if (Grouped known = at(state)) return known;
    Grouped made = make();
    const std::lock_guard lock(mutex_);
    state_ = state;
    grouped_ = made;
    return made;
  }

 private:
  std::mutex making_;
  std::mutex mutex_;
  int64_t state_ = -1;
  Grouped grouped_;
};

}  // namespace isnad::archive
