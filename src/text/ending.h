// How a word begins and ends.
#pragma once

#include <string_view>

namespace isnad::text {

// As std::string_view::ends_with, for loops over endings that hardly ever fit: the last byte decides most of them.
inline bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.back() == ending.back() && word.ends_with(ending);
}

// As std::string_view::starts_with: of openings in one script the last byte differs most often.
inline bool starts_with(std::string_view word, std::string_view opening) {
  return word.size() >= opening.size() && word[opening.size() - 1] == opening.back() && word.starts_with(opening);
}

}  // namespace isnad::text
