// The lines of a page that tell who wrote it and when, and say nothing: «كتب: سالم حمدان», «نشر في: 12 أكتوبر 2020».
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::clause {

// Whether all of [first, end), up to the end of its line, is the name of a person or a date.
bool names_author_or_day(const AnalysedText& text, uint32_t first, uint32_t end);

// Whether the verb at `i` has nothing but a colon and such a name or date behind it, up to the end `end` of its
// sentence.
bool is_byline(const AnalysedText& text, uint32_t i, uint32_t end);

}  // namespace isnad::statement::clause
