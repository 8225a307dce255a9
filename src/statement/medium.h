// The occasion or channel of a statement: «في تصريح صحافي», «عبر حسابه», «خلال مؤتمر صحافي».
#pragma once

#include "statement/candidate.h"

namespace isnad::statement {

// The first such phrase in [first, end); empty where there is none. The span begins with its preposition.
Range find_medium(const AnalysedText& text, uint32_t first, uint32_t end);

}  // namespace isnad::statement
