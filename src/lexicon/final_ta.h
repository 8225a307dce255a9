// The spelling that leaves the dots of a final ة away («الحكومه» for «الحكومة»), as many write in haste.
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::lexicon {

// Gives the words that mean one with ة the analyses of that: where the lexicon does not know them with ه; in a text
// that is spelt so throughout also those that could be a word with a pronoun («وزيره»), where no pronoun can stand
// («وزيره الثقافه») or hardly does.
void restore_final_ta(WordCache& cache, AnalysedText& text);

}  // namespace isnad::lexicon
