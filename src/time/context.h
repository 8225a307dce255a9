// What a rule knows beside the words: the day of publication, the day that was spoken of last.
#pragma once

#include <optional>
#include <string>

#include "isnad/time.h"
#include "time/calendar.h"
#include "time/words.h"

namespace isnad::time {

struct Context {
  std::optional<Day> published;
  std::optional<Day> spoken_of;  // near the publication; for «العاشرة صباحا» without a day
  Hijri* hijri = nullptr;        // never null where a rule is called
};

// One expression: tokens up to `end`, from where the rule was asked.
struct Expression {
  uint32_t end = 0;
  TimeType type = TimeType::date;
  std::string value;
  bool hijri = false;
  std::optional<Day> day;  // where the value is a day or stands in one
  bool name = false;       // of something that is called by a date: no time, and what stands in it neither
};

// "PAST_REF", "PRESENT_REF", "FUTURE_REF" for -1, 0, 1.
inline std::string reference(int direction) {
  return direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
}

}  // namespace isnad::time
