#include "time/calendar.h"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <charconv>
#include <cmath>

namespace isnad::time {
namespace {

using std::chrono::days;

bool read_number(std::string_view digits, int& number) {
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && stop == end && number >= 0;
}

}  // namespace

std::optional<Day> parse_day(std::string_view iso) {
  CalendarDate date;
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  if (!read_number(iso.substr(0, 4), date.year) || !read_number(iso.substr(5, 2), date.month) ||
      !read_number(iso.substr(8, 2), date.day)) {
    return std::nullopt;
  }
  return gregorian_day(date);
}

CalendarDate gregorian(Day day) {
  const std::chrono::year_month_day date(day);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::optional<Day> gregorian_day(const CalendarDate& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.day < 1) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  if (!ymd.ok()) return std::nullopt;
  return Day(ymd);
}

int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

std::string day_value(Day day) {
  const CalendarDate date = gregorian(day);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string week_value(Day day) {
  // the week belongs to the year of its Thursday
  const Day thursday = day + days(4 - weekday_of(day));
  const int year = gregorian(thursday).year;
  const Day first = *gregorian_day({year, 1, 1});
  return fmt::format("{:04}-W{:02}", year, (thursday - first).count() / 7 + 1);
}

std::string month_value(int year, int month) { return fmt::format("{:04}-{:02}", year, month); }
std::string year_value(int year) { return fmt::format("{:04}", year); }
std::string decade_value(int year) { return fmt::format("{:03}", year / 10); }
std::string century_value(int year) { return fmt::format("{:02}", year / 100); }

CalendarDate months_later(CalendarDate date, int months) {
  const int all = date.year * 12 + date.month - 1 + months;
  return {all / 12, all % 12 + 1, 0};
}

struct Hijri::Impl {
  std::unique_ptr<icu::Calendar> calendar;
};

Hijri::Hijri() : impl_(std::make_unique<Impl>()) {}
Hijri::~Hijri() = default;
Hijri::Hijri(Hijri&&) noexcept = default;
Hijri& Hijri::operator=(Hijri&&) noexcept = default;

namespace {

icu::Calendar* calendar_of(std::unique_ptr<icu::Calendar>& calendar) {
  if (!calendar) {
    UErrorCode status = U_ZERO_ERROR;
    calendar.reset(icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(),
                                                 icu::Locale("ar@calendar=islamic-umalqura"), status));
    if (U_FAILURE(status)) calendar.reset();
  }
  return calendar.get();
}

constexpr double kMillisecondsOfDay = 86'400'000;  // milliseconds

}  // namespace

std::optional<Day> Hijri::day(const CalendarDate& date) {
  icu::Calendar* const calendar = calendar_of(impl_->calendar);
  if (calendar == nullptr || date.year < 1 || date.year > 1600 || date.month < 1 || date.month > 12 || date.day < 1 ||
      date.day > 30) {
    return std::nullopt;
  }
  UErrorCode status = U_ZERO_ERROR;
  calendar->clear();
  calendar->set(date.year, date.month - 1, date.day, 12, 0, 0);
  const double time = calendar->getTime(status);
  if (U_FAILURE(status)) return std::nullopt;
  return Day(days(static_cast<int>(std::floor(time / kMillisecondsOfDay))));
}

CalendarDate Hijri::date(Day day) {
  icu::Calendar* const calendar = calendar_of(impl_->calendar);
  if (calendar == nullptr) return {};
  UErrorCode status = U_ZERO_ERROR;
  calendar->setTime(static_cast<double>(day.time_since_epoch().count()) * kMillisecondsOfDay, status);
  const CalendarDate date{calendar->get(UCAL_YEAR, status), calendar->get(UCAL_MONTH, status) + 1,
                          calendar->get(UCAL_DATE, status)};
  return U_FAILURE(status) ? CalendarDate{} : date;
}

}  // namespace isnad::time
