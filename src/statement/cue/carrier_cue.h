// The outlet that carries another's words: «وأضافت س في بيان نشرته وكالة ص: C». The relative verb is the cue, and its
// content the clause around it, so that the one quoted stands inside.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

void propose_carrier(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                     std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
