// What a word adds to what is said: a key that its inflections, and words that stand for the same thing in news, share.
#pragma once

#include <cstdint>
#include <string_view>

#include "isnad/result.h"
#include "lexicon/index.h"

namespace isnad::lexicon {

struct Word;
class Lexicon;

// The classes of knowledge/claim_words.tsv, in its order.
enum class ClaimClass : uint8_t { none, claim, untrue, topic, prospect, negator, prevents, own, doubt, only, empty };

struct Sense {
  uint32_t key = 0;    // 0: says nothing of its own. The same on every machine: archives keep it
  uint8_t weight = 0;  // how much it tells: 1 everyday words, 2 names and rare words, 3 concepts of the table
  ClaimClass role = ClaimClass::none;
};

class Senses {
 public:
  // Compiles knowledge/concepts.tsv and claim_words.tsv. Errors name table and line.
  static Result<Senses> load();
  void transfer(Image& image);

  // Of a word whose analyses are known.
  [[nodiscard]] Sense read(const Lexicon& lexicon, const Word& word) const;

 private:
  struct Listed {
    uint32_t key = 0;
    ClaimClass role = ClaimClass::none;
  };
  [[nodiscard]] const Listed* find(std::string_view stem) const;

  Index<Listed> words_;  // by light stem
};

// The key of a country, by its ISO 3166-1 alpha-3 code; of a number, by its ASCII digits.
uint32_t country_key(std::string_view code);
uint32_t number_key(std::string_view digits);

}  // namespace isnad::lexicon
