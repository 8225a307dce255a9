// Analysis of one written word: conjunction + preposition + article + stem + pronoun, and what the stem can be.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
  [[nodiscard]] std::span<const Analysis> all() const { return {analyses, count}; }
  // The first analysis of a category, or nullptr.
  [[nodiscard]] const Analysis* as(Category c) const;
};

// Analyses the word from scratch; its analyses are laid down in `memory`.
Word analyse(const Lexicon& lexicon, std::string_view written, std::pmr::memory_resource& memory);

// What is written as one with the word behind it.
struct Particles {
  char16_t conjunction = 0;  // و or ف
  char16_t preposition = 0;  // ب ل ك
};

// Words already analysed, by their written form: news repeats its words. Bounded: forgets all when it is full and a new
// document begins.
class WordCache {
 public:
  explicit WordCache(const Lexicon& lexicon);

  // Valid until the next begin_document().
  const Word& of(std::string_view written);
  // The same of a word that no table knows, but that a document uses for a name (`category`: given_name or
  // family_name), with what particles are written before it. Valid as long.
  const Word& of_name(std::string_view written, Category category, const Particles& particles);
  // Has what of() will look at brought near: to be called some words before.
  void expect(std::string_view written) const;
  void begin_document();

 private:
  struct alignas(64) Known {  // two cache lines
    Word word;
    const char* written = nullptr;
  };
  static_assert(sizeof(Known) == 2 * alignof(Known));
  // A written form of up to ten letters stands in its slot, so that a look at one place finds the word.
  struct alignas(32) Slot {
    const Known* known = nullptr;
    uint32_t size = 0;  // bytes of the written form
    std::array<char, 20> letters{};
    [[nodiscard]] const char* written() const { return size <= letters.size() ? letters.data() : known->written; }
    [[nodiscard]] bool is(std::string_view form) const {
      return size == form.size() && std::memcmp(written(), form.data(), size) == 0;
    }
  };

  // The word by its key, or nullptr; `at` becomes the slot that it has or would have.
  const Known* find(std::string_view key, size_t& at) const;
  void put(std::string_view key, const Known& known, size_t at);
  Known& next();
  void grow();
  void forget();

  const Lexicon* lexicon_;
  std::string key_;          // of the name that is looked up
  std::vector<Slot> slots_;  // open addressing, at most half full
  size_t count_ = 0;
  std::vector<std::unique_ptr<Known[]>> words_;                  // in blocks, so that they stay where they are
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;  // of analyses and written forms
};

}  // namespace isnad::lexicon
