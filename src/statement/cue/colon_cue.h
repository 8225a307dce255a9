// «بوغدانوف: روسيا تبحث …»: a name, a colon, what he says; in headlines, captions, lists and transcripts.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

// Proposes a candidate for the first colon of the sentence where a source stands before it at the start of a line (or
// behind «..» in a headline).
void propose_colon(const AnalysedText& text, uint32_t sentence, std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
