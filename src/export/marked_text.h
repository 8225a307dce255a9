// A text with marked words, cut to a line so that a mark is seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/cells.h"
#include "isnad/archive.h"

namespace isnad::output {

// `text` in at most `columns`; begins a few words before the first mark where that would not be seen otherwise. Marks
// are ranges of bytes in text order. Painted where `colour` is on, in square brackets else.
std::string show_marked(Cells& cells, std::string_view text, const std::vector<archive::ByteRange>& marks, int columns,
                        bool colour);

}  // namespace isnad::output
