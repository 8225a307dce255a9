// Places in the text for ranges of tokens that may begin or end inside a word.
#pragma once

#include <cstdint>

#include "isnad/span.h"
#include "lexicon/analysed_text.h"

namespace isnad::lexicon {

// Tokens [first, end) without the first `cut_front` letters (with the marks on them), where anything is left then, and
// without the last `cut_back` code points.
Span span_of(const AnalysedText& text, uint32_t first, uint32_t end, uint32_t cut_front = 0, uint32_t cut_back = 0);

}  // namespace isnad::lexicon
