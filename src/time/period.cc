#include "time/period.h"

#include <array>

#include "time/date.h"
#include "time/number.h"
#include "time/tense.h"

namespace isnad::time {
namespace {

using lexicon::Category;
using std::chrono::days;

// The week, month, year … so many of them away from the publication.
std::string unit_value(TimeUnit unit, int count, Day now) {
  const CalendarDate date = gregorian(now);
  switch (unit) {
    case TimeUnit::week:
      return week_value(now + days(7 * count));
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

// «القرن التاسع عشر», «القرن العشرين»
std::optional<Expression> read_century(const Words& words, uint32_t i) {
  const Match noun = words.any(i, TimeClass::unit);
  if (!noun || noun.word->unit != TimeUnit::century || noun.word->value != 1) return std::nullopt;
  if (words.letters(noun.end) != 0) return std::nullopt;
  const auto number = read_number(words, noun.end);
  if (!number || number->value < 1 || number->value > 30 || !(number->article || number->figures)) return std::nullopt;
  Expression out{.end = number->end, .value = {}, .day = {}};
  out.value = century_value(static_cast<int>(number->value - 1) * 100);
  return out;
}

// «عطلة نهاية الأسبوع» comes back every week.
bool is_weekend(const Words& words, uint32_t i) {
  constexpr uint32_t kBefore = 2;
  if (i < words.first() + kBefore || !words.is_word(i - kBefore)) return false;
  const std::string_view n = words.text().word(i - kBefore).normal;
  return n.ends_with("عطلة") || n.ends_with("اجازة") || n.ends_with("عطل");
}

// A definite unit with a direction, هذا before it, or a word like نهاية.
std::optional<Expression> read_relative(const Words& words, uint32_t i, const Context& context) {
  const Match is_this = words.any(i, TimeClass::this_);
  const uint32_t k = is_this ? is_this.end : i;
  const Match noun = words.any(k, TimeClass::unit);
  const bool period = noun && noun.word->value == 1 && words.article(k) && noun.word->unit >= TimeUnit::week;
  if (!period || (is_this && words.letters(k) != 0)) return std::nullopt;
  Expression out{.end = noun.end, .value = {}, .day = {}};
  std::optional<int> count;
  const uint32_t d = behind_definite(words, noun.end);
  if (const Match direction = words.bare(d, TimeClass::direction)) {
    count = direction.word->value;
    out.end = direction.end;
  } else if (words.says(d, "قبل") && words.bare(d + 1, TimeClass::direction)) {  // «الأسبوع قبل الماضي»
    count = -2;
    out.end = d + 2;
  } else if (is_this) {
    count = 0;
  } else if (i > words.first() && words.is(i - 1, TimeClass::edge) && !words.is(noun.end, TimeClass::same) &&
             !words.is(noun.end, TimeClass::ordinal) && !is_weekend(words, i)) {
    count = 0;
  }
  if (!count) return std::nullopt;
  out.value = context.published ? unit_value(noun.word->unit, *count, *context.published) : reference(*count);
  return out;
}

// What a part of a year belongs to: «من العام الجاري», «لعام 2015», «2015».
std::optional<Year> read_year_of(const Words& words, uint32_t i, const Context& context) {
  const bool of = words.says(i, "من") || words.says(i, "في");
  const uint32_t k = of ? i + 1 : i;
  const auto year = read_year(words, k, context);
  if (!year) {  // «من العام»: of this one
    const Match noun = words.bare(k, TimeClass::unit);
    const bool this_year = of && noun && noun.word->unit == TimeUnit::year && noun.word->value == 1 && words.article(k);
    if (!this_year || !context.published) return std::nullopt;
    return Year{gregorian(*context.published).year, false, true, noun.end};
  }
  const bool joined = of || words.preposition(k) == U'ل' || words.letters(k) == 0;
  return joined ? year : std::nullopt;
}

// «الربع الأول من 2015», «النصف الثاني من العام الماضي»
std::optional<Expression> read_part_of_year(const Words& words, uint32_t i, const Context& context) {
  const Match half = words.any(i, TimeClass::half);
  const Match quarter = words.any(i, TimeClass::quarter);
  if (!half && !quarter) return std::nullopt;
  uint32_t k = half ? half.end : quarter.end;
  int number = 0;
  if (const Match ordinal = words.bare(k, TimeClass::ordinal)) {
    number = ordinal.word->value;
    k = ordinal.end;
  } else if (words.is(k, TimeClass::direction) && words.says(k, "الاخير")) {
    number = half ? 2 : 4;
    ++k;
  }
  if (number < 1 || number > (half ? 2 : 4)) return std::nullopt;
  Expression out{.end = k, .value = {}, .day = {}};
  const auto year = read_year_of(words, k, context);
  if (!year && (half || !context.published || !words.says(i, "الربع"))) return std::nullopt;
  if (year) out.end = year->end;
  const int in = year ? gregorian_year(*year) : gregorian(*context.published).year;
  out.value = year_value(in) + (half ? "-H" : "-Q") + std::to_string(number);
  return out;
}

// «صيف 2015», «الصيف الماضي», «فصل الشتاء المقبل»
std::optional<Expression> read_season(const Words& words, uint32_t i, const Context& context) {
  constexpr std::array<std::string_view, 4> kNames = {"-SP", "-SU", "-FA", "-WI"};
  constexpr std::array<int, 4> kMonths = {3, 6, 9, 12};  // in which they begin
  const bool is_this = words.is(i, TimeClass::this_);
  uint32_t k = is_this ? i + 1 : i;
  if (const Match noun = words.any(k, TimeClass::season_noun)) k = noun.end;
  const Match season = words.any(k, TimeClass::season);
  if (!season || (k != i && words.letters(k) != 0)) return std::nullopt;
  const auto index = static_cast<size_t>(season.word->value);
  Expression out{.end = season.end, .value = {}, .day = {}};
  if (const Match direction = words.bare(season.end, TimeClass::direction); direction && words.article(k)) {
    out.end = direction.end;
    out.value = reference(direction.word->value);
    if (!context.published) return out;
    const CalendarDate now = gregorian(*context.published);
    const int begins = kMonths[index];
    int year = now.year;
    if (direction.word->value < 0 && now.month < begins + 3) --year;
    if (direction.word->value > 0 && now.month >= begins) ++year;
    out.value = year_value(year) + std::string(kNames[index]);
    return out;
  }
  if (is_this && context.published) {
    out.value = year_value(gregorian(*context.published).year) + std::string(kNames[index]);
    return out;
  }
  const auto year = read_year_of(words, season.end, context);
  if (!year) return std::nullopt;
  out.end = year->end;
  out.value = year_value(gregorian_year(*year)) + std::string(kNames[index]);
  return out;
}

// «ثمانينيات القرن الماضي», «التسعينيات»
std::optional<Expression> read_decade(const Words& words, uint32_t i, const Context& context) {
  const Match decade = words.any(i, TimeClass::decade);
  if (!decade) return std::nullopt;
  Expression out{.end = decade.end, .value = {}, .day = {}};
  int century = 1900;
  if (const auto named = read_century(words, decade.end)) {
    century = std::stoi(named->value) * 100;
    out.end = named->end;
  } else if (const auto relative = read_relative(words, decade.end, context);
             relative && words.is(decade.end, TimeClass::unit)) {
    out.end = relative->end;
    if (relative->value.size() == 2) century = std::stoi(relative->value) * 100;
  } else if (!words.article(i)) {
    return std::nullopt;  // «ثمانينات» of temperature, of age
  }
  if (i > words.first() && words.is(i - 1, TimeClass::age)) return std::nullopt;
  out.value = decade_value(century + decade.word->value);
  return out;
}

// Whether a bare number can be meant as a year: a word before it asks for one, and no counted noun follows.
bool expects_year(const Words& words, uint32_t i, uint32_t end) {
  if (words.is_word(end)) {
    const lexicon::Word& next = words.text().word(end);
    const bool indefinite = !next.article && next.conjunction == 0 && next.preposition == 0;
    const bool noun = next.any({Category::common_noun, Category::group, Category::quantity, Category::content_noun,
                                Category::profession, Category::organisation, Category::number, Category::medium}) ||
                      next.tanwin || words.is(end, TimeClass::unit) || words.is(end, TimeClass::cardinal);
    if (indefinite && noun && !next.any({Category::preposition, Category::cue_verb, Category::verb})) return false;
  } else if (words.is_mark(end, U'%') || words.is_mark(end, U'$')) {
    return false;
  }
  if (words.preposition(i) != 0) return true;
  if (i == words.first()) return false;
  const uint32_t k = i - 1;
  if (words.is(k, TimeClass::before_year) || words.is_mark(k, U'(') || words.text().is_dash(k) ||
      words.is_mark(k, U'/')) {
    return true;
  }
  if (words.conjunction(i) && (words.is_number(k) || words.is(k, TimeClass::digits))) return true;
  return !words.is_word(end) && words.is_word(k) && !words.is(k, TimeClass::cardinal);
}

// A month with the direction of the one it is coupled with: «سبتمبر أو أكتوبر المقبلين».
std::optional<int> shared_direction(const Words& words, uint32_t k) {
  if (words.says(k, "او")) {
    ++k;
  } else if (!words.conjunction(k)) {
    return std::nullopt;
  }
  const auto other = read_month(words, k);
  if (!other) return std::nullopt;
  const Match direction = words.bare(other->end, TimeClass::direction);
  const bool dual = direction && words.text().word(other->end).normal.ends_with("ين");
  if (!dual) return std::nullopt;
  return direction.word->value;
}

}  // namespace

std::optional<Expression> read_month_phrase(const Words& words, uint32_t i, const Context& context) {
  const auto month = read_month(words, i);
  if (!month) return std::nullopt;
  Date date{.date = {0, month->number, 0}, .hijri = month->hijri, .direction = {}, .months = {}, .end = month->end};
  uint32_t k = date.end;
  const bool of = words.says(k, "من");
  if (of || words.is_mark(k, U'،') || words.is_mark(k, U',')) ++k;
  const auto year = words.letters(k) == 0 ? read_year(words, k, context, month->hijri) : std::nullopt;
  const bool marked = k != date.end && !of;
  if (year && (!marked || words.is_number(k))) {
    date.date.year = year->number;
    date.hijri = date.hijri || year->hijri;
    date.end = year->end;
  } else if (const Match direction = words.bare(date.end, TimeClass::direction)) {
    date.direction = direction.word->value;
    date.end = direction.end;
  } else {
    date.direction = shared_direction(words, date.end);
  }
  const bool told = month->certain || date.date.year != 0 || date.direction;
  const bool expected = i > words.first() && words.is(i - 1, TimeClass::edge) && words.article(i);
  if (!told && !expected) return std::nullopt;
  if (date.date.year == 0 && i > words.first() && words.is(i - 1, TimeClass::namesake) && !words.article(i - 1))
    return std::nullopt;
  Expression out{.end = date.end, .value = {}, .hijri = date.hijri, .day = {}};
  const CalendarDate found = resolve_month(date, tense_around(words, i, date.end), context);
  if (found.year != 0) {
    out.value = month_value(found.year, found.month);
  } else if (date.direction) {
    out.value = reference(*date.direction);
  } else if (!date.hijri) {
    out.value = "XXXX-" + month_value(0, date.date.month).substr(5);
  }
  return out;
}

std::optional<Expression> read_year_phrase(const Words& words, uint32_t i, const Context& context) {
  const auto year = read_year(words, i, context);
  if (!year || (!year->named && !expects_year(words, i, year->end))) return std::nullopt;
  return Expression{.end = year->end,
                    .type = TimeType::date,
                    .value = year_value(gregorian_year(*year)),
                    .hijri = year->hijri,
                    .day = {}};
}

std::optional<Expression> read_period(const Words& words, uint32_t i, const Context& context) {
  if (auto out = read_decade(words, i, context)) return out;
  if (auto out = read_century(words, i)) return out;
  if (auto out = read_part_of_year(words, i, context)) return out;
  if (auto out = read_season(words, i, context)) return out;
  return read_relative(words, i, context);
}

std::optional<YearRange> read_year_range(const Words& words, uint32_t i) {
  if (!words.is_number(i)) return std::nullopt;
  const auto parts = parse_separated(words.slice(i));
  if (!parts || parts->count != 2 || (parts->separator != '-' && parts->separator != '/')) return std::nullopt;
  if (parts->digits[0] != 4 || parts->digits[1] != 4) return std::nullopt;
  const auto is_year = [](uint32_t year) { return year >= 1800 && year <= 2100; };
  if (!is_year(parts->parts[0]) || !is_year(parts->parts[1]) || parts->parts[1] < parts->parts[0]) return std::nullopt;
  return YearRange{static_cast<int>(parts->parts[0]), static_cast<int>(parts->parts[1])};
}

}  // namespace isnad::time
