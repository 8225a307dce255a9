// A clause that comments on the one before it: «C، وهو ما أكده س», «C، الأمر الذي نفته س», ««C»، هذا ما قاله س». Its
// verb is the cue, and a pronoun on the verb or on its preposition stands for the content.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::cue {

// `i` is where the comment begins: the token of «وهو», «هذا», «الأمر».
void propose_comment(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                     std::vector<Candidate>& out);

}  // namespace isnad::statement::cue
