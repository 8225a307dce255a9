// Finite reporting verbs: «وقال س، أمس، إن C», «س يطالب ص بـ C», «نفى س C», «اتهم س ص بـ C».
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

// Proposes a candidate for a finite verb at token `i` of the sentence [first, end); nothing where no frame matches.
void propose_verb(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
