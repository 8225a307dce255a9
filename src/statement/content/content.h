// How far the content of each candidate reaches: behind its cue («قال S إن C»), before it («C»، قال S), or around it
// («C، بحسب S، C»). All places are tokens.
#pragma once

#include <vector>

#include "statement/candidate.h"
#include "statement/content/form.h"

namespace isnad::statement::content {

// Fills the pieces of every candidate; `candidates` are sorted by cue. Content ends with its sentence or quotation, at
// the next cue of the same speaker, at a contrast that opens a new main clause, before an attribution that covers it.
void set_contents(const AnalysedText& text, std::vector<Candidate>& candidates);

}  // namespace isnad::statement::content
