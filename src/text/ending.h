// How a word ends.
#pragma once

#include <string_view>

namespace isnad::text {

// As std::string_view::ends_with, for loops over endings that hardly ever fit: the last byte decides most of them.
inline bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.back() == ending.back() && word.ends_with(ending);
}

}  // namespace isnad::text
