#include "archive/places.h"

#include <algorithm>
#include <charconv>

#include "text/code_points.h"

namespace isnad::archive {
namespace {

constexpr uint32_t kStride = 64;

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  for (uint32_t at = 0; at < text.size(); ++at) {
    if (!text::begins_code_point(text[at])) continue;
    if (points_ % kStride == 0) marks_.push_back(at);
    ++points_;
  }
}

uint32_t Offsets::byte_of(uint32_t point) const {
  if (point >= points_) return static_cast<uint32_t>(text_.size());
  uint32_t at = marks_[point / kStride];
  for (uint32_t left = point % kStride; left > 0; --left) {
    for (++at; at < text_.size() && !text::begins_code_point(text_[at]); ++at) {
    }
  }
  return at;
}

Span Offsets::span(int64_t start, int64_t end) const {
  const auto inside = [&](int64_t at) { return static_cast<uint32_t>(std::clamp<int64_t>(at, 0, points_)); };
  const uint32_t first = inside(start);
  const uint32_t last = std::max(first, inside(end));
  return {first, last, byte_of(first), byte_of(last)};
}

std::vector<std::pair<int64_t, int64_t>> parse_places(std::string_view text) {
  std::vector<std::pair<int64_t, int64_t>> places;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    int64_t first = 0;
    int64_t last = 0;
    const auto one = std::from_chars(at, end, first);
    if (one.ec != std::errc() || one.ptr == end || *one.ptr != '-') break;
    const auto two = std::from_chars(one.ptr + 1, end, last);
    if (two.ec != std::errc()) break;
    places.emplace_back(first, last);
    at = two.ptr == end ? end : two.ptr + 1;
  }
  return places;
}

}  // namespace isnad::archive
