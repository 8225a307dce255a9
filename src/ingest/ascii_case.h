// The lower case of the names that formats and protocols give to things: ASCII letters only, whatever the locale.
#pragma once

#include <string>
#include <string_view>

namespace isnad::ingest {

inline char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline void make_lower_case(std::string& text) {
  for (char& c : text) c = lower_case(c);
}

inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  make_lower_case(lower);
  return lower;
}

}  // namespace isnad::ingest
