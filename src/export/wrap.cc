#include "export/wrap.h"

#include <algorithm>

namespace isnad::output {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\v\f";

}  // namespace

std::vector<std::string> wrap(Cells& cells, std::string_view text, int columns) {
  std::vector<std::string> lines;
  std::string line;
  int width = 0;
  const auto end_line = [&] {
    if (!line.empty()) lines.push_back(cells.show(line, columns).text);
    line.clear();
    width = 0;
  };
  for (size_t at = 0; at < text.size();) {
    const size_t start = text.find_first_not_of(kBlanks, at);
    if (text.substr(at, std::min(start, text.size()) - at).find('\n') != std::string_view::npos) end_line();
    if (start == std::string_view::npos) break;
    const size_t end = std::min(text.find_first_of(kBlanks, start), text.size());
    const std::string_view word = text.substr(start, end - start);
    const int word_width = cells.show(word, columns).width;
    if (width > 0 && width + 1 + word_width > columns) end_line();
    if (width > 0) line.push_back(' ');
    line.append(word);
    width += word_width + (width > 0 ? 1 : 0);
    at = end;
  }
  end_line();
  return lines;
}

}  // namespace isnad::output
