#include "lexicon/dashed_title.h"

namespace isnad::lexicon {
namespace {

constexpr uint32_t kLongest = 20;  // tokens between two dashes

// «- رئيس اللجنة», «- سالم حمدان»
bool begins_title(const AnalysedText& text, uint32_t i) {
  constexpr Categories kTitle = {Category::office, Category::profession, Category::honorific};
  const Word& word = text.word(i);
  if (!text.is_word(i) || word.preposition != 0 || word.conjunction != 0) return false;
  const bool name = word.is(Category::given_name) && !word.article && text.is_word(i + 1);
  return word.any(kTitle) || name || text.phrase_at[i] >= 0;
}

// The dash that closes what the one at `open` opens; `open` where none does.
uint32_t closing_dash(const AnalysedText& text, uint32_t open) {
  for (uint32_t i = open + 1; i + 1 < text.size() && i <= open + kLongest; ++i) {
    if (text.is_dash(i)) return i > open + 1 && text.is_word(i - 1) && text.is_word(i + 1) ? i : open;
    const bool inner = text.is_word(i) || text.tokens[i].kind == text::TokenKind::number || text.quotation_in[i] >= 0;
    if (!inner || text.any(i, {Category::complementizer, Category::cue_verb})) return open;
  }
  return open;
}

}  // namespace

void find_dashed_titles(AnalysedText& text) {
  for (uint32_t i = 1; i + 2 < text.size(); ++i) {
    if (!text.is_dash(i) || !text.is_word(i - 1) || !begins_title(text, i + 1)) continue;
    const uint32_t close = closing_dash(text, i);
    if (close == i) continue;
    text.set_off.push_back(i);
    text.set_off.push_back(close);
    i = close;
  }
}

}  // namespace isnad::lexicon
