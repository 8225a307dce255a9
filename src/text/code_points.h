// Counting code points in UTF-8 by their first bytes: offsets of outputs count code points, texts are cut at bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace isnad::text {

inline constexpr size_t kArabicLetter = 2;  // bytes in UTF-8

inline bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

inline size_t count_code_points(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

inline size_t code_points_before(std::string_view text, size_t byte) { return count_code_points(text.substr(0, byte)); }

}  // namespace isnad::text
