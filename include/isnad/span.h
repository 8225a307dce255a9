// A place in a document's text.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

// A place in Document::text, half-open. `start` and `end` count Unicode code points (what Python, brat and
// W3C Web Annotation count); `byte_start` and `byte_end` are the same place in UTF-8 bytes.
struct Span {
  uint32_t start = 0;
  uint32_t end = 0;
  uint32_t byte_start = 0;
  uint32_t byte_end = 0;

  bool operator==(const Span&) const = default;
};

inline std::string_view slice(std::string_view text, const Span& span) {
  return text.substr(span.byte_start, span.byte_end - span.byte_start);
}

}  // namespace isnad
