// Prepositional attribution: «بحسب س، C», «C، وفقاً لـ س», «وأكد س، بحسب ص، C»; and «C، كما قال س», «وفق ما أفاد س».
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

void propose_attribution(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                         std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
