#include "time/words.h"

#include <utility>

namespace isnad::time {
namespace {

// The second byte of ى and ة as that of ي and ه; their first ones are 0xD9 and 0xD8.
std::pair<unsigned char, unsigned char> sound_at(std::string_view word, size_t at) {
  const auto lead = static_cast<unsigned char>(word[at]);
  const auto low = at + 1 < word.size() ? static_cast<unsigned char>(word[at + 1]) : static_cast<unsigned char>(0);
  if (lead == 0xD9 && low == 0x89) return {0xD9, 0x8A};
  if (lead == 0xD8 && low == 0xA9) return {0xD9, 0x87};
  return {lead, low};
}

}  // namespace

bool same_coarsely(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t at = 0; at < a.size(); at += static_cast<unsigned char>(a[at]) < 0x80 ? 1 : 2) {
    if (sound_at(a, at) != sound_at(b, at)) return false;
  }
  return true;
}

Match Words::any(uint32_t i, TimeClass c) const {
  Match best;
  if (!is_word(i) || !text_->word(i).of_time) return best;
  for (const TimeWord& word : text_->word(i).time.words) {
    if (word.time_class != c) continue;
    uint32_t k = i + 1;
    bool same = true;
    for (const std::string_view rest : word.rest) {
      same = is_word(k) && same_coarsely(text_->word(k).normal, rest);
      if (!same) break;
      ++k;
    }
    if (same && k > best.end) best = {&word, k};
  }
  return best;
}

uint32_t behind_definite(const Words& words, uint32_t i) {
  if (!words.is_word(i) || words.is(i, TimeClass::direction)) return i;
  const lexicon::Word& word = words.text().word(i);
  const bool plain = word.article && word.conjunction == 0 && word.preposition == 0;
  return plain && words.bare(i + 1, TimeClass::direction) ? i + 1 : i;
}

Match Words::bare(uint32_t i, TimeClass c) const { return letters(i) == 0 ? any(i, c) : Match{}; }

}  // namespace isnad::time
