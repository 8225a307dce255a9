// Finds the time expressions of a text. Each construct has its rule; at each place the longest answer stands, and the
// search goes on behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/time.h"
#include "time/context.h"

namespace isnad::time {

// Tokens [first, end) but for letters that are stuck to the first one and, of two years in one token («2014-2015»),
// characters of the last one.
struct Found {
  uint32_t first = 0;
  uint32_t end = 0;
  uint8_t cut_front = 0;  // letters
  uint8_t cut_back = 0;   // characters
  TimeType type = TimeType::date;
  std::string value;
  bool hijri = false;
  std::optional<Day> day;  // the day that the value is or lies in
};

class Finder {
 public:
  // Clears and fills `out`, in text order. `published` is YYYY-MM-DD, or empty where it is not known.
  void find(const AnalysedText& text, std::string_view published, std::vector<Found>& out);

 private:
  Hijri hijri_;
};

}  // namespace isnad::time
