// How far the article vouches for an event: its own voice, somebody's word, a denial, or what may come.
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "statement/candidate.h"

namespace isnad::event {

// Sets the statement of the occurrence and its status. False where the article itself says that it did not happen.
bool set_status(const AnalysedText& text, const std::vector<statement::Candidate>& statements, Occurrence& occurrence);

}  // namespace isnad::event
