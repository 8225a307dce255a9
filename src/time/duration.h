// Periods: how long something takes («ثلاثة أيام»), points counted by them («قبل ثلاثة أيام»), and how often something
// comes back («كل أسبوع», «سنوية»).
#pragma once

#include <optional>

#include "time/context.h"

namespace isnad::time {

// A period, and one with a direction («الأيام الثلاثة المقبلة»; without a number, «السنوات الأخيرة», a vague point).
std::optional<Expression> read_duration(const Words& words, uint32_t i);
// «قبل ثلاثة أيام», «بعد أسبوعين».
std::optional<Expression> read_counted(const Words& words, uint32_t i, const Context& context);
// «يوميا», «السنوية», «كل ثلاثة أشهر».
std::optional<Expression> read_set(const Words& words, uint32_t i);

}  // namespace isnad::time
