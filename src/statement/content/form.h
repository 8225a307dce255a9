// Whether a content is given in the speaker's words (direct), in the article's (indirect), or in both (mixed).
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::content {

// All of the content in quotation marks, none, or both; marks that only name something do not count.
Form form_of(const AnalysedText& text, const Candidate& candidate);

}  // namespace isnad::statement::content
