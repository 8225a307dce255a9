// A reading with what people said of it.
#pragma once

#include <vector>

#include "archive/correction_rows.h"
#include "isnad/reading.h"

namespace isnad::archive {

// The statement at the place of the cue: its own, else the first one that it overlaps; null where there is none.
const Statement* statement_at(const Reading& reading, const Span& cue);

// Applies corrections to what the program answered: struck statements are gone, those inside them belong to what the
// struck one stands inside; a statement that the program did not find comes last. Form, proposition and claims of what
// was changed are computed anew. Numbers of statements and speakers that remain are the program's.
void mend(const std::vector<CorrectionRow>& corrections, Reading& reading);

}  // namespace isnad::archive
