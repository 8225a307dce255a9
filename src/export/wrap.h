// A long text on a terminal: broken into lines between words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "export/cells.h"

namespace isnad::output {

// The lines of `text`, each of at most `columns` and shown as Cells::show() does; line breaks of the text are kept,
// empty lines are left out. A word longer than a line is cut.
std::vector<std::string> wrap(Cells& cells, std::string_view text, int columns);

}  // namespace isnad::output
