// Dates of the calendars: «6 أكتوبر/تشرين الأول 2020», «السادس من تشرين الثاني», «20/10/1436هـ», and months.
#pragma once

#include <optional>

#include "time/context.h"
#include "time/tense.h"
#include "time/year.h"

namespace isnad::time {

struct Month {
  int number = 0;
  bool hijri = false;
  bool certain = false;  // nothing else is called so, or it is named twice
  uint32_t end = 0;
};
// «تشرين الأول», «شهر مارس», «مارس/آذار», «ديسمبر (كانون الأول)».
std::optional<Month> read_month(const Words& words, uint32_t i);

struct Date {
  CalendarDate date;  // month and day set; year 0 where it is not told
  bool hijri = false;
  std::optional<int> direction;  // «الماضي» behind a month without year
  std::optional<int> months;  // «الرابع من الشهر الجاري»: months from that of the publication; then no month
  uint32_t end = 0;
};
// A date with its day of the month; with the same day of the other calendar behind it.
std::optional<Date> read_date(const Words& words, uint32_t i, const Context& context);
std::optional<Day> resolve(const Date& date, Tense tense, const Context& context);
// A month without day: year and month, of the Gregorian calendar. year 0 where it cannot be known.
CalendarDate resolve_month(const Date& date, Tense tense, const Context& context);

}  // namespace isnad::time
