// What demonstrators do is a protest, whatever the verb: «جاب المتظاهرون الشوارع», «المحتجون الذين رفعوا لافتات».
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

namespace isnad::event {

// The protest that the demonstrators at token `i` make, appended to `out`; none where no verb is theirs.
void find_protest(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Occurrence>& out);

// Against whom or what people protest, as it stands behind `at`: «ضد X», «احتجاجا على X», «مطالبين X بـ», «أمام سفارة
// X».
Range protest_target(const AnalysedText& text, uint32_t at, const text::Sentence& sentence);

}  // namespace isnad::event
