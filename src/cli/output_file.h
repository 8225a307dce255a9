// A file that is written to in large pieces.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "cli/file.h"

namespace isnad::cli {

// Collects pieces and writes them in larger ones.
class OutputFile {
 public:
  explicit OutputFile(File file) : file_(std::move(file)) {}

  std::string& buffer() { return buffer_; }

  // A large piece goes out as it is, without a copy.
  void append(std::string_view piece) {
    if (piece.size() < kEnough) {
      buffer_.append(piece);
    } else if (flush_if(true)) {
      state_ = file_.write(piece, error_);
    }
  }

  // False when nothing more can be written.
  bool flush_if(bool now) {
    if (!now && buffer_.size() < kEnough) return state_ == File::Written::all;
    if (state_ == File::Written::all) state_ = file_.write(buffer_, error_);
    buffer_.clear();
    if (buffer_.capacity() > 16 * kEnough) buffer_.shrink_to_fit();
    return state_ == File::Written::all;
  }

  void close() {
    if (flush_if(true)) state_ = file_.close(error_);
  }

  [[nodiscard]] bool failed() const { return state_ == File::Written::failed; }
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  static constexpr size_t kEnough = 64U << 10U;

  File file_;
  std::string buffer_;
  std::string error_;
  File::Written state_ = File::Written::all;
};

}  // namespace isnad::cli
