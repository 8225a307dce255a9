// What a person asks of events, as an expression of FTS5 over event_index.
#pragma once

#include <string>

#include "isnad/archive.h"
#include "isnad/result.h"
#include "lexicon/lexicon.h"

namespace isnad::archive {

// Empty where the filter asks for nothing that the index knows. Days are looked at exactly later: the index knows
// months. An error names the field and what is wrong with it.
Result<std::string> event_query(const lexicon::Lexicon& lexicon, const EventFilter& filter);

}  // namespace isnad::archive
