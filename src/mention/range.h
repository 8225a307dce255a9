// A stretch of a text, counted in tokens.
#pragma once

#include <cstdint>

namespace isnad::mention {

struct Range {
  uint32_t first = 0;  // tokens, half-open
  uint32_t end = 0;
  [[nodiscard]] bool empty() const { return end <= first; }
  [[nodiscard]] bool contains(uint32_t i) const { return i >= first && i < end; }
  bool operator==(const Range&) const = default;
};

}  // namespace isnad::mention
