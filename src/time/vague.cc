#include "time/vague.h"

namespace isnad::time {
namespace {

Expression point(const Match& match) {
  return {.end = match.end, .type = TimeType::date, .value = reference(match.word->value), .day = {}};
}

}  // namespace

std::optional<Expression> read_vague(const Words& words, uint32_t i) {
  if (const Match m = words.any(i, TimeClass::vague)) {
    if (words.is(m.end, TimeClass::day)) return std::nullopt;  // «في وقت سابق اليوم»: the day is known
    return point(m);
  }
  const bool first = i == words.first();
  if (const Match m = words.any(i, TimeClass::vague_inside)) {
    const bool comma = words.has(m.end) && words.text().is_comma(m.end);
    if (first || (words.conjunction(i) && comma) || words.text().is_comma(i - 1)) return std::nullopt;
    return point(m);
  }
  if (const Match m = words.any(i, TimeClass::vague_after_in)) {
    const bool in = !first && (words.says(i - 1, "في") || words.says(i - 1, "وفي"));
    if (in) return point(m);
  }
  if (const Match m = words.any(i, TimeClass::clock)) {  // «حتى الساعة»
    const bool until = !first && (words.says(i - 1, "حتى") || words.says(i - 1, "لحد") || words.says(i - 1, "الى حد"));
    if (until) return Expression{.end = m.end, .type = TimeType::date, .value = reference(0), .day = {}};
  }
  return std::nullopt;
}

}  // namespace isnad::time
