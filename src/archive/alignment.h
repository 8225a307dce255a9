// Two runs of words laid side by side: the whole of a quotation against the part of a text that agrees with it most.
//
// Local alignment by dynamic programming (Smith and Waterman 1981), in which the text may begin and end anywhere and
// the quotation may not. Words that are in another place are found among what is left over. Time and memory are the
// product of the two lengths: callers give it a window of a long text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "isnad/verification.h"

namespace isnad::archive {

// A word as alignments see it.
struct PlainWord {
  uint64_t form = 0;         // equal for equal words in any spelling
  std::string_view letters;  // without marks and spelling habits
  int weight = 0;            // how much it says: kContentWeight or kSmallWeight
};

inline constexpr int kContentWeight = 4;
inline constexpr int kSmallWeight = 1;  // of a word that only joins others

inline constexpr int32_t kNoWord = -1;

// A word of the one side and what stands for it on the other; kNoWord where nothing does.
struct AlignedPair {
  WordChange change = WordChange::same;
  int32_t asked = kNoWord;
  int32_t found = kNoWord;
  bool operator==(const AlignedPair&) const = default;
};

struct Alignment {
  std::vector<AlignedPair> pairs;  // in the order of the text
  size_t first = 0;                // the part of the text: words [first, end)
  size_t end = 0;
  double similarity = 0;  // Dice's coefficient of the weights, 0 … 1
};

// Whether both may be forms of one word («قوات», «وقواته»), or one written with a slip («مسؤول», «مسئول»).
bool are_alike(std::string_view one, std::string_view other);

// Keeps its tables: one a thread.
class Aligner {
 public:
  // Where nothing agrees, an alignment without pairs.
  Alignment align(std::span<const PlainWord> asked, std::span<const PlainWord> text);

 private:
  void fill(std::span<const PlainWord> asked, std::span<const PlainWord> text);
  void trace(std::span<const PlainWord> asked, std::span<const PlainWord> text);
  bool find_moved(std::span<const PlainWord> asked, std::span<const PlainWord> text, Alignment& alignment);
  void list(std::span<const PlainWord> asked, Alignment& alignment) const;

  enum class Step : uint8_t { stop, same, alike, added, left_out };
  std::vector<Step> steps_;
  std::vector<int32_t> scores_;
  size_t columns_ = 0;
  size_t best_end_ = 0;
  std::vector<int32_t> text_of_;   // by word of the quotation: the word of the text, or kNoWord
  std::vector<int32_t> asked_of_;  // … and back
  std::vector<bool> moved_;        // by word of the quotation
};

}  // namespace isnad::archive
