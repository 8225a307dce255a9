// A text with its tokens, words, quotations and sentences: what every later stage reads.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/word_cache.h"
#include "text/quotation.h"
#include "text/sentence.h"
#include "text/token.h"

namespace isnad::lexicon {

// A name of several words found at `first`..`end` (tokens).
struct PhraseMatch {
  uint32_t first = 0;
  uint32_t end = 0;
  Category category = Category::country;
  Sector sector;
  uint16_t country = no_country;
  uint32_t index = 0;
};

// Ascending token numbers, numbered themselves: 0, 1, 2, … A bit a token.
class Places {
 public:
  void clear(size_t tokens) {
    blocks_.assign(tokens / 64 + 1, Block{});
    count_ = 0;
    filled_ = 0;
  }
  void add(uint32_t token) {
    for (; filled_ < token / 64; ++filled_) blocks_[filled_ + 1].before = count_;
    blocks_[token / 64].bits |= uint64_t{1} << (token % 64);
    ++count_;
  }
  // The number of the token, or -1 where it is none of them.
  int32_t operator[](size_t token) const {
    const Block& block = blocks_[token / 64];
    const uint64_t bit = uint64_t{1} << (token % 64);
    if ((block.bits & bit) == 0) return -1;
    return static_cast<int32_t>(block.before) + std::popcount(block.bits & (bit - 1));
  }

 private:
  struct Block {
    uint64_t bits = 0;
    uint32_t before = 0;  // how many stand before this block
  };
  std::vector<Block> blocks_;
  uint32_t count_ = 0;
  size_t filled_ = 0;  // up to this block `before` is set
};

struct AnalysedText {
  std::string_view text;
  text::Tokens tokens;
  // How far behind the last token one may look: what stands there is no word, and in no quotation. The lists by token
  // are so much longer.
  static constexpr uint32_t kLookAhead = 8;
  std::vector<const Word*> words;  // one a token; the empty word for what is no word
  std::vector<text::Quotation> quotations;
  Places quotation_at;                // token → the quotation that it opens, or -1
  std::vector<int32_t> quotation_in;  // token → the innermost quotation it stands in (marks included), or -1
  std::vector<text::Sentence> sentences;
  std::vector<uint32_t> set_off;  // the dashes that stand for commas, in order (dashed_title.h)
  Places phrase_at;               // token → the phrase that begins there, or -1
  std::vector<PhraseMatch> phrases;
  uint32_t word_count = 0;

  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(tokens.size()); }
  [[nodiscard]] const Word& word(uint32_t i) const { return *words[i]; }
  [[nodiscard]] bool is(uint32_t i, Category c) const { return words[i]->is(c); }
  [[nodiscard]] bool any(uint32_t i, Categories c) const { return words[i]->any(c); }
  [[nodiscard]] bool is_mark(uint32_t i, char32_t c) const { return tokens.mark(i) == c; }
  [[nodiscard]] bool is_word(uint32_t i) const { return tokens.kind(i) == text::TokenKind::word; }
  [[nodiscard]] bool is_comma(uint32_t i) const {
    const char32_t mark = tokens.mark(i);
    if (mark == U'،' || mark == U',' || mark == U'؛') return true;
    return !set_off.empty() && is_dash(i) && std::binary_search(set_off.begin(), set_off.end(), i);
  }
  [[nodiscard]] bool is_dash(uint32_t i) const {
    const char32_t mark = tokens.mark(i);
    return mark == U'-' || mark == U'–' || mark == U'—' || mark == U'−' || mark == U'ـ';
  }
};

// How many tokens from `at`, before `limit`, spell the phrase (its first word is known to match); 0 for none.
uint32_t match_whole(const AnalysedText& text, uint32_t at, uint32_t limit, const Phrase& phrase);
// The same; the second word tells most phrases apart.
inline uint32_t match_length(const AnalysedText& text, uint32_t at, uint32_t limit, const Phrase& phrase) {
  if (phrase.words.size() > 1 && text.word(at + 1).tag != phrase.second) return 0;
  return match_whole(text, at, limit, phrase);
}

// Fills `out` from `text`; `text` and the cache must outlive the use of it.
void analyse_text(std::string_view text, WordCache& cache, AnalysedText& out);

}  // namespace isnad::lexicon
