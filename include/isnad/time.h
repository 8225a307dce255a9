// Time expressions: a subset of TIMEX3.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/span.h"

namespace isnad {

enum class TimeType : uint8_t { date, time, duration, set };

// «أمس الأحد», «خلال ثلاثة أيام», «يومياً».
struct TimeExpression {
  Span span;
  TimeType type = TimeType::date;
  // As TIMEX3 writes it, after ISO 8601: "2020-10-18", "2020-W42", "2020-10-18TEV", "P3D", "PAST_REF". A relative time
  // in a document without date of publication keeps what can be known ("PAST_REF"), else it is empty.
  std::string value;
  bool hijri = false;  // the text counts by the Hijri calendar; the value is the Gregorian time
};

// The names of the data contract ("DATE", "TIME", "DURATION", "SET") and back.
std::string_view to_string(TimeType type);
std::optional<TimeType> time_type_named(std::string_view name);

}  // namespace isnad
