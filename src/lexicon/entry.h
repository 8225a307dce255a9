// What a form means: the categories of words, and the meanings that stand under a form or a name of several words.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "lexicon/inflection.h"
#include "lexicon/sector.h"

namespace isnad::lexicon {

// What a word can be. A word has a set of them.
enum class Category : uint8_t {
  complementizer,
  relative,
  preposition,
  prepositional,
  conjunction,
  negation,
  auxiliary,
  particle,
  demonstrative,
  pronoun,
  time,
  adverb,
  contrast,
  same,
  same_before,
  interrogative,
  verb,
  number,
  hollow,
  vocative,
  cue_verb,
  cue_participle,
  cue_masdar,
  office,
  profession,
  honorific,
  unnamed,
  group,
  organisation,
  organisation_name,
  media,
  media_name,
  document,
  norm,
  medium,
  content_noun,
  quantity,
  common_noun,
  adjective,
  given_name,
  maybe_name,
  family_name,
  name_particle,
  country,
  capital,
  seat,
  place,
  nationality,
  stance_noun,
  attribution_head
};

class Categories {
 public:
  constexpr Categories() = default;
  constexpr Categories(std::initializer_list<Category> list) {
    for (const Category c : list) bits_ |= bit(c);
  }
  [[nodiscard]] constexpr bool has(Category c) const { return (bits_ & bit(c)) != 0; }
  [[nodiscard]] constexpr bool any(Categories other) const { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  constexpr void add(Category c) { bits_ |= bit(c); }
  constexpr void add(Categories other) { bits_ |= other.bits_; }

 private:
  static constexpr uint64_t bit(Category c) { return uint64_t{1} << static_cast<unsigned>(c); }
  uint64_t bits_ = 0;
};

enum class CueShape : uint8_t { past, present, participle, masdar };

inline constexpr uint16_t no_country = UINT16_MAX;

// Entry::index of a word of time that is a month, which never has the article.
inline constexpr uint32_t kMonth = 1;

// One meaning of one form.
struct Entry {
  Category category{};
  CueShape shape = CueShape::past;  // of cues
  bool passive = false;             // of cue verbs
  bool jussive = false;             // only behind لم and the like
  bool construct = false;  // only in front of a noun that it governs («سائقي الشاحنات»), so without article
  Agreement agreement;
  Sector sector = {};             // of offices, groups, organisations …
  uint8_t padding = 0;            // no byte is left open: entries stand in the image as they are
  uint16_t country = no_country;  // to which it belongs; of organisations, groups and places
  uint32_t index = 0;             // cue, country (code), place, stance noun …: by category
};

// A name of several words: its normal forms, the first being the key it is indexed by.
struct Phrase {
  std::span<const std::string_view> words;
  Category category{};
  Sector sector;
  uint16_t country = no_country;
  uint32_t index = 0;
  uint32_t second = 0;  // tag of the second word (hash.h), where there is one
};

}  // namespace isnad::lexicon
