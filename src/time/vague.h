// Points in time that are not told: «الآن», «مؤخرا», «في وقت سابق», «في الماضي».
#pragma once

#include <optional>

#include "time/context.h"

namespace isnad::time {

std::optional<Expression> read_vague(const Words& words, uint32_t i);

}  // namespace isnad::time
