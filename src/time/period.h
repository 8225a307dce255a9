// Named periods: weeks, months, years and their parts, decades, centuries, counted in the calendar or from the
// publication.
#pragma once

#include <optional>

#include "time/context.h"

namespace isnad::time {

// «سبتمبر 2015», «شهر مارس الماضي», «رمضان 1436هـ».
std::optional<Expression> read_month_phrase(const Words& words, uint32_t i, const Context& context);
// «عام 2015», «2015م», «1436هـ»; a bare number where a year is expected.
std::optional<Expression> read_year_phrase(const Words& words, uint32_t i, const Context& context);
// «الأسبوع الماضي», «هذا العام», «نهاية الشهر», «القرن التاسع عشر», «ثمانينيات القرن الماضي», «صيف 2015», «الربع الأول
// من العام الجاري».
std::optional<Expression> read_period(const Words& words, uint32_t i, const Context& context);

// Two years in one token, «2014-2015»: the values, and how many characters each has.
struct YearRange {
  int first = 0;
  int second = 0;
};
std::optional<YearRange> read_year_range(const Words& words, uint32_t i);

}  // namespace isnad::time
