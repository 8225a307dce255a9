// What demonstrators do is a protest, whatever the verb: «جاب المتظاهرون الشوارع», «المحتجون الذين رفعوا لافتات».
#pragma once

#include <vector>

#include "event/occurrence.h"

namespace isnad::event {

// The protest that the demonstrators at token `i` make, appended to `out`; none where no verb is theirs.
void find_protest(const AnalysedText& text, uint32_t i, uint32_t sentence, std::vector<Occurrence>& out);

}  // namespace isnad::event
