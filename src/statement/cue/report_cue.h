// «نقلت س عن ص قوله إن C»: two statements, the carrier's and inside it the speaker's.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

// Proposes both (the child right behind its parent, `pair` set) for a form of نقل at token `i`.
void propose_report(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                    std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
