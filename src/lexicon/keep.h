// Text that outlives the string it was built in: copied once into memory that its owner frees as a whole.
#pragma once

#include <algorithm>
#include <memory_resource>
#include <string_view>

namespace isnad::lexicon {

// A copy of `characters` (bytes) that stays as long as `memory` does. Of nothing, an empty view.
inline std::string_view keep(std::string_view characters, std::pmr::memory_resource& memory) {
  if (characters.empty()) return {};
  auto* const copy = static_cast<char*>(memory.allocate(characters.size(), 1));
  std::copy(characters.begin(), characters.end(), copy);
  return {copy, characters.size()};
}

}  // namespace isnad::lexicon
