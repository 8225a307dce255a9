// Private characters that stand for paint while a line is cut or broken: what turns control characters into pictures
// would take the terminal's own for the text's.
#pragma once

#include <string>
#include <string_view>

namespace isnad::output {

inline constexpr std::string_view kMarkOpens = "\uE0F0";
inline constexpr std::string_view kMarkCloses = "\uE0F1";

inline void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace isnad::output
