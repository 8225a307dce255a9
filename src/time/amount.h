// Amounts of time: «ثلاثة أيام», «السنوات الخمس», «ساعتين ونصف الساعة», «عدة أسابيع», «ربع قرن».
#pragma once

#include <optional>
#include <string>

#include "time/calendar.h"
#include "time/words.h"

namespace isnad::time {

struct Amount {
  int count = 0;  // 0: not told
  TimeUnit unit = TimeUnit::none;
  bool half = false;      // «سنة ونصف»
  bool part = false;      // «نصف ساعة»: count is in hundredths of the unit
  int minutes = 0;        // «ساعة و20 دقيقة»
  bool numbered = false;  // by a number or عدة; not «يومين», «أيام»
  bool singular = false;  // «عام»
  bool article = false;
  uint32_t end = 0;

  [[nodiscard]] std::string value() const;  // "P3D", "PT4H30M", "PXY"
};

std::optional<Amount> read_amount(const Words& words, uint32_t i);

// The day, week, month, year … that lies so many of them from a day; empty for hours and less.
std::string value_away(TimeUnit unit, int count, Day from);

}  // namespace isnad::time
