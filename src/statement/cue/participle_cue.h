// Circumstantial participles of the same speaker: «…، مضيفاً أن C», «متهماً T بـ C», also in front of their verb.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

void propose_participle(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                        std::vector<Candidate>& out);

// «معتبرينه», «واصفينها»: the plural participle of a cue with its object as a pronoun on it, which no table has.
void propose_participle_of_many(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i,
                                uint32_t sentence, std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
