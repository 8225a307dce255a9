// Hours: «الساعة الثامنة والنصف مساء», «10:30 صباحا», «الثانية عشرة إلا ربعا».
#pragma once

#include <optional>
#include <string>

#include "time/words.h"

namespace isnad::time {

enum class PartOfDay : uint8_t { morning, afternoon, evening, night };
std::string_view part_value(PartOfDay part);  // "MO" …

struct Clock {
  int hour = 0;
  int minute = 0;
  std::optional<PartOfDay> part;  // as it was told with the hour
  uint32_t end = 0;

  // "T20:00". Twelve at night ends its day ("T24:00"). `named` is the part of the day told elsewhere.
  [[nodiscard]] std::string value(std::optional<PartOfDay> named) const;
};

// The hour that begins at `i`: behind «الساعة», or written so that it can be nothing else.
std::optional<Clock> read_clock(const Words& words, uint32_t i);

}  // namespace isnad::time
