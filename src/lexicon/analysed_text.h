// A text with its tokens, words, quotations and sentences: what every later stage reads.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/word.h"
#include "text/quotation.h"
#include "text/sentence.h"
#include "text/token.h"

namespace isnad::lexicon {

// A name of several words found at `first`..`end` (tokens).
struct PhraseMatch {
  uint32_t first = 0;
  uint32_t end = 0;
  Category category = Category::country;
  uint16_t index = 0;
};

struct AnalysedText {
  std::string_view text;
  std::vector<text::Token> tokens;
  std::vector<const Word*> words;  // one a token; the empty word for what is no word
  std::vector<text::Quotation> quotations;
  std::vector<int32_t> quotation_at;    // token → the quotation that it opens, or -1
  std::vector<int32_t> quotation_in;    // token → the innermost quotation it stands in (marks included), or -1
  std::vector<text::Sentence> sentences;
  std::vector<int32_t> phrase_at;       // token → the phrase that begins there, or -1
  std::vector<PhraseMatch> phrases;
  uint32_t word_count = 0;

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(tokens.size()); }
  [[nodiscard]] const Word& word(uint32_t i) const { return *words[i]; }
  [[nodiscard]] bool is(uint32_t i, Category c) const { return words[i]->is(c); }
  [[nodiscard]] bool any(uint32_t i, Categories c) const { return words[i]->any(c); }
  [[nodiscard]] bool is_mark(uint32_t i, char32_t c) const {
    return tokens[i].kind == text::TokenKind::mark && tokens[i].mark == c;
  }
  [[nodiscard]] bool is_word(uint32_t i) const { return tokens[i].kind == text::TokenKind::word; }
  [[nodiscard]] bool is_comma(uint32_t i) const { return is_mark(i, U'،') || is_mark(i, U',') || is_mark(i, U'؛'); }
  [[nodiscard]] bool is_dash(uint32_t i) const {
    return is_mark(i, U'-') || is_mark(i, U'–') || is_mark(i, U'—') || is_mark(i, U'−');
  }
};

// Fills `out` from `text`; `text` and the cache must outlive the use of it.
void analyse_text(std::string_view text, WordCache& cache, AnalysedText& out);

}  // namespace isnad::lexicon
