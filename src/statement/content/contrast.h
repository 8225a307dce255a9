// Another speaker's turn.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::content {

// «من جانبه», «من جهتها», «بدوره», «وفي المقابل» at `i`: another speaker's turn.
bool is_contrast(const AnalysedText& text, uint32_t i, uint32_t end);

}  // namespace isnad::statement::content
