// Tokens: words, numbers, marks and line breaks with their places.
#pragma once

#include <cstddef>
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

// The tokens of a text: what a Token says, in twelve bytes. A long text has millions of them.
class Tokens {
 public:
  static constexpr uint32_t kLongest = 16'000;  // bytes of a token

  [[nodiscard]] size_t size() const { return packed_.size(); }
  [[nodiscard]] bool empty() const { return packed_.empty(); }
  // Behind the last one stands a mark without a place, so that a look ahead needs no guard.
  Token operator[](size_t i) const {
    if (i >= packed_.size()) return {};
    const Packed& p = packed_[i];
    const auto kind = static_cast<TokenKind>(p.rest & 3U);
    const bool space = (p.rest & 4U) != 0;
    if (kind == TokenKind::mark) {
      const auto mark = static_cast<char32_t>(p.rest >> 3U);
      const uint32_t bytes = mark < 0x80 ? 1 : mark < 0x800 ? 2 : mark < 0x10000 ? 3 : 4;
      return {p.start, p.start + 1, p.byte_start, p.byte_start + bytes, kind, space, mark};
    }
    return {p.start, p.start + (p.rest >> 18U), p.byte_start, p.byte_start + ((p.rest >> 3U) & 0x7FFFU), kind, space,
            0};
  }

  // Parts of a token that are asked for at every one.
  [[nodiscard]] TokenKind kind(size_t i) const {
    return i < packed_.size() ? static_cast<TokenKind>(packed_[i].rest & 3U) : TokenKind::mark;
  }
  [[nodiscard]] char32_t mark(size_t i) const {
    return i < packed_.size() && kind(i) == TokenKind::mark ? static_cast<char32_t>(packed_[i].rest >> 3U) : 0;
  }

  void clear() { packed_.clear(); }
  void reserve(size_t count) { packed_.reserve(count); }
  // At most kLongest bytes long; a mark is one code point.
  void push_back(const Token& token) { packed_.push_back(pack(token)); }
  void replace(size_t i, const Token& token) { packed_[i] = pack(token); }
  void shorten(size_t size) { packed_.resize(size); }

 private:
  struct Packed {
    uint32_t start;
    uint32_t byte_start;
    uint32_t rest;  // 2 bits kind, 1 bit space before; then the mark, or 15 bits of bytes and 14 of code points
  };
  static Packed pack(const Token& token) {
    const uint32_t rest = token.kind == TokenKind::mark
                              ? static_cast<uint32_t>(token.mark) << 3U
                              : (token.byte_end - token.byte_start) << 3U | (token.end - token.start) << 18U;
    return {token.start, token.byte_start, rest | (token.space_before ? 4U : 0U) | static_cast<uint32_t>(token.kind)};
  }

  std::vector<Packed> packed_;
};

// Splits `text` into tokens, in order, without gaps but for white space and the signs of hashtags. A word is a run of
// letters with their marks; digits inside or behind letters stay with the word («ال10»). A number holds its inner
// separators («3.3», «10/6»). What is longer than Tokens::kLongest is cut there. Clears and fills `out`.
void tokenise(std::string_view text, Tokens& out);

inline std::string_view slice(std::string_view text, const Token& token) {
  return text.substr(token.byte_start, token.byte_end - token.byte_start);
}

// From the start of `first` to the end of `last`.
inline Span span_of(const Token& first, const Token& last) {
  return {first.start, last.end, first.byte_start, last.byte_end};
}

}  // namespace isnad::text
