// Whether a word of the form of a cue is a verb or participle of saying where it stands.
#pragma once

#include <cstdint>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// «وردت تقارير»: reports came in, and nobody answered.
bool came_in(const AnalysedText& text, uint32_t i);

// The verb «وسلم» of «صلى الله عليه وسلم», «صلى الله عليه وآله وسلم».
bool is_of_eulogy(const AnalysedText& text, uint32_t i);

// Whether the word is a finite verb of saying that cannot be read as a noun here.
bool is_finite_cue(const AnalysedText& text, uint32_t i);

// «دراسة نشرت في مجلة أن …»: the verb at `i` only tells where the document before it stands.
bool tells_of_publication(const AnalysedText& text, uint32_t i);

}  // namespace isnad::statement::clause
