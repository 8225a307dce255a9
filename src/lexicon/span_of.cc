#include "lexicon/span_of.h"

#include "text/code_points.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::lexicon {
namespace {

// How many bytes and code points the first `letters` letters of a token take, with the marks on them.
struct Cut {
  uint32_t points = 0;
  uint32_t bytes = 0;
};

Cut cut_letters(std::string_view text, const text::Token& token, uint32_t letters) {
  Cut cut;
  uint32_t seen = 0;
  uint32_t at = token.byte_start;
  while (at < token.byte_end) {
    const auto [c, bytes] = text::code_point_at(text, at);
    const bool space = c == U' ' || c == U'\u00A0';  // «و أضاف» is one token
    const bool letter = !space && !text::is_diacritic(c) && !text::is_ignorable(c);
    if (letter && seen == letters) break;
    if (letter) ++seen;
    at += bytes;
    cut.bytes += bytes;
    ++cut.points;
  }
  return cut;
}

}  // namespace

Span span_of(const AnalysedText& text, uint32_t first, uint32_t end, uint32_t cut_front, uint32_t cut_back) {
  Span span = text::span_of(text.tokens[first], text.tokens[end - 1]);
  if (cut_front > 0) {
    const Cut cut = cut_letters(text.text, text.tokens[first], cut_front);
    if (span.byte_start + cut.bytes < span.byte_end) {
      span.start += cut.points;
      span.byte_start += cut.bytes;
    }
  }
  for (; cut_back > 0 && span.end > span.start + 1; --cut_back) {
    do {
      --span.byte_end;
    } while (!text::begins_code_point(text.text[span.byte_end]));
    --span.end;
  }
  return span;
}

}  // namespace isnad::lexicon
