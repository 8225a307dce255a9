#include "archive/dates.h"

#include <charconv>
#include <chrono>
#include <optional>

#include "archive/schema.h"

namespace isnad::archive {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

// All of `text` as a number without sign.
std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto end = text.data() + text.size();
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

int32_t number_of_day(year_month_day date) {
  return static_cast<int>(date.year()) * 10000 + static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
         static_cast<int>(static_cast<unsigned>(date.day()));
}

sys_days day_of(int32_t number) {
  return year(number / 10000) / static_cast<int>(number / 100 % 100) / static_cast<int>(number % 100);
}

Days whole_months(int in_year, int first_month, int months) {
  const year_month_day first = year(in_year) / first_month / 1;
  return {number_of_day(first),
          number_of_day(year(in_year) / month(static_cast<unsigned>(first_month + months - 1)) / last)};
}

// Week 1 holds the fourth of January (ISO 8601).
Days whole_week(int in_year, int week) {
  const sys_days fourth = year(in_year) / 1 / 4;
  const auto since_monday = days(std::chrono::weekday(fourth).iso_encoding() - 1);
  const sys_days monday = fourth - since_monday + days(7 * (week - 1));
  return {number_of_day(monday), number_of_day(monday + days(6))};
}

// What stands behind the year: "10-18", "10", "W42", "Q3".
Days days_within(int in_year, std::string_view part) {
  const std::optional<int> number = number_in(part.substr(std::min<size_t>(1, part.size())));
  if (part.starts_with('W') && number && *number >= 1 && *number <= 53) return whole_week(in_year, *number);
  if (part.starts_with('Q') && number && *number >= 1 && *number <= 4) return whole_months(in_year, *number * 3 - 2, 3);
  const std::optional<int> in_month = number_in(part.substr(0, 2));
  if (!in_month || *in_month < 1 || *in_month > 12) return {};
  if (part.size() == 2) return whole_months(in_year, *in_month, 1);
  const std::optional<int> on = part.size() == 5 && part[2] == '-' ? number_in(part.substr(3)) : std::nullopt;
  if (!on) return {};
  const year_month_day date = year(in_year) / *in_month / *on;
  return date.ok() ? Days{number_of_day(date), number_of_day(date)} : Days{};
}

Days days_of_one(std::string_view timex) {
  const std::optional<int> in_year = number_in(timex.substr(0, 4));
  if (timex.size() < 4 || !in_year || *in_year == 0) return {};
  if (timex.size() == 4) return whole_months(*in_year, 1, 12);
  if (timex[4] != '-') return {};
  return days_within(*in_year, timex.substr(5, timex.find('T') - 5));
}

}  // namespace

bool is_day(std::string_view date) {
  if (date.size() != 10) return false;
  for (size_t i = 0; i < date.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? date[i] != '-' : date[i] < '0' || date[i] > '9') return false;
  }
  return date.substr(5, 2) >= "01" && date.substr(5, 2) <= "12" && date.substr(8) >= "01" && date.substr(8) <= "31";
}

int32_t day_number(std::string_view date) {
  if (!is_day(date)) return 0;
  const auto part = [&](size_t from, size_t size) {
    int32_t number = 0;
    std::from_chars(date.data() + from, date.data() + from + size, number);
    return number;
  };
  return part(0, 4) * 10000 + part(5, 2) * 100 + part(8, 2);
}

Days days_of(std::string_view timex) {
  const size_t slash = timex.find('/');
  if (slash == std::string_view::npos) return days_of_one(timex);
  const Days from = days_of_one(timex.substr(0, slash));
  const Days to = days_of_one(timex.substr(slash + 1));
  if (from.first == 0 || to.first == 0 || to.last < from.first) return {};
  return {from.first, to.last};
}

int32_t days_between(int32_t from, int32_t to) { return static_cast<int32_t>((day_of(to) - day_of(from)).count()); }

void DocumentKeys::refresh(const Database& database) {
  const int64_t version = database.integer("PRAGMA data_version");
  if (version == version_) return;
  keys_.assign(static_cast<size_t>(database.integer("SELECT coalesce(max(id), 0) FROM document")) + 1, {});
  Prepared all =
      database.prepare("SELECT id, published, story, statements FROM document INDEXED BY document_published");
  while (all.step()) {
    const auto at = static_cast<size_t>(all.integer(0));
    if (at < keys_.size()) keys_[at] = {day_number(all.text(1)), static_cast<uint32_t>(all.integer(3)), all.integer(2)};
  }
  corrected_.clear();
  Prepared corrected = database.prepare(
      "SELECT m.document, s.id FROM machine_document m LEFT JOIN statement s ON s.id BETWEEN m.document << ?1 AND "
      "(m.document << ?1) + ?2 ORDER BY s.id");
  corrected.bind(1, kNumberBits).bind(2, kMostNumbers);
  while (corrected.step()) {
    std::vector<int64_t>& numbers = corrected_[corrected.integer(0)];
    if (!corrected.is_null(1)) numbers.push_back(number_of(corrected.integer(1)));
  }
  version_ = version;
}

}  // namespace isnad::archive
