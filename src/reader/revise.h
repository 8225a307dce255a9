// What follows from a statement's place and act, computed anew for statements that a person has changed.
#pragma once

#include <vector>

#include "isnad/reading.h"

namespace isnad::lexicon {
class Lexicon;
}

namespace isnad::reader {

// Sets form and proposition of the statements with these ids (ascending); the others stay as they are. The text is
// analysed once.
void revise(const lexicon::Lexicon& lexicon, const std::vector<int>& ids, Reading& reading);

}  // namespace isnad::reader
