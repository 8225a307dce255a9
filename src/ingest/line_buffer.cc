#include "ingest/line_buffer.h"

#include <algorithm>
#include <cstring>

namespace isnad::ingest {

Result<bool> LineBuffer::fill(ByteStream& bytes) {
  constexpr size_t chunk = 256U << 10U;
  if (start_ == end_) {
    start_ = end_ = searched_ = 0;
    // A single very long line shall not be paid for to the end of the file.
    if (data_.size() > 16 * chunk) std::vector<char>().swap(data_);
  } else if (start_ >= chunk || start_ > (end_ - start_)) {
    std::memmove(data_.data(), data_.data() + start_, end_ - start_);
    end_ -= start_;
    searched_ -= start_;
    start_ = 0;
  }
  if (data_.size() < end_ + chunk + padding_) data_.resize(std::max(data_.size() * 3 / 2, end_ + chunk + padding_));
  const Result<size_t> got = bytes.read(data_.data() + end_, data_.size() - padding_ - end_);
  if (!got) return got.error();
  end_ += got.value();
  return got.value() != 0;
}

std::optional<Line> LineBuffer::next_line(bool at_end) {
  const char* const from = data_.data() + start_;
  const void* const feed = end_ == searched_ ? nullptr : std::memchr(data_.data() + searched_, '\n', end_ - searched_);
  if (feed == nullptr) {
    searched_ = end_;
    if (end_ - start_ > limit_) {
      passing_ = true;
      start_ = end_;
    }
    if (!at_end || (start_ == end_ && !passing_)) {
      if (passing_) start_ = end_;
      return std::nullopt;
    }
  }
  const size_t length = feed != nullptr ? static_cast<size_t>(static_cast<const char*>(feed) - from) : end_ - start_;
  const bool too_long = passing_ || length > limit_;
  start_ += length + (feed != nullptr ? 1 : 0);
  searched_ = start_;
  passing_ = false;
  if (too_long) return Line{{}, true};
  return Line{{from, length}, false};
}

}  // namespace isnad::ingest
