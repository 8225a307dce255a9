// Tokens: words, numbers, marks and line breaks with their places.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "isnad/reading.h"

namespace isnad::text {

enum class TokenKind : uint8_t { word, number, mark, line_break };

struct Token {
  uint32_t start = 0;  // code points
  uint32_t end = 0;
  uint32_t byte_start = 0;
  uint32_t byte_end = 0;
  TokenKind kind = TokenKind::mark;
  bool space_before = false;  // white space (or the start of the text) stands before it
  char32_t mark = 0;          // the code point of a mark
};

// Splits `text` into tokens, in order, without gaps but for white space. A word is a run of letters with their marks;
// digits inside or behind letters stay with the word («ال10»). A number holds its inner separators («3.3», «10/6»).
// Clears and fills `out`.
void tokenise(std::string_view text, std::vector<Token>& out);

inline std::string_view slice(std::string_view text, const Token& token) {
  return text.substr(token.byte_start, token.byte_end - token.byte_start);
}

// From the start of `first` to the end of `last`.
inline Span span_of(const Token& first, const Token& last) {
  return {first.start, last.end, first.byte_start, last.byte_end};
}

}  // namespace isnad::text
