// Lines of a file, one at a time, through a buffer that is as large as the longest line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/file.h"

namespace isnad::cli {

class LineBuffer {
 public:
  // `padding` bytes behind every line may be read (not used) by a parser.
  explicit LineBuffer(size_t padding) : padding_(padding) {}

  // Reads once from the file behind what is there. False at its end; an error is the file's.
  Result<bool> fill(const File& file);

  // What was read and not yet given out.
  [[nodiscard]] std::string_view pending() const { return {data_.data() + start_, end_ - start_}; }

  // The next whole line without its line feed, from what was read; with `at_end` also a last one without. Valid until
  // the next call of fill.
  std::optional<std::string_view> next_line(bool at_end);

  // How far a parser may read behind the first byte of `line`.
  [[nodiscard]] size_t readable(std::string_view line) const {
    return data_.size() - static_cast<size_t>(line.data() - data_.data());
  }

  // Bytes of the file before the line given out last.
  [[nodiscard]] uint64_t line_offset() const { return line_offset_; }

  // Leaves out `count` bytes at the front (a byte order mark).
  void skip(size_t count);

 private:
  size_t padding_;
  std::vector<char> data_;
  size_t start_ = 0;
  size_t end_ = 0;
  size_t searched_ = 0;  // no line feed between start_ and here
  uint64_t offset_ = 0;  // of start_ in the file
  uint64_t line_offset_ = 0;
};

}  // namespace isnad::cli
