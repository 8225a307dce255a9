#include "export/timeline_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace isnad::output {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int64_t kMostTicks = 10;

year_month_day date_of(int64_t day) { return year_month_day{sys_days{std::chrono::days{day}}}; }

std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

// Months since the year 0.
int64_t month_number(int64_t day) {
  const year_month_day date = date_of(day);
  return int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month()) - 1;
}

int64_t first_of_month(int64_t month) {
  const std::chrono::year year{static_cast<int>(month / 12)};
  const std::chrono::month of_year{static_cast<unsigned>(month % 12 + 1)};
  return sys_days{year / of_year / 1}.time_since_epoch().count();
}

}  // namespace

std::optional<int64_t> days_since_epoch(std::string_view day) {
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return std::nullopt;
  const auto year = digits(day.substr(0, 4));
  const auto month = digits(day.substr(5, 2));
  const auto of_month = digits(day.substr(8, 2));
  if (!year || !month || !of_month) return std::nullopt;
  const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                            std::chrono::day{static_cast<unsigned>(*of_month)}};
  if (!date.ok()) return std::nullopt;
  return sys_days{date}.time_since_epoch().count();
}

std::string day_written(int64_t day) {
  const year_month_day date = date_of(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::vector<Tick> ticks_between(int64_t first, int64_t last) {
  std::vector<Tick> ticks;
  constexpr std::array<int64_t, 4> kDays = {1, 2, 7, 14};
  const auto days =
      std::find_if(kDays.begin(), kDays.end(), [&](int64_t d) { return (last - first) / d < kMostTicks; });
  if (days != kDays.end()) {
    for (int64_t day = first; day <= last; day += *days) ticks.push_back({day, day_written(day)});
    return ticks;
  }
  constexpr std::array<int64_t, 9> kMonths = {1, 2, 3, 6, 12, 60, 120, 1200, 12000};
  const int64_t from = month_number(first);
  const int64_t to = month_number(last);
  const auto found =
      std::find_if(kMonths.begin(), kMonths.end(), [&](int64_t m) { return (to - from) / m < kMostTicks; });
  const int64_t step = found == kMonths.end() ? kMonths.back() : *found;
  for (int64_t month = from - from % step; month <= to; month += step) {
    const int64_t day = first_of_month(month);
    if (day >= first && day <= last) ticks.push_back({day, day_written(day).substr(0, step < 12 ? 7 : 4)});
  }
  return ticks;
}

int64_t days_in_a_mark(int64_t first, int64_t last, int64_t most) {
  for (const int64_t days : {1, 7, 28, 91, 364}) {
    if ((last - first) / days < most) return days;
  }
  return (last - first) / most + 1;
}

}  // namespace isnad::output
