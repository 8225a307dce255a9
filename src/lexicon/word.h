// Analysis of one written word: conjunction + preposition + article + stem + pronoun, and what the stem can be.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.h"

namespace isnad::lexicon {

enum class Pronoun : uint8_t { none, he, she, they, they_two, they_women, we, me, you };

struct Analysis {
  const Entry* entry = nullptr;
  char32_t conjunction = 0;  // و or ف
  char32_t preposition = 0;  // ب ل ك
  bool future = false;       // سـ
  bool article = false;
  bool coarse = false;       // found by ى/ي or ة/ه only
  Pronoun suffix = Pronoun::none;
};

struct Word {
  std::string normal;       // normal form of the whole word
  std::string stem;         // without conjunction, preposition and article (pronoun kept)
  Categories categories;    // of all analyses
  char32_t conjunction = 0; // of the likeliest analysis; for unknown words where the letters leave no doubt
  char32_t preposition = 0;
  bool article = false;
  bool tanwin = false;      // written with the accusative ending اً
  bool coarse = false;
  Pronoun suffix = Pronoun::none;
  uint8_t letters = 0;      // in `normal`
  std::array<Analysis, 6> analyses;
  uint8_t count = 0;
  std::span<const Phrase> phrases;           // names of several words that may begin with the stem
  std::span<const Phrase> definite_phrases;  // … with the article and the stem

  [[nodiscard]] bool is(Category c) const { return categories.has(c); }
  [[nodiscard]] bool any(Categories c) const { return categories.any(c); }
  [[nodiscard]] bool known() const { return count > 0; }
  [[nodiscard]] std::span<const Analysis> all() const { return {analyses.data(), count}; }
  // The first analysis of a category, or nullptr.
  [[nodiscard]] const Analysis* as(Category c) const;
};

// Analyses the word from scratch.
Word analyse(const Lexicon& lexicon, std::string_view written);

// Words already analysed, by their written form: news repeats its words. Bounded: forgets all when it is full and a new
// document begins.
class WordCache {
 public:
  explicit WordCache(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // Valid until the next begin_document().
  const Word& of(std::string_view written);
  void begin_document();

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  const Lexicon* lexicon_;
  std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> index_;
  std::deque<Word> words_;
};

}  // namespace isnad::lexicon
