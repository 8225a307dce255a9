#include "time/amount.h"

#include <fmt/format.h>

#include <algorithm>

#include "time/number.h"

namespace isnad::time {
namespace {

// The letter of a unit in a period, and how many of it one is.
struct Letter {
  std::string_view letter;
  int times = 1;
  bool clock = false;  // behind T
};
Letter letter_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
      return {"S", 1, true};
    case TimeUnit::minute:
      return {"M", 1, true};
    case TimeUnit::hour:
      return {"H", 1, true};
    case TimeUnit::week:
      return {"W"};
    case TimeUnit::month:
      return {"M"};
    case TimeUnit::year:
      return {"Y"};
    case TimeUnit::decade:
      return {"Y", 10};
    case TimeUnit::century:
      return {"Y", 100};
    default:
      return {"D"};
  }
}

// «الساعة» is the hour of the clock in the tables, and the unit behind a number or a fraction.
Match unit_at(const Words& words, uint32_t i) {
  if (const Match m = words.bare(i, TimeClass::unit)) return m;
  static constexpr TimeWord kHour{.time_class = TimeClass::unit, .unit = TimeUnit::hour, .value = 1};
  const Match clock = words.bare(i, TimeClass::clock);
  return clock ? Match{&kHour, clock.end} : Match{};
}

std::optional<Amount> read_fraction(const Words& words, uint32_t i) {
  const Match fraction = words.any(i, TimeClass::fraction);
  if (!fraction) return std::nullopt;
  const Match unit = unit_at(words, fraction.end);
  if (!unit || unit.word->value != 1) return std::nullopt;
  Amount amount{.count = fraction.word->value == 30   ? 50
                         : fraction.word->value == 15 ? 25
                                                      : 33,
                .unit = unit.word->unit,
                .part = true,
                .numbered = true,
                .end = unit.end};
  return amount;
}

std::optional<Amount> read_numbered(const Words& words, uint32_t i) {
  Amount amount{.numbered = true, .end = 0};
  uint32_t k = i;
  if (words.says(k, "ال") && words.is_number(k + 1)) ++k;  // «الـ 24 ساعة»
  if (const Match some = words.any(k, TimeClass::some)) {
    k = some.end;
    if (words.says(k, "من")) ++k;  // «عدد من الأيام», «مئات من السنين»
  } else {
    const auto number = read_number(words, k);
    if (!number || number->ordinal || number->value == 0 || number->value > 1'000'000) return std::nullopt;
    const bool percent = number->value == 100 && !number->figures && words.text().word(k).normal.ends_with("ئة") &&
                         words.text().word(k).normal.find("ال") != std::string::npos;  // «بالمئة», «في المائة»
    if (percent) return std::nullopt;
    amount.count = static_cast<int>(number->value);
    amount.article = number->article || k != i;
    k = number->end;
  }
  const Match unit = unit_at(words, k);
  if (!unit) return std::nullopt;
  amount.unit = unit.word->unit;
  amount.end = unit.end;
  if (amount.count == 1 && unit.word->value != 1) return std::nullopt;
  return amount;
}

// «يومين», «أعوام», «عام»; «الأيام الثلاثة», «سنوات خمس».
std::optional<Amount> read_plain(const Words& words, uint32_t i) {
  const Match unit = words.any(i, TimeClass::unit);
  if (!unit) return std::nullopt;
  Amount amount{.count = unit.word->value, .unit = unit.word->unit, .end = unit.end};
  amount.article = words.article(i);
  amount.singular = amount.count == 1;
  if (amount.count == 2 && words.text().word(i).normal.ends_with("ي")) return std::nullopt;  // «عامي 2011 و2012»
  if (amount.count == 0) {
    const auto number = read_number(words, unit.end);
    const bool agrees = number && number->article == amount.article && words.letters(unit.end) == 0;
    if (agrees && !number->ordinal && number->value > 2 && number->value < 1000) {
      amount.count = static_cast<int>(number->value);
      amount.numbered = true;
      amount.end = number->end;
    }
  }
  return amount;
}

// «ونصف», «ونصف الساعة», «و20 دقيقة»
void read_rest(const Words& words, Amount& amount) {
  const uint32_t k = amount.end;
  if (!words.conjunction(k) || amount.count == 0) return;
  const Match fraction = words.any(k, TimeClass::fraction);
  if ((fraction && fraction.word->value == 30) || words.is(k, TimeClass::half)) {
    amount.half = true;
    amount.end = k + 1;
    const Match unit = unit_at(words, amount.end);
    if (unit && unit.word->unit == amount.unit) amount.end = unit.end;
    return;
  }
  if (amount.unit != TimeUnit::hour) return;
  const auto number = read_number(words, k);
  if (!number || number->value > 59) return;
  const Match unit = unit_at(words, number->end);
  if (!unit || unit.word->unit != TimeUnit::minute) return;
  amount.minutes = static_cast<int>(number->value);
  amount.end = unit.end;
}

// Half and quarter units by the next smaller one.
std::string part_value(int hundredths, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::hour:
      return fmt::format("PT{}M", hundredths * 60 / 100);
    case TimeUnit::minute:
      return fmt::format("PT{}S", hundredths * 60 / 100);
    case TimeUnit::day:
      return fmt::format("PT{}H", hundredths * 24 / 100);
    case TimeUnit::month:
      return fmt::format("P{}D", hundredths * 30 / 100);
    case TimeUnit::year:
      return fmt::format("P{}M", hundredths * 12 / 100);
    case TimeUnit::decade:
      return fmt::format("P{}Y", hundredths * 10 / 100);
    case TimeUnit::century:
      return fmt::format("P{}Y", hundredths);
    default:
      return fmt::format("P{}D", hundredths * 7 / 100);
  }
}

}  // namespace

std::string Amount::value() const {
  const Letter letter = letter_of(unit);
  const char* const prefix = letter.clock ? "PT" : "P";
  if (part) return part_value(count, unit);
  if (count == 0) return fmt::format("{}X{}", prefix, letter.letter);
  if (minutes != 0) return fmt::format("PT{}H{}M", count, minutes);
  std::string out = fmt::format("{}{}{}", prefix, count * letter.times, letter.letter);
  if (!half) return out;
  if (unit == TimeUnit::decade || unit == TimeUnit::century) {
    return fmt::format("P{}Y", count * letter.times + letter.times / 2);
  }
  if (unit == TimeUnit::week) return fmt::format("P{}D", count * 7 + 3);
  const std::string rest = part_value(50, unit);  // «PT4H» and «PT30M»
  const bool both_clock = letter.clock && rest.starts_with("PT");
  return out + rest.substr(both_clock ? 2 : 1);
}

std::string value_away(TimeUnit unit, int count, Day from) {
  const CalendarDate date = gregorian(from);
  switch (unit) {
    case TimeUnit::day:
      return day_value(from + std::chrono::days(count));
    case TimeUnit::week:
      return week_value(from + std::chrono::days(7 * count));
    case TimeUnit::month: {
      const CalendarDate month = months_later(date, count);
      return month_value(month.year, month.month);
    }
    case TimeUnit::year:
      return year_value(date.year + count);
    case TimeUnit::decade:
      return decade_value(date.year + 10 * count);
    case TimeUnit::century:
      return century_value(date.year + 100 * count);
    default:
      return {};
  }
}

std::optional<Amount> read_amount(const Words& words, uint32_t i) {
  auto amount = read_fraction(words, i);
  if (!amount) amount = read_numbered(words, i);
  if (!amount) amount = read_plain(words, i);
  if (amount && !amount->part) read_rest(words, *amount);
  return amount;
}

}  // namespace isnad::time
