// Analysis of one written word: conjunction + preposition + article + stem + pronoun, and what the stem can be.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>

#include "lexicon/lexicon.h"
#include "lexicon/pronoun.h"
#include "lexicon/trigger.h"
#include "lexicon/word_set.h"

namespace isnad::lexicon {

struct Analysis {
  const Entry* entry = nullptr;
  char16_t conjunction = 0;  // و or ف
  char16_t preposition = 0;  // ب ل ك
  bool future = false;       // سـ
  bool article = false;
  bool coarse = false;  // found by ى/ي or ة/ه only
  Pronoun suffix = Pronoun::none;
};

// Phrases of several words, by what of the word they begin with.
struct PhrasesFrom {
  std::span<const Phrase> names;           // the stem
  std::span<const Phrase> definite_names;  // the article and the stem
  std::span<const Phrase> adverbials;      // the whole word
};

// What every stage asks stands in front, in one cache line. The characters stand in the memory that the word was
// analysed into.
struct Word {
  Categories categories;  // of all analyses
  const Analysis* analyses = nullptr;
  std::string_view normal;   // normal form of the whole word
  std::string_view stem;     // without conjunction, preposition and article (pronoun kept)
  char16_t conjunction = 0;  // of the likeliest analysis; for unknown words where the letters leave no doubt
  char16_t preposition = 0;
  uint8_t letters = 0;  // in `normal`
  uint8_t count = 0;    // of analyses
  Pronoun suffix = Pronoun::none;
  bool article = false;
  bool tanwin = false;       // written with the accusative ending اً
  bool accusative = false;   // with that ending, written or not, on what is a noun or participle
  bool case_ending = false;  // with that ending, which the stem leaves out
  bool coarse = false;
  bool dual = false;                  // two of what the analyses name («مصدران»)
  bool of_time : 1 = false;           // `time` is there; one bit, that a word stays within two cache lines
  bool past : 1 = false;              // the past of a verb, as its plural tells: «حضر», «صدر», «حضرا»
  uint16_t governed = 0;              // the prepositions that the stem governs: bits of Governed
  WordTriggers events;                // what it has to do with events
  const TimeReading* time = nullptr;  // the same word as a part of a time expression
  const PhrasesFrom* phrases = nullptr;  // that may begin with it; few words have any
  const WordSets* sets = nullptr;        // of words that rules ask for; nullptr where it is in none
  Sense sense;                           // what it adds to what is said
  uint32_t tag = 0;                      // of `normal` (hash.h)

  [[nodiscard]] bool is(Category c) const { return categories.has(c); }
  [[nodiscard]] bool any(Categories c) const { return categories.any(c); }
  [[nodiscard]] bool in(WordSet set) const { return sets != nullptr && sets->has(set); }
  [[nodiscard]] bool governs(Governed preposition) const {
    return (governed & static_cast<uint16_t>(preposition)) != 0;
  }
  [[nodiscard]] bool known() const { return count > 0; }
  [[nodiscard]] bool known_as_written() const { return known() && !coarse; }
  [[nodiscard]] std::span<const Analysis> all() const { return {analyses, count}; }
  // The first analysis of a category, or nullptr.
  [[nodiscard]] const Analysis* as(Category c) const;
};

// Analyses the word from scratch; its analyses are laid down in `memory`.
Word analyse(const Lexicon& lexicon, std::string_view written, std::pmr::memory_resource& memory);

}  // namespace isnad::lexicon
