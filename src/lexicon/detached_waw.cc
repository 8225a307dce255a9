#include "lexicon/detached_waw.h"

#include "text/normalise.h"
#include "text/utf8.h"

namespace isnad::lexicon {
namespace {

constexpr std::string_view kWaw = "و";

// Spaces, and marks that are seen nowhere.
bool is_blank(std::string_view gap) {
  for (uint32_t at = 0; at < gap.size();) {
    const auto [c, bytes] = text::code_point_at(gap, at);
    if (c != U' ' && c != U'\u00A0' && !text::is_ignorable(c)) return false;
    at += bytes;
  }
  return true;
}

bool is_detached(std::string_view text, const text::Token& waw, const text::Token& next) {
  return waw.kind == text::TokenKind::word && next.kind == text::TokenKind::word && next.space_before &&
         slice(text, waw) == kWaw && is_blank(text.substr(waw.byte_end, next.byte_start - waw.byte_end)) &&
         next.byte_end - waw.byte_start < text::Tokens::kLongest;
}

}  // namespace

void join_detached_waw(std::string_view text, WordCache& cache, text::Tokens& tokens, std::string& buffer) {
  size_t kept = 0;
  for (size_t i = 0; i < tokens.size(); ++i, ++kept) {
    text::Token token = tokens[i];
    if (i + 1 < tokens.size() && token.byte_end - token.byte_start == kWaw.size()) {
      const text::Token next = tokens[i + 1];
      if (is_detached(text, token, next)) {
        buffer.assign(kWaw).append(slice(text, next));
        if (cache.of(buffer).conjunction == U'و') {
          token.end = next.end;
          token.byte_end = next.byte_end;
          ++i;
        }
      }
    }
    if (kept != i) tokens.replace(kept, token);
  }
  tokens.shorten(kept);
}

const Word& word_of(std::string_view text, const text::Token& token, WordCache& cache, std::string& buffer) {
  const std::string_view written = slice(text, token);
  const auto is_arabic = [&](size_t at) {
    const auto lead = static_cast<unsigned char>(written[at]);
    return lead >= 0xD8 && lead <= 0xDB;
  };
  if (written.size() <= kWaw.size() || !written.starts_with(kWaw)) return cache.of(written);
  // a space, or one of Unicode's; but «و25», «وIBM» are words as they stand
  const auto gap = static_cast<unsigned char>(written[kWaw.size()]);
  const bool joined = gap == ' ' || gap == 0xC2 || gap == 0xE2;
  if (!joined) return cache.of(written);
  size_t rest = kWaw.size();
  while (rest < written.size() && !is_arabic(rest)) ++rest;
  buffer.assign(kWaw).append(written.substr(rest));
  return cache.of(buffer);
}

}  // namespace isnad::lexicon
