// Statements as the annotated articles have them that programs are measured with (tools/evaluate).
#pragma once

#include <string>

#include "isnad/reading.h"

namespace isnad::output {

// Appends {"statements":[{"id":"S1","cue":[start,end],…}]}: places in code points, statements in text order of their
// cues and numbered so, no words of the article.
void append_gold(const Reading& reading, std::string& out);

}  // namespace isnad::output
