// The contested claims of an article, in the terminal view.
#pragma once

#include <string>

#include "export/cells.h"
#include "isnad/output.h"
#include "isnad/reading.h"

namespace isnad::output {

// Contested ones first, then denials of what nobody in the article says; nothing where there are none. Under each its
// sides: who, and the numbers of their statements.
void append_claims(const Reading& reading, const WriteOptions& options, Cells& cells, std::string& out);

}  // namespace isnad::output
