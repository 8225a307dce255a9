// Whether a word is one of a few.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace isnad::text {

// As ==, for words that are mostly of one script: the last letters differ more often than the first.
inline bool is_same(std::string_view word, std::string_view other) {
  return word.size() == other.size() && (word.empty() || (word.back() == other.back() && word == other));
}

inline bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view other) { return is_same(word, other); });
}

}  // namespace isnad::text
