// The words on either side of a quotation, by which it is found again when the text around it has moved.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace isnad::output {

class QuoteContext {
 public:
  QuoteContext();
  ~QuoteContext();
  QuoteContext(const QuoteContext&) = delete;
  QuoteContext& operator=(const QuoteContext&) = delete;

  // What ends at, or begins at, byte `at` of `text`: 32 code points, or as many fewer as keep its far end between two
  // grapheme clusters. `at` is the first byte of a code point, or the end.
  std::string_view before(std::string_view text, size_t at);
  std::string_view after(std::string_view text, size_t at);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::output
