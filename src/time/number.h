// Numbers, in figures and in words, as they count days, years and hours.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "time/words.h"

namespace isnad::time {

struct NumberWords {
  uint32_t value = 0;
  uint32_t end = 0;  // token behind it
  bool figures = false;
  bool ordinal = false;   // الثالث, الثالثة
  bool feminine = false;  // of ordinals
  bool article = false;
};

// The number that begins at `i`; what is stuck to its first word is the caller's business.
std::optional<NumberWords> read_number(const Words& words, uint32_t i);

// «2015», «٢٠١٥»; nothing for what holds other characters or has more than nine digits.
std::optional<uint32_t> parse_figures(std::string_view digits);

// A token of numbers with separators («20/10/1436», «10:30»).
struct Separated {
  std::array<uint32_t, 3> parts{};
  std::array<uint8_t, 3> digits{};  // how many figures each part has
  uint8_t count = 0;
  char separator = 0;  // the same between all parts
};
std::optional<Separated> parse_separated(std::string_view token);

// Three numbers of a date, in one token or more: «20/10/1436», «20 / 10 / 1436».
struct Numeric {
  std::array<uint32_t, 3> parts{};
  std::array<size_t, 3> figures{};
  uint32_t count = 0;
  uint32_t end = 0;
};
// Adds the parts of one token; false where they are too many or no date.
bool add_parts(std::string_view token, Numeric& out);

}  // namespace isnad::time
