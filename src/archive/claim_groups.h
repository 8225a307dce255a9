// Rows that claim something, joined: copies into one item, items into claims.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/claims.h"
#include "claim/similarity.h"

namespace isnad::archive {

// Days between two statements of one claim at most; what is said again later is another claim until something between
// links them.
inline constexpr int32_t kClaimDays = 30;

// Whether two rows are one claim by themselves: in one article, or in two that are near in time.
claim::Likeness likeness(const ClaimRow& one, const ClaimRow& other);

struct ClaimGroup {
  std::vector<uint32_t> rows;  // one of each item, its earliest; in order of time
  uint32_t middle = 0;         // a row
  bool contested = false;
  size_t stories = 0;
  int32_t last_day = 0;
  std::vector<uint32_t> copies;  // the other rows of the items
};

// Sorts the rows (by day and content, not by how they came), then groups them.
std::vector<ClaimGroup> group_claims(std::vector<ClaimRow>& rows);

}  // namespace isnad::archive
