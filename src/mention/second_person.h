// Two persons in what reads as one phrase: «استقبل الرئيس سالم حمدان | السفير المغربي كريم بدر الذي أكد».
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

// Where in `phrase` a second title with a name of its own begins, behind a person who has both; its end for none.
uint32_t second_person_in(const lexicon::AnalysedText& text, const Range& phrase);

}  // namespace isnad::mention
