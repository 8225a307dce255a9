// One happening told by several words is one event: «قتل خمسة وأصيب تسعة في هجوم», «أدى الانفجار إلى مقتل …».
#pragma once

#include <vector>

#include "event/occurrence.h"

namespace isnad::event {

// Joins what belongs together among the occurrences of one sentence, `out` from `from` on.
void merge_occurrences(const AnalysedText& text, size_t from, std::vector<Occurrence>& out);

}  // namespace isnad::event
