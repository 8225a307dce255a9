// Days, months and years of the two calendars, and how TIMEX3 writes them. The Hijri calendar is that of Umm al-Qura.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace isnad::time {

using Day = std::chrono::sys_days;

struct CalendarDate {
  int year = 0;  // 0 where it is not known, as below
  int month = 0;
  int day = 0;
};

// "2020-10-18"; nothing where that is no date.
std::optional<Day> parse_day(std::string_view iso);
CalendarDate gregorian(Day day);
std::optional<Day> gregorian_day(const CalendarDate& date);  // nothing where the month has no such day
int weekday_of(Day day);                                     // 1 Monday to 7 Sunday

std::string day_value(Day day);                            // "2020-10-18"
std::string week_value(Day day);                           // "2020-W42", the ISO week
std::string month_value(int year, int month);              // "2020-10"
std::string year_value(int year);                          // "2020"
std::string decade_value(int year);                        // "202"
std::string century_value(int year);                       // "20"
CalendarDate months_later(CalendarDate date, int months);  // year and month only

// The Hijri calendar; holds what ICU needs, made at the first use. Of one thread.
class Hijri {
 public:
  Hijri();
  ~Hijri();
  Hijri(Hijri&&) noexcept;
  Hijri& operator=(Hijri&&) noexcept;

  std::optional<Day> day(const CalendarDate& date);
  CalendarDate date(Day day);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::time
