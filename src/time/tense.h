// Whether the clause around an expression looks back or forward: «سيلتقي الثلاثاء», «المقررة في سبتمبر».
#pragma once

#include <cstdint>

#include "time/words.h"

namespace isnad::time {

enum class Tense : uint8_t { unknown, past, future };

// By the nearest verb before the tokens [first, end), else by the next one behind them.
Tense tense_around(const Words& words, uint32_t first, uint32_t end);

}  // namespace isnad::time
