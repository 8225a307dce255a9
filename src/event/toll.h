// How many people an event touches: «مقتل 15 شخصا وإصابة ثلاثين», «جنديين».
#pragma once

#include <optional>

#include "event/occurrence.h"
#include "text/sentence.h"

namespace isnad::event {

// The number of people that the phrase counts; nothing where it gives none («عشرات الجرحى»).
std::optional<uint32_t> count_of(const AnalysedText& text, const text::Sentence& sentence, const Range& phrase);

// Sets the toll of the occurrence from its targets.
void count_toll(const AnalysedText& text, Occurrence& occurrence);

}  // namespace isnad::event
