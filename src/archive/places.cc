#include "archive/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "text/code_points.h"

namespace isnad::archive {
namespace {

constexpr size_t kBlock = 64;  // bytes

}  // namespace

Offsets::Offsets(std::string_view text) : text_(text) {
  before_.reserve(text.size() / kBlock + 1);
  for (size_t at = 0; at < text.size(); at += kBlock) {
    before_.push_back(points_);
    points_ += static_cast<uint32_t>(text::count_code_points(text.substr(at, kBlock)));
  }
}

uint32_t Offsets::byte_of(uint32_t point) const {
  if (point >= points_) return static_cast<uint32_t>(text_.size());
  const auto block = std::upper_bound(before_.begin(), before_.end(), point) - before_.begin() - 1;
  auto at = static_cast<uint32_t>(block) * static_cast<uint32_t>(kBlock);
  for (uint32_t next = before_[static_cast<size_t>(block)];; ++at) {
    if (text::begins_code_point(text_[at]) && next++ == point) return at;
  }
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

std::string text_of_places(const std::vector<Span>& spans) {
  std::string text;
  for (const Span& span : spans) {
    if (!text.empty()) text.push_back(' ');
    fmt::format_to(std::back_inserter(text), "{}-{}", span.start, span.end);
  }
  return text;
}

void bind_span(Prepared& row, int at, const std::optional<Span>& span) {
  if (span) {
    row.bind(at, int64_t{span->start}).bind(at + 1, int64_t{span->end});
  } else {
    row.bind_null(at).bind_null(at + 1);
  }
}

std::optional<Span> span_at(const Prepared& row, int column, const Offsets& offsets) {
  if (row.is_null(column)) return std::nullopt;
  return offsets.span(row.integer(column), row.integer(column + 1));
}

}  // namespace isnad::archive
