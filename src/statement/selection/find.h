// Finds the statements of a text: proposes candidates cue by cue, gives them their content, keeps the best set, and
// builds the chain.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::selection {

struct Found {
  std::vector<Candidate> statements;  // in text order, parents set
  std::vector<Candidate> rejected;    // what competed and lost
};

// Clears and fills `out`.
void find_statements(const lexicon::Lexicon& lexicon, const AnalysedText& text, Found& out);

}  // namespace isnad::statement::selection
