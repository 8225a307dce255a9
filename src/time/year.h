// Years: «عام 2015», «1436هـ», «العام المالي 2014/2015», «هذا العام».
#pragma once

#include <optional>

#include "time/context.h"

namespace isnad::time {

struct Year {
  int number = 0;
  bool hijri = false;
  bool named = false;  // عام, سنة or an era stands with it
  uint32_t end = 0;
};
// «2015», «2015م», «عام 1436هـ», «العام الجاري», «هذا العام», «العام المالي 2014/2015» (its first year). Relative years
// need the day of publication. A bare number must look like a year; behind a Hijri month, like a Hijri one.
std::optional<Year> read_year(const Words& words, uint32_t i, const Context& context, bool hijri_month = false);
// The Gregorian year of most of its months.
int gregorian_year(const Year& year);

// Numbers that are years of the Hijri calendar where no era is given, and such as are Gregorian years in a date.
bool looks_hijri(uint32_t year);
bool looks_gregorian(uint32_t year);

// «م», «هـ», «ميلادية», «هجري» behind a year: the token behind it, and the calendar.
struct Era {
  uint32_t end = 0;
  bool hijri = false;
};
std::optional<Era> read_era(const Words& words, uint32_t i);

}  // namespace isnad::time
