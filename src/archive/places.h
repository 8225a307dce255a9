// Places in a text: code points, as the tables hold them, and bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/database.h"
#include "isnad/span.h"

namespace isnad::archive {

// Code points to bytes in one text.
class Offsets {
 public:
  explicit Offsets(std::string_view text);
  // Places behind the end become the end (isnad check reports them).
  [[nodiscard]] Span span(int64_t start, int64_t end) const;
  [[nodiscard]] uint32_t points() const { return points_; }

 private:
  [[nodiscard]] uint32_t byte_of(uint32_t point) const;
  std::string_view text_;
  std::vector<uint32_t> before_;  // of every 64 bytes, how many code points begin before them
  uint32_t points_ = 0;
};

// "start-end start-end …" as the tables hold them; what is no number is left out.
std::vector<std::pair<int64_t, int64_t>> parse_places(std::string_view text);
std::string text_of_places(const std::vector<Span>& spans);

// A place in two columns, both null where there is none.
void bind_span(Prepared& row, int at, const std::optional<Span>& span);
std::optional<Span> span_at(const Prepared& row, int column, const Offsets& offsets);

}  // namespace isnad::archive
