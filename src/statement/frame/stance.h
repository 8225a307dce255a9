// Nouns that give a light verb its act (knowledge/stance_nouns.tsv).
#pragma once

#include "lexicon/word.h"

namespace isnad::statement::frame {

// The stance that `word` names under the verb `cue`; nullptr for none.
const lexicon::StanceNoun* stance_for(const lexicon::Lexicon& lexicon, const lexicon::Word& word,
                                      const lexicon::Cue& cue);

}  // namespace isnad::statement::frame
