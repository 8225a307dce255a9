// The spelling of Egypt and the Sudan, which writes every final ى as ي: «علي», «إلي», «رأي» for «على», «إلى», «رأى».
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::lexicon {

// In a text that is spelt so throughout, gives the words that mean one with ى the analyses of that: prepositions, and
// the past of verbs where a clause begins. «علي» stays a name where a name stands behind it.
void restore_final_ya(WordCache& cache, AnalysedText& text);

}  // namespace isnad::lexicon
