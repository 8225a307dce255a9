// Events: who did what to whom, by the PLOVER types.
//
// Words that name events (knowledge/events.tsv) are looked up, the phrases around them are their actors, and the
// statement that they stand in says whether they are reported, claimed, denied or may come. The method is that of the
// dictionary coders of event data (KEDS, TABARI, PETRARCH), on phrases instead of a full parse.
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "lexicon/lexicon.h"
#include "statement/candidate.h"

namespace isnad::event {

// The events of a text, in order of their triggers. `statements` are those of statement::selection::find_statements.
// Clears and fills `out`.
void find_events(const lexicon::Lexicon& lexicon, const AnalysedText& text,
                 const std::vector<statement::Candidate>& statements, std::vector<Occurrence>& out);

}  // namespace isnad::event
