// Dashes in the place of commas: «أكد سالم حمدان - رئيس اللجنة - ضرورة C».
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::lexicon {

// Adds to `set_off`, which is empty, the pairs of dashes that enclose what somebody is, or who he is, behind a word and
// in front of one. Where they stand commas could.
void find_dashed_titles(AnalysedText& text);

}  // namespace isnad::lexicon
