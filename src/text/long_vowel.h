// Long vowels, by which foreign names in Arabic letters differ from Arabic verbs.
#pragma once

#include <string_view>

namespace isnad::text {

// How many letters of a word in normal form are ا, و or ي.
inline int long_vowels(std::string_view normal) {
  int count = 0;
  for (const std::string_view vowel : {"ا", "و", "ي"}) {
    for (size_t at = normal.find(vowel); at != std::string_view::npos; at = normal.find(vowel, at + vowel.size())) {
      ++count;
    }
  }
  return count;
}

}  // namespace isnad::text
