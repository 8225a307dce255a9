// How far the content of each candidate reaches.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement {

// Fills the pieces of every candidate; `candidates` are sorted by cue. Content ends with its sentence or quotation, at
// the next cue of the same speaker, at a contrast that opens a new main clause, before an attribution that covers it.
void set_contents(const AnalysedText& text, std::vector<Candidate>& candidates);

// All of the content in quotation marks, none, or both; marks that only name something do not count.
Form form_of(const AnalysedText& text, const Candidate& candidate);

}  // namespace isnad::statement
