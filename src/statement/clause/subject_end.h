// Where the phrase ends that stands in front of a verb and may be its subject.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::clause {

// The token behind the phrase that a verb at `verb` may have as its subject: particles, auxiliaries, the relative
// pronoun, a comma and quotation marks between them are passed over.
uint32_t end_of_subject(const AnalysedText& text, uint32_t verb, uint32_t first);

}  // namespace isnad::statement::clause
