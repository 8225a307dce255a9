#include "time/date.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "time/number.h"

namespace isnad::time {
namespace {

constexpr int kHijriFirst = 1300;  // numbers that are years of the Hijri calendar where no era is given
constexpr int kHijriLast = 1499;

bool looks_hijri(uint32_t year) { return year >= kHijriFirst && year <= kHijriLast; }
bool looks_gregorian(uint32_t year) { return year >= 1800 && year <= 2100; }

// «م», «هـ», «ميلادية», «هجري» behind a year: the token behind it, and the calendar.
struct Era {
  uint32_t end = 0;
  bool hijri = false;
};
std::optional<Era> read_era(const Words& words, uint32_t i) {
  if (words.says(i, "ه")) return Era{i + 1, true};
  if (words.says(i, "م")) return Era{i + 1, false};
  if (const Match m = words.any(i, TimeClass::era)) return Era{m.end, m.word->value == 1};
  return std::nullopt;
}

// Three numbers of a date, in one token or more: «20/10/1436», «20 / 10 / 1436».
struct Numeric {
  std::array<uint32_t, 3> parts{};
  std::array<size_t, 3> figures{};
  uint32_t count = 0;
  uint32_t end = 0;
};

// The parts of one token; false where they are too many or no date.
bool add_parts(std::string_view token, Numeric& out) {
  if (const auto number = parse_figures(token)) {
    if (out.count == 3) return false;
    out.figures[out.count] = *number > 999 ? 4 : 2;
    out.parts[out.count++] = *number;
    return true;
  }
  const auto separated = parse_separated(token);
  if (!separated || separated->separator == ':' || separated->separator == ',') return false;
  for (uint8_t k = 0; k < separated->count; ++k) {
    if (out.count == 3) return false;
    out.figures[out.count] = separated->digits[k];
    out.parts[out.count++] = separated->parts[k];
  }
  return true;
}

std::optional<Numeric> read_parts(const Words& words, uint32_t i) {
  Numeric out{.end = i};
  while (words.is_number(out.end)) {
    if (!add_parts(words.slice(out.end), out)) return std::nullopt;
    ++out.end;
    if (out.count == 3 || !words.is_mark(out.end, U'/')) break;
    ++out.end;
  }
  if (out.count != 3) return std::nullopt;
  return out;
}

std::optional<Date> read_numeric(const Words& words, uint32_t i) {
  const auto numeric = read_parts(words, i);
  if (!numeric) return std::nullopt;
  auto [day, month, year] = numeric->parts;
  if (numeric->figures[0] == 4) std::swap(year, day);
  if (month > 12 && day <= 12) std::swap(month, day);  // the American order
  if (!(looks_hijri(year) || looks_gregorian(year)) || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  Date date{.date = {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)},
            .hijri = looks_hijri(year),
            .direction = {},
            .months = {},
            .end = numeric->end};
  if (const auto era = read_era(words, date.end)) date.end = era->end;
  return date;
}

// «من الشهر الجاري», «من هذا الشهر», «الجاري» behind a day: how many months from now.
std::optional<Date> read_day_of_relative_month(const Words& words, uint32_t i, uint32_t day) {
  Date date{.date = {0, 0, static_cast<int>(day)}, .hijri = false, .direction = {}, .months = {}, .end = 0};
  const bool of = words.says(i, "من");
  uint32_t k = of ? i + 1 : i;
  const bool this_month = of && words.bare(k, TimeClass::this_);
  if (this_month) ++k;
  const Match month = words.bare(k, TimeClass::unit);
  const bool named = of && month && month.word->unit == TimeUnit::month && words.article(k);
  if (named) k = month.end;
  const Match direction = words.bare(k, TimeClass::direction);
  if (this_month && named) {
    date.months = 0;
    date.end = k;
  } else if (direction) {
    if (!named && direction.word->value != 0) return std::nullopt;  // «في 20 الجاري», but not «10 الماضي»
    date.months = direction.word->value;
    date.end = direction.end;
  } else {
    return std::nullopt;
  }
  return date;
}

// Year or direction behind a month.
void read_year_of_month(const Words& words, const Context& context, Date& date) {
  uint32_t k = date.end;
  if (words.is_mark(k, U'،') || words.is_mark(k, U',')) ++k;
  if (words.says(k, "من")) ++k;
  const auto year = read_year(words, k, context, date.hijri);
  const bool plain = k == date.end;
  if (year &&
      (plain || year->named || words.is_mark(date.end, U'،') || words.is_mark(date.end, U',') || words.is_number(k))) {
    date.date.year = year->number;
    date.hijri = date.hijri || year->hijri;
    date.end = year->end;
    return;
  }
  const Match direction = words.bare(date.end, TimeClass::direction);
  if (!direction) return;
  date.direction = direction.word->value;
  date.end = direction.end;
}

std::optional<Date> read_written(const Words& words, uint32_t i, const Context& context) {
  const auto number = read_number(words, i);
  if (!number || number->value < 1 || number->value > 31 || number->feminine) return std::nullopt;
  uint32_t k = number->end;
  if (const auto relative = read_day_of_relative_month(words, k, number->value)) return relative;
  if (words.says(k, "من")) ++k;
  const auto month = read_month(words, k);
  if (!month || words.letters(k) != 0) return std::nullopt;
  Date date{.date = {0, month->number, static_cast<int>(number->value)},
            .hijri = month->hijri,
            .direction = {},
            .months = {},
            .end = month->end};
  read_year_of_month(words, context, date);
  return date;
}

// «أكتوبر 6، 2020»
std::optional<Date> read_month_first(const Words& words, uint32_t i) {
  const auto month = read_month(words, i);
  if (!month || !words.is_number(month->end)) return std::nullopt;
  const auto day = parse_figures(words.slice(month->end));
  const uint32_t k = month->end + 1;
  if (!day || *day < 1 || *day > 31 || !(words.is_mark(k, U'،') || words.is_mark(k, U',')) || !words.is_number(k + 1)) {
    return std::nullopt;
  }
  const auto year = parse_figures(words.slice(k + 1));
  if (!year || !looks_gregorian(*year)) return std::nullopt;
  return Date{.date = {static_cast<int>(*year), month->number, static_cast<int>(*day)},
              .hijri = false,
              .direction = {},
              .months = {},
              .end = k + 2};
}

std::optional<Date> read_one_date(const Words& words, uint32_t i, const Context& context) {
  if (auto date = read_numeric(words, i)) return date;
  if (auto date = read_written(words, i, context)) return date;
  return read_month_first(words, i);
}

// The Gregorian or Hijri date of the publication, and the way back.
CalendarDate calendar_date(Day day, bool hijri, const Context& context) {
  return hijri ? context.hijri->date(day) : gregorian(day);
}
std::optional<Day> day_of(const CalendarDate& date, bool hijri, const Context& context) {
  return hijri ? context.hijri->day(date) : gregorian_day(date);
}

// The year of a month (or a day) that names none, seen from the publication.
int year_for(const Date& date, Tense tense, const CalendarDate& now) {
  const int month = date.date.month;
  const int day = date.date.day;
  const bool later = month > now.month || (month == now.month && day > now.day && day != 0);
  const bool earlier = month < now.month || (month == now.month && day < now.day && day != 0);
  if (date.direction) {
    const bool same = month == now.month && day == 0;
    if (*date.direction < 0) return later || same ? now.year - 1 : now.year;
    if (*date.direction > 0) return earlier || same ? now.year + 1 : now.year;
    return now.year;
  }
  const int distance = (month - now.month) * 30 + (day == 0 ? 0 : day - now.day);
  // a plan that is nine months off, or an event of a month ago: «الإصلاح سيستغرق شهرا بعد هجوم في مايو»
  const bool far = earlier && distance > -90;
  if (tense == Tense::future && !far) return earlier ? now.year + 1 : now.year;
  if (tense == Tense::past) return later ? now.year - 1 : now.year;
  // no verb tells: the nearest one
  return distance > 120 ? now.year - 1 : distance < -240 ? now.year + 1 : now.year;
}

}  // namespace

std::optional<Month> read_month(const Words& words, uint32_t i) {
  const Match noun = words.any(i, TimeClass::unit);
  const bool named = noun && noun.word->unit == TimeUnit::month && noun.word->value != 0 && !words.article(i);
  const Match first = named ? words.bare(noun.end, TimeClass::month) : words.any(i, TimeClass::month);
  if (!first) return std::nullopt;
  Month month{first.word->value, first.word->hijri, first.word->certain || named, first.end};
  // the same month by its other name
  const bool bracket = words.is_mark(month.end, U'(');
  const bool slash = words.is_mark(month.end, U'/') || words.text().is_dash(std::min(month.end, words.end() - 1));
  const uint32_t k = bracket || slash ? month.end + 1 : month.end;  // «أغسطس آب»
  const Match other = words.bare(k, TimeClass::month);
  if (!other || other.word->value != month.number || other.word->hijri != month.hijri) return month;
  if (bracket && !words.is_mark(other.end, U')')) return month;
  month.end = other.end + (bracket ? 1 : 0);
  month.certain = true;
  return month;
}

std::optional<Date> read_date(const Words& words, uint32_t i, const Context& context) {
  auto date = read_one_date(words, i, context);
  if (!date) return std::nullopt;
  // «20/10/1436هـ الموافق 5/8/2015م», «20 شوال 1436هـ (5 أغسطس 2015)»
  uint32_t k = date->end;
  bool joined = false;
  const bool bracket = words.is_mark(k, U'(');
  if (bracket || words.is_mark(k, U'-') || words.is_mark(k, U'/') || words.is_mark(k, U'،') || words.is_mark(k, U'=')) {
    ++k;
    joined = true;
  }
  if (const Match same = words.any(k, TimeClass::same_day)) {
    k = same.end;
    joined = true;
    if (words.says(k, "ل")) ++k;
    if (const Match day = words.any(k, TimeClass::weekday)) k = day.end;
  }
  if (!joined) return date;
  auto other = read_one_date(words, k, context);
  if (!other || other->hijri == date->hijri || (bracket && !words.is_mark(other->end, U')'))) return date;
  Date both = date->hijri ? *other : *date;
  both.end = other->end + (bracket ? 1 : 0);
  both.hijri = false;
  if (both.date.year == 0) {  // «الموافق 5 أغسطس»: the Hijri year tells more
    both = date->hijri ? *date : *other;
    both.end = other->end + (bracket ? 1 : 0);
  }
  return both;
}

std::optional<Day> resolve(const Date& date, Tense tense, const Context& context) {
  CalendarDate full = date.date;
  if (full.year == 0) {
    if (!context.published) return std::nullopt;
    const CalendarDate now = calendar_date(*context.published, date.hijri, context);
    if (date.months) {
      const CalendarDate month = months_later(now, *date.months);
      full.year = month.year;
      full.month = month.month;
    } else {
      full.year = year_for(date, tense, now);
    }
  }
  return day_of(full, date.hijri, context);
}

CalendarDate resolve_month(const Date& date, Tense tense, const Context& context) {
  CalendarDate full = date.date;
  if (full.year == 0) {
    if (!context.published) return full;
    full.year = year_for(date, tense, calendar_date(*context.published, date.hijri, context));
  }
  if (!date.hijri) return full;
  full.day = 15;  // most of the Hijri month falls in the month of its middle
  const auto middle = day_of(full, true, context);
  return middle ? gregorian(*middle) : CalendarDate{};
}

// --- Years ------------------------------------------------------------------------------------------------------

namespace {

// «2015», «2015م», «1436هـ», «ألفين وخمسة عشر»; behind «عام» of any age.
std::optional<Year> read_year_number(const Words& words, uint32_t i, bool named, bool hijri_month) {
  const auto number = read_number(words, i);
  if (!number || number->ordinal || number->article) return std::nullopt;
  Year year{.number = static_cast<int>(number->value), .hijri = false, .named = named, .end = number->end};
  const auto era = read_era(words, year.end);
  if (era) {
    year.end = era->end;
    year.named = true;
    year.hijri = era->hijri;
  } else {
    year.hijri = looks_hijri(number->value);
  }
  const int least = era ? 1 : named ? 500 : 1900;
  const int most = named || era ? 2200 : 2060;
  if (!(year.hijri && year.number < 1600) && (year.number < least || year.number > most)) return std::nullopt;
  if (!named && !era && year.hijri && !hijri_month) return std::nullopt;
  return year;
}

// «العام المالي 2014/2015», «الموسم» is none: what stands between عام and its number.
uint32_t behind_adjective(const Words& words, uint32_t i) {
  if (!words.is_word(i) || !words.text().word(i).article || words.is(i, TimeClass::direction)) return i;
  return words.is_number(i + 1) ? i + 1 : i;
}

std::optional<Year> read_double_year(const Words& words, uint32_t i) {
  if (!words.is_number(i)) return std::nullopt;
  Numeric numeric{.end = i + 1};
  if (!add_parts(words.slice(i), numeric)) return std::nullopt;
  if (numeric.count == 1 && words.is_mark(i + 1, U'/') && words.is_number(i + 2)) {  // «1436 / 1437»
    if (!add_parts(words.slice(i + 2), numeric)) return std::nullopt;
    numeric.end = i + 3;
  }
  if (numeric.count != 2) return std::nullopt;
  const uint32_t a = std::min(numeric.parts[0], numeric.parts[1]);
  const uint32_t b = std::max(numeric.parts[0], numeric.parts[1]);
  if (b != a + 1 || !(looks_gregorian(a) || looks_hijri(a))) return std::nullopt;
  Year year{.number = static_cast<int>(a), .hijri = looks_hijri(a), .named = true, .end = numeric.end};
  if (const auto era = read_era(words, year.end)) year.end = era->end;
  return year;
}

std::optional<Year> read_relative_year(const Words& words, uint32_t i, const Context& context) {
  if (!context.published) return std::nullopt;
  const bool this_year = static_cast<bool>(words.bare(i, TimeClass::this_));
  const uint32_t k = this_year ? i + 1 : i;
  const Match noun = words.any(k, TimeClass::unit);
  if (!noun || noun.word->unit != TimeUnit::year || noun.word->value != 1 || !words.article(k)) return std::nullopt;
  const Match direction = words.bare(behind_definite(words, noun.end), TimeClass::direction);
  const int now = gregorian(*context.published).year;
  if (direction) return Year{now + direction.word->value, false, true, direction.end};
  if (this_year) return Year{now, false, true, noun.end};
  return std::nullopt;
}

}  // namespace

std::optional<Year> read_year(const Words& words, uint32_t i, const Context& context, bool hijri_month) {
  const Match noun = words.any(i, TimeClass::unit);
  const bool named = noun && noun.word->unit == TimeUnit::year && words.is_word(i);
  if (named) {
    const uint32_t k = behind_adjective(words, noun.end);
    if (const auto year = read_double_year(words, k)) return year;
    if (words.letters(k) == 0) {
      if (const auto year = read_year_number(words, k, true, hijri_month)) return year;
    }
  } else if (const auto year = read_year_number(words, i, false, hijri_month)) {
    return year;
  }
  return read_relative_year(words, i, context);
}

int gregorian_year(const Year& year) {
  // a Hijri year has some 354 days; its middle, counted from July 622
  return year.hijri ? static_cast<int>(622.54 + (year.number - 0.5) * 0.970224) : year.number;
}

}  // namespace isnad::time
