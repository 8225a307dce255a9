#include "archive/point_ranges.h"

#include <fmt/format.h>

#include <charconv>

namespace isnad::archive {

Result<std::vector<PointRange>> parse_point_ranges(std::string_view text) {
  std::vector<PointRange> ranges;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (bool more = true; more;) {
    PointRange& range = ranges.emplace_back();
    const auto start = std::from_chars(at, end, range.start);
    const bool dash = start.ec == std::errc() && start.ptr != end && *start.ptr == '-';
    const auto stop = dash ? std::from_chars(start.ptr + 1, end, range.end) : start;
    more = stop.ptr != end && *stop.ptr == ',';
    if (!dash || stop.ec != std::errc() || (stop.ptr != end && !more)) {
      return Error{
          fmt::format("'{}' is no place; one is written START-END in code points, several with commas between", text)};
    }
    if (more) at = stop.ptr + 1;
  }
  return ranges;
}

}  // namespace isnad::archive
