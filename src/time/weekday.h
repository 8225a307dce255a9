// Days of the week: «الثلاثاء», «الأحد الماضي», «السبت والأحد المقبلين».
#pragma once

#include <optional>

#include "time/context.h"
#include "time/tense.h"

namespace isnad::time {

struct Weekday {
  int number = 0;                // 1 Monday to 7 Sunday
  std::optional<int> direction;  // «الماضي» -1, «قبل الماضي» -2, «المقبل» 1
  uint32_t end = 0;
};
std::optional<Weekday> read_weekday(const Words& words, uint32_t i);

// Without a direction the nearest one as the tense has it, the day of publication included.
std::optional<Day> resolve(const Weekday& weekday, Tense tense, const Context& context);

}  // namespace isnad::time
