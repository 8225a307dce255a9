// Two persons in what reads as one phrase: «استقبل الرئيس سالم حمدان | السفير المغربي كريم بدر الذي أكد».
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

// Where in `phrase` a second title with a name of its own begins, behind a person who has both; its end for none.
uint32_t second_person_in(const lexicon::AnalysedText& text, const Range& phrase);

// «طالب النائب | وزير الداخلية بـ», «حمّل الأمين العام | رئيس الجمهورية مسؤولية»: where in `phrase` a second office
// begins that governs a noun, behind a title that the article makes complete; its end for none, and where a name stands
// in it.
uint32_t second_office_in(const lexicon::AnalysedText& text, const Range& phrase);

}  // namespace isnad::mention
