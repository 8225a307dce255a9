// Verbal nouns that carry reported content: «قوله إن C», «نفي س C», «اتهامات س لـ ص بـ C», «دعوة س إلى C».
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

void propose_noun(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
