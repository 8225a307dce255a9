// Finds the words that tell of events, and who does and suffers them.
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "event/scene.h"
#include "lexicon/lexicon.h"

namespace isnad::event {

// The occurrences of one sentence, in order, appended to `out`.
void find_occurrences(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t sentence,
                      const Report& report, std::vector<Occurrence>& out);

}  // namespace isnad::event
