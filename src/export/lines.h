// Line numbers of places in a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace isnad::output {

// Counts forward from the last place asked for, so that places in text order cost one pass in all.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  // The line that holds byte `at`: 1-based, empty lines counted.
  size_t line_of(size_t at) {
    if (at < at_) {
      at_ = 0;
      line_ = 1;
    }
    at = std::min(at, text_.size());
    line_ += static_cast<size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                            text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    at_ = at;
    return line_;
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
  size_t line_ = 1;
};

}  // namespace isnad::output
