// Finds the words that tell of events, and who does and suffers them.
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "lexicon/lexicon.h"

namespace isnad::event {

// Whether the text is a sports report, in which «هجوم» and «إصابة» are none.
bool is_sports_report(const AnalysedText& text);

// The occurrences of one sentence, in order, appended to `out`.
void find_occurrences(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t sentence, bool sports,
                      std::vector<Occurrence>& out);

}  // namespace isnad::event
