// The spellings of Egypt and the Sudan, which write every final ى as ي («علي», «إلي», «رأي» for «على», «إلى», «رأى»),
// or every final ي as ى («فى», «المصرى»).
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::lexicon {

// In a text that is spelt so throughout, gives the words that mean one with ى the analyses of that: prepositions, and
// the past of verbs where a clause begins. «علي» stays a name where a name stands behind it.
void restore_final_ya(WordCache& cache, AnalysedText& text);

// In a text that leaves the dots away, gives the words that mean one with ي the analyses of that: those that the
// lexicon does not know as written, and of two that it knows the noun, but for where only a verb stands («نفى»,
// «نادى»).
void restore_final_dots(WordCache& cache, AnalysedText& text);

}  // namespace isnad::lexicon
