// One article beside a quotation: the part that agrees most, word by word.
//
// Where the quotation's words stand close together in the text, a window is cut out and aligned; so the time is linear
// in the length of the text.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/alignment.h"
#include "archive/plain_words.h"
#include "isnad/verification.h"

namespace isnad::archive {

// Below it a part of a text is taken for another sentence. Three words in ten may be lost, moved or other ones.
inline constexpr double kLeastSimilarity = 0.7;
// The share of the quotation's weight that must stand there unchanged: else a piece of another sentence is all there
// is.
inline constexpr double kLeastAgreeing = 0.6;
// What agrees must hold this share of the quotation's rarity: else two sentences share a formula and a chain of titles.
inline constexpr float kLeastRarity = 0.55F;
// A part that agrees as much is told of as the nearest where there is nothing better.
inline constexpr double kLeastNear = 0.56;
// The share of the quotation's weight that must stand close together.
inline constexpr double kLeastShare = 0.5;
// What has fewer words is looked for as it stands.
inline constexpr size_t kFewestCompared = 3;

struct AskedQuotation {
  std::string_view text;
  std::vector<PlainPlace> places;
  std::vector<PlainWord> words;
  std::vector<float> bits;  // Candidates::bits; empty where it is looked for as it stands
  float least_bits = 0;     // that must agree, lest it be by chance
};

enum class Agreement : uint8_t { none, near, found };

struct ComparedText {
  Agreement agreement = Agreement::found;
  ByteRange place;
  std::vector<ComparedWord> words;  // ComparedWord::found counts from the beginning of `place`
  std::vector<ByteRange> agreeing;  // in the text: the words that are in the quotation, too; in text order
  double similarity = 0;
};

bool is_better(const ComparedText& one, const ComparedText& other);

class Comparer {
 public:
  // Both outlive it.
  Comparer(PlainWords& words, const AskedQuotation& asked);

  std::optional<ComparedText> compare(std::string_view text);

 private:
  struct Window {
    size_t first = 0;
    size_t end = 0;
    int weight = 0;
  };
  // The heaviest one among places [from, to).
  Window heaviest(size_t from, size_t to);
  void best_in(std::string_view text, size_t from, size_t to, int windows, std::optional<ComparedText>& best);
  std::optional<ComparedText> aligned(std::string_view text, const Window& window);
  std::optional<ComparedText> as_it_stands(std::string_view text);
  [[nodiscard]] Agreement agreement(const Alignment& alignment, std::span<const PlainWord> found) const;
  ComparedText result(std::string_view text, size_t offset, const Alignment& alignment);

  PlainWords* words_;
  const AskedQuotation* asked_;
  Aligner aligner_;
  struct Wanted {
    int weight = 0;
    uint32_t count = 0;  // in the quotation
    uint32_t seen = 0;   // in the window
  };
  std::unordered_map<uint64_t, Wanted> wanted_;
  int all_ = 0;           // weight of the quotation
  float all_rarity_ = 0;  // … and the sum of rarity_of()
  std::vector<PlainPlace> places_;
  std::vector<Wanted*> hits_;  // by place; null for words that are not asked for
  std::vector<PlainWord> window_words_;
};

}  // namespace isnad::archive
