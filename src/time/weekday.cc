#include "time/weekday.h"

namespace isnad::time {

using std::chrono::days;

std::optional<Weekday> read_weekday(const Words& words, uint32_t i) {
  const Match day = words.any(i, TimeClass::weekday);
  if (!day) return std::nullopt;
  Weekday weekday{.number = day.word->value, .direction = {}, .end = day.end};
  if (const Match direction = words.bare(day.end, TimeClass::direction)) {
    weekday.direction = direction.word->value;
    weekday.end = direction.end;
  } else if (words.says(day.end, "قبل") && words.bare(day.end + 1, TimeClass::direction)) {  // «الأحد قبل الماضي»
    weekday.direction = -2;
    weekday.end = day.end + 2;
  } else if (words.conjunction(day.end)) {  // «السبت والأحد المقبلين»
    const Match other = words.any(day.end, TimeClass::weekday);
    const Match shared = other ? words.bare(other.end, TimeClass::direction) : Match{};
    if (shared && words.text().word(other.end).normal.ends_with("ين")) weekday.direction = shared.word->value;
  }
  return weekday;
}

std::optional<Day> resolve(const Weekday& weekday, Tense tense, const Context& context) {
  if (!context.published) return std::nullopt;
  const int behind = (weekday_of(*context.published) - weekday.number + 7) % 7;  // days since that weekday
  const Day past = *context.published - days(behind);
  if (weekday.direction) {
    if (*weekday.direction < -1) return past - days(behind == 0 ? 14 : 7);
    if (*weekday.direction < 0) return behind == 0 ? past - days(7) : past;
    if (*weekday.direction > 0) return past + days(7);
  }
  return tense == Tense::future && behind != 0 ? past + days(7) : past;
}

}  // namespace isnad::time
