#include "time/tense.h"

#include <algorithm>
#include <array>

namespace isnad::time {
namespace {

using lexicon::Category;
using lexicon::CueShape;

constexpr uint32_t kBack = 20;    // tokens
constexpr uint32_t kForward = 8;  // tokens

// «سيتباحث», «وستكون»: a word that no table knows, or an auxiliary, with the letters of the future before those of the
// present.
bool is_future_verb(const lexicon::Word& word) {
  constexpr size_t kShortest = 10;  // bytes: five letters
  if (word.known() && !word.is(Category::auxiliary)) return false;
  std::string_view n = word.normal;
  if (n.starts_with("و") || n.starts_with("ف")) n.remove_prefix(2);
  if (n.size() < kShortest) return false;
  constexpr std::array<std::string_view, 4> kPrefixes = {"سي", "ست", "سن", "سا"};
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::string_view p) { return n.starts_with(p); });
}

Tense tense_of(const Words& words, uint32_t i) {
  if (!words.is_word(i)) return Tense::unknown;
  if (const Match m = words.any(i, TimeClass::tense)) return m.word->value < 0 ? Tense::past : Tense::future;
  const lexicon::Word& word = words.text().word(i);
  if (is_future_verb(word)) return Tense::future;
  const lexicon::Analysis* verb = word.as(Category::cue_verb);
  if (verb == nullptr) verb = word.as(Category::verb);
  if (verb == nullptr) return Tense::unknown;
  if (verb->future) return Tense::future;
  return verb->entry->shape == CueShape::past ? Tense::past : Tense::unknown;
}

}  // namespace

Tense tense_around(const Words& words, uint32_t first, uint32_t end) {
  const uint32_t from = first - std::min(first - words.first(), kBack);
  for (uint32_t i = first; i-- > from;) {
    const Tense tense = tense_of(words, i);
    if (tense != Tense::unknown) return tense;
  }
  const uint32_t to = std::min(words.end(), end + kForward);
  for (uint32_t i = end; i < to; ++i) {
    const Tense tense = tense_of(words, i);
    if (tense != Tense::unknown) return tense;
  }
  return Tense::unknown;
}

}  // namespace isnad::time
