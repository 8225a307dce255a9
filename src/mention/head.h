// What the head of a noun phrase tells: kind, lemma, gender and number, and the state that its words name.
//
// The head is the first word that can be one: an honorific in front of an office is none, an adjective («الجنرال
// المتقاعد») neither.
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/description.h"

namespace isnad::mention {

// Fills kind, head, gender, number, country, state; `same` and `capital`.
void describe_head(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Range& phrase,
                   Description& description);

}  // namespace isnad::mention
