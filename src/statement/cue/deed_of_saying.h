// «لم يتردد س في القول إن C», «حرص س على التأكيد أن C», «سارعت س إلى نفي C»: saying is the deed that the verb of the
// clause tells of, and its subject speaks.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::cue {

// Adds the candidate for the verbal noun at `i` of the sentence `sentence`, if it is such a deed. Whether it is.
bool propose_deed(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
