// The axis of a time line: which days stand where, which are named, and which share a mark.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::output {

// Days since 1970-01-01; nothing for what is no day.
std::optional<int64_t> days_since_epoch(std::string_view day);
std::string day_written(int64_t day);  // YYYY-MM-DD

struct Tick {
  int64_t day = 0;
  std::string name;  // 2031-05-02, 2031-05 or 2031
};

// At most about ten days from `first` to `last` to be named: some days, or firsts of months or years.
std::vector<Tick> ticks_between(int64_t first, int64_t last);

// How many days share a mark, so that there are at most `most` marks in a row: 1, 7, 28 …
int64_t days_in_a_mark(int64_t first, int64_t last, int64_t most);

}  // namespace isnad::output
