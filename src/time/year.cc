#include "time/year.h"

#include <algorithm>

#include "time/number.h"

namespace isnad::time {

bool looks_hijri(uint32_t year) { return year >= 1300 && year <= 1499; }
bool looks_gregorian(uint32_t year) { return year >= 1800 && year <= 2100; }

std::optional<Era> read_era(const Words& words, uint32_t i) {
  if (words.says(i, "ه")) return Era{i + 1, true};
  if (words.says(i, "م")) return Era{i + 1, false};
  if (const Match m = words.any(i, TimeClass::era)) return Era{m.end, m.word->value == 1};
  return std::nullopt;
}

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
