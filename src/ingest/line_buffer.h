// Lines of a stream, one at a time, through a buffer that is as large as the longest line taken.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/byte_stream.h"

namespace isnad::ingest {

struct Line {
  std::string_view text;  // without its line feed; valid until the next call of fill
  bool too_long = false;  // the line was passed over, `text` is empty
};

class LineBuffer {
 public:
  // `padding` bytes behind every line may be read (not used) by a parser. Longer lines than `limit` are passed over.
  LineBuffer(size_t padding, size_t limit) : padding_(padding), limit_(limit) {}

  // Reads once from the stream behind what is there. False at its end; an error is the stream's.
  Result<bool> fill(ByteStream& bytes);

  // The next whole line from what was read; with `at_end` also a last one without line feed.
  std::optional<Line> next_line(bool at_end);

  // How far a parser may read behind the first byte of `line`.
  [[nodiscard]] size_t readable(std::string_view line) const {
    return data_.size() - static_cast<size_t>(line.data() - data_.data());
  }

 private:
  size_t padding_;
  size_t limit_;
  std::vector<char> data_;
  size_t start_ = 0;
  size_t end_ = 0;
  size_t searched_ = 0;   // no line feed between start_ and here
  bool passing_ = false;  // in a line that is too long
};

}  // namespace isnad::ingest
