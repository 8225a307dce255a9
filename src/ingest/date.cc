#include "ingest/date.h"

#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <vector>

#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::ingest {
namespace {

std::string written(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (year < 0 || month < 1 || day < 1 || !date.ok()) return {};
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number that the text begins with, of so many digits; -1 where there is none. Takes it off the text.
int take_number(std::string_view& text, size_t least, size_t most) {
  size_t length = 0;
  int value = 0;
  while (length < most && length < text.size() && is_digit(text[length])) value = value * 10 + (text[length++] - '0');
  if (length < least) return -1;
  text.remove_prefix(length);
  return value;
}

bool take(std::string_view& text, std::string_view characters) {
  if (text.empty() || characters.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

std::string iso_day(std::string_view text) {
  const int year = take_number(text, 4, 4);
  const bool separated = take(text, "-/");
  const int month = take_number(text, 2, 2);
  if (separated && !take(text, "-/")) return {};
  const int day = take_number(text, 2, 2);
  if (!text.empty() && text.front() != 'T' && text.front() != 't' && text.front() != ' ') return {};
  return written(year, month, day);
}

std::string rfc822_day(std::string_view text) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const size_t comma = text.find(',');
  if (comma != std::string_view::npos) text.remove_prefix(comma + 1);
  while (take(text, " ")) {
  }
  const int day = take_number(text, 1, 2);
  if (day < 0 || !take(text, " -")) return {};
  const auto* const month = std::find(months.begin(), months.end(), text.substr(0, 3));
  if (month == months.end()) return {};
  text.remove_prefix(std::min(text.find_first_of(" -"), text.size()));
  if (!take(text, " -")) return {};
  const size_t before = text.size();
  int year = take_number(text, 2, 4);
  // Two digits, as RFC 822 wrote them, are of 1950 to 2049.
  if (before - text.size() == 2) year += year < 50 ? 2000 : 1900;
  // A day without a time is some other way of writing.
  if (!take(text, " ") || take_number(text, 1, 2) < 0 || !take(text, ":")) return {};
  return written(year, static_cast<int>(month - months.begin()) + 1, day);
}

// Normal form of a month's name → its number, by every Arabic calendar that ICU knows (كانون الثاني, يناير, جانفي).
const std::map<std::string, int>& arabic_months() {
  static const std::map<std::string, int> months = [] {
    std::map<std::string, int> made;
    for (const char* const locale : {"ar", "ar_EG", "ar_SY", "ar_IQ", "ar_LB", "ar_DZ", "ar_TN", "ar_MA"}) {
      UErrorCode status = U_ZERO_ERROR;
      const icu::DateFormatSymbols symbols(icu::Locale(locale), status);
      if (U_FAILURE(status)) continue;
      int32_t count = 0;
      const icu::UnicodeString* const names = symbols.getMonths(count);
      for (int32_t i = 0; i < std::min(count, 12); ++i) {
        std::string name;
        names[i].toUTF8String(name);
        made.emplace(text::normalised(name), i + 1);
      }
    }
    return made;
  }();
  return months;
}

// Words and numbers of a line; Arabic-Indic digits become ASCII.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    const auto c = static_cast<UChar32>(point.value);
    if (u_isdigit(c) != 0) {
      words.back() += static_cast<char>('0' + u_charDigitValue(c));
    } else if (u_isalpha(c) != 0 || u_charType(c) == U_NON_SPACING_MARK) {
      words.back() += text.substr(at, point.bytes);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
    at += point.bytes;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string arabic_day(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  const auto number = [&](size_t at, size_t least, size_t most) {
    if (at >= words.size() || !std::all_of(words[at].begin(), words[at].end(), is_digit)) return -1;
    std::string_view digits = words[at];
    const int value = take_number(digits, least, most);
    return digits.empty() ? value : -1;
  };
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const int day = number(i, 1, 2);
    if (day < 0) continue;
    for (const size_t length : {size_t{2}, size_t{1}}) {
      if (i + length >= words.size()) continue;
      const std::string name = length == 1 ? words[i + 1] : words[i + 1] + " " + words[i + 2];
      const auto month = arabic_months().find(text::normalised(name));
      if (month == arabic_months().end()) continue;
      // A second name of the month may stand beside it: أيار/مايو.
      for (size_t at = i + 1 + length; at < std::min(words.size(), i + 4 + length); ++at) {
        const int year = number(at, 4, 4);
        if (year > 0) return written(year, month->second, day);
      }
    }
  }
  return {};
}

}  // namespace

bool is_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' && !iso_day(text).empty();
}

std::string day_of(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text.size() > 200) return {};
  text.remove_prefix(first);
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  std::string day = iso_day(text);
  if (day.empty()) day = rfc822_day(text);
  if (day.empty()) day = arabic_day(text);
  return day;
}

}  // namespace isnad::ingest
