// What a word adds to what is said: a key that its inflections, and words that stand for the same thing in news, share.
#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "isnad/result.h"
#include "lexicon/index.h"

namespace isnad::lexicon {

struct Word;
class Lexicon;

// The classes of knowledge/claim_words.tsv, in its order.
enum class ClaimClass : uint8_t { none, claim, untrue, topic, prospect, negator, own, doubt, only, empty };

struct Sense {
  uint32_t key = 0;    // 0: says nothing of its own. The same on every machine: archives keep it
  uint8_t weight = 0;  // how much it tells, 1 to kMostWeight: the rarer in news, the more
  ClaimClass role = ClaimClass::none;
};

inline constexpr uint8_t kMostWeight = 5;

// What a sense is called: a word by its skeleton, a concept by its name in the table, a country by its code.
struct SenseName {
  char kind = 0;  // w, s, c
  std::string name;
};

class Senses {
 public:
  // Compiles knowledge/concepts.tsv, claim_words.tsv and sense_frequency.tsv. Errors name table and line.
  static Result<Senses> load();

  // Of a word whose analyses are known.
  [[nodiscard]] Sense read(const Lexicon& lexicon, const Word& word) const;
  [[nodiscard]] uint8_t weight_of(uint32_t key) const;
  // What its sense is called; nothing for a word without one. For knowledge/sense_frequency.tsv and for people.
  [[nodiscard]] std::optional<SenseName> name_of(const Lexicon& lexicon, const Word& word) const;

 private:
  struct Listed {
    std::string_view concept_name;  // empty: none
    ClaimClass role = ClaimClass::none;
  };
  struct Read {
    std::optional<SenseName> name;
    ClaimClass role = ClaimClass::none;
  };
  [[nodiscard]] Read read_word(const Lexicon& lexicon, const Word& word) const;
  [[nodiscard]] const Listed* find(std::string_view stem) const;

  std::unique_ptr<std::pmr::monotonic_buffer_resource> characters_;
  Index<Listed> words_;  // by light stem
  std::unordered_map<uint32_t, uint8_t> weights_;  // by key; of those that are not in it kMostWeight
};

// The key of a country, by its ISO 3166-1 alpha-3 code; of a number, by its ASCII digits.
uint32_t country_key(std::string_view code);
uint32_t number_key(std::string_view digits);

}  // namespace isnad::lexicon
