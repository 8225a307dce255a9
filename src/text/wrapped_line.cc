#include "text/wrapped_line.h"

#include <algorithm>
#include <string_view>

namespace isnad::text {
namespace {

constexpr uint32_t kNarrowest = 30;  // code points in the widest line
constexpr uint32_t kWidest = 140;
constexpr uint32_t kFewest = 3;  // breaks by width, else chance

bool is_break(const Tokens& tokens, size_t i) { return i < tokens.size() && tokens.kind(i) == TokenKind::line_break; }

// Behind the line break of the title; the size where no other line follows.
size_t first_of_body(const Tokens& tokens) {
  size_t i = 0;
  while (is_break(tokens, i)) ++i;
  while (i < tokens.size() && !is_break(tokens, i)) ++i;
  return std::min(i + 1, tokens.size());
}

// The widest line from token `body` on; more than kWidest where one is so wide that no text is wrapped like that.
uint32_t widest_line(const Tokens& tokens, size_t body) {
  uint32_t widest = 0;
  for (size_t first = body; first < tokens.size() && widest <= kWidest;) {
    size_t end = first;
    while (end < tokens.size() && !is_break(tokens, end)) ++end;
    if (end > first) widest = std::max(widest, tokens[end - 1].end - tokens[first].start);
    first = end + 1;
  }
  return widest;
}

// How many code points what stands from token `i` up to white space takes.
uint32_t room_for(const Tokens& tokens, size_t i) {
  const uint32_t start = tokens[i].start;
  uint32_t end = tokens[i].end;
  for (++i; i < tokens.size() && !is_break(tokens, i) && !tokens[i].space_before; ++i) end = tokens[i].end;
  return end - start;
}

enum class Break : uint8_t { none, of_paragraph, by_width };

// What the token at `i` is, in a line that begins at code point `line_start`.
Break break_at(const Tokens& tokens, size_t i, uint32_t line_start, uint32_t width) {
  if (!is_break(tokens, i)) return Break::none;
  if (is_break(tokens, i - 1) || i + 1 >= tokens.size() || is_break(tokens, i + 1)) return Break::of_paragraph;
  constexpr std::u32string_view kBullets = U"-–—•*";  // of an item in a list
  if (kBullets.find(tokens.mark(i + 1)) != std::u32string_view::npos) return Break::of_paragraph;
  const bool full = tokens[i - 1].end - line_start + 1 + room_for(tokens, i + 1) > width;
  return full ? Break::by_width : Break::of_paragraph;
}

// «…البلاد.», «… «C»»: where a sentence may end.
bool ends_sentence(const Tokens& tokens, size_t i) {
  constexpr std::u32string_view kMarks = U".؟?!…»”\":";
  return tokens.kind(i) == TokenKind::mark && kMarks.find(tokens.mark(i)) != std::u32string_view::npos;
}

// Whether the lines from token `body` on are wrapped: many are full and few of these end a sentence; nearly all are, or
// many of the others do end one. A list of headlines or verses is not like that.
bool is_wrapped(const Tokens& tokens, size_t body, uint32_t width) {
  uint32_t full = 0;
  uint32_t full_sentences = 0;
  uint32_t others = 0;
  uint32_t other_sentences = 0;
  uint32_t line_start = tokens[body].start;
  for (size_t i = body; i < tokens.size(); ++i) {
    const Break kind = break_at(tokens, i, line_start, width);
    if (kind == Break::none) continue;
    line_start = tokens[i].end;
    if (is_break(tokens, i - 1)) continue;  // an empty line
    const bool sentence = ends_sentence(tokens, i - 1);
    (kind == Break::by_width ? full : others) += 1;
    if (sentence) (kind == Break::by_width ? full_sentences : other_sentences) += 1;
  }
  const bool prose = full >= 3 * others || (2 * full >= others && 4 * other_sentences >= others);
  return full >= kFewest && 4 * full_sentences <= full && prose;
}

}  // namespace

void join_wrapped_lines(Tokens& tokens) {
  const size_t body = first_of_body(tokens);
  if (body >= tokens.size()) return;
  const uint32_t width = widest_line(tokens, body);
  if (width < kNarrowest || width > kWidest || !is_wrapped(tokens, body, width)) return;
  size_t kept = body;
  uint32_t line_start = tokens[body].start;
  for (size_t i = body; i < tokens.size(); ++i) {
    const Token token = tokens[i];
    const Break kind = break_at(tokens, i, line_start, width);
    if (kind != Break::none) line_start = token.end;
    if (kind != Break::by_width) tokens.replace(kept++, token);
  }
  tokens.shorten(kept);
}

}  // namespace isnad::text
