// A day, and a time of it: «أمس الأحد», «مساء يوم الجمعة 7 أغسطس», «الثانية صباحا من يوم غد الثلاثاء».
#pragma once

#include <optional>

#include "time/context.h"

namespace isnad::time {

// The parts of such an expression follow each other in any order; each adds what it knows. The day is the first that is
// known of: the date, the day counted from the publication, the weekday, the day spoken of.
std::optional<Expression> read_day_phrase(const Words& words, uint32_t i, const Context& context);

}  // namespace isnad::time
