#include "export/marked_text.h"

#include <algorithm>

#include "export/paint.h"
#include "export/placeholder.h"

namespace isnad::output {
namespace {

// The byte at which to begin, so that `mark` is seen: some words before it.
size_t window_start(std::string_view text, size_t mark, int columns) {
  const size_t seen = static_cast<size_t>(columns) * 3 / 2;  // two bytes a letter, and some room behind
  if (mark < seen) return 0;
  size_t at = mark;
  for (int words = 0; words < 5; ++words) {
    const size_t space = text.find_last_of(" \n", at == 0 ? 0 : at - 1);
    if (space == std::string_view::npos) return 0;
    at = space;
  }
  return at + 1;
}

}  // namespace

std::string show_marked(Cells& cells, std::string_view text, const std::vector<archive::ByteRange>& marks, int columns,
                        bool colour) {
  const size_t start = marks.empty() ? 0 : window_start(text, marks.front().start, columns);
  std::string line = start > 0 ? "… " : "";
  size_t at = start;
  const size_t most = start + static_cast<size_t>(columns) * 64;  // no more than can be shown
  for (const archive::ByteRange& mark : marks) {
    if (mark.start < at || mark.end > text.size() || mark.start > most) continue;
    line.append(text, at, mark.start - at).append(kMarkOpens);
    line.append(text, mark.start, mark.end - mark.start).append(kMarkCloses);
    at = mark.end;
  }
  if (at < text.size()) line.append(text, at, most);
  std::string shown = cells.show(line, columns).text;
  // A mark that the cut has left open would paint all that follows.
  const auto count = [&](std::string_view what) {
    size_t n = 0;
    for (size_t from = shown.find(what); from != std::string::npos; from = shown.find(what, from + 1)) ++n;
    return n;
  };
  if (count(kMarkOpens) > count(kMarkCloses)) shown.append(kMarkCloses);
  replace_all(shown, kMarkOpens, colour ? code(Paint::mark) : "[");
  replace_all(shown, kMarkCloses, colour ? kPlain : "]");
  return shown;
}

}  // namespace isnad::output
