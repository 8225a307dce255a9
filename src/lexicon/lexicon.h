// What is known of the language: the knowledge tables, inflected and indexed by normal form. Immutable once loaded.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/reading.h"
#include "isnad/result.h"
#include "lexicon/entry.h"
#include "lexicon/form_index.h"
#include "lexicon/index.h"
#include "lexicon/sector.h"
#include "lexicon/sense.h"
#include "lexicon/time_word.h"
#include "lexicon/trigger.h"
#include "lexicon/word_set.h"

namespace isnad::lexicon {

// Which nouns, prepositions and complements a cue governs; a row of knowledge/cues.tsv.
enum class Object : uint8_t { none, content, target };

enum class CueFlag : uint32_t {
  noun = 1,
  by_noun = 2,
  by_noun_optional = 4,
  quote = 8,
  two = 16,
  first = 32,
  weak = 64,
  verbal = 128,
  report = 256,
  claimed = 512,
  describe = 1024,
  question = 2048,
  responsibility = 4096,
  target_required = 8192,
  learned = 16384,
  document = 32768,
  participle = 65536,
  appears = 131072,
  past = 262144,
  explicit_ = 524288,
  pronoun = 1048576,
  continues = 2097152,
  addressed = 4194304,
  present = 8388608,
  construct = 16777216,
  saying = 33554432
};

struct Cue {
  std::string_view lemma;  // past form, or the masdar where there is no verb
  Act act = Act::assert_;
  bool clause = false;
  bool idiomatic = false;  // an idiom begins with it
  Object object = Object::none;
  std::vector<std::string> prepositions;  // normal forms, the likeliest first
  uint32_t flags = 0;
  std::optional<Act> negated;  // what it means under negation; nothing: no statement
  [[nodiscard]] bool has(CueFlag flag) const { return (flags & static_cast<uint32_t>(flag)) != 0; }
};

struct StanceNoun {
  Act act = Act::assert_;
  bool content_after = false;      // the content begins behind the noun
  std::vector<std::string> verbs;  // lemmas of the light verbs it goes with; empty: every one
};

enum class PlaceKind : uint8_t { city, region, site, sea, continent, country };

// A row of knowledge/places.tsv, or of a table of the user's own.
struct KnownPlace {
  PlaceKind kind = PlaceKind::city;
  uint16_t country = no_country;
  std::optional<float> latitude;  // decimal degrees
  std::optional<float> longitude;
};

// A word that tells a sector beside the offices and organisations (knowledge/sectors.tsv): «دبابة», «عسكري».
struct SectorWord {
  Sector sector;
  bool adjective = false;
};

struct Attribution {
  std::vector<std::string> words;  // «على», «حد», «قول»; the last may be a stuck preposition «ل»
  char32_t stuck = 0;              // ل or ب stuck to the source
  Act act = Act::assert_;
  bool strict = false;
};

// Roles by their normal masculine form: what «الوزيرة» and «وزراء» have in common with «وزير».
struct Role {
  std::string_view lemma;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
};

// A cue's lemma and the words behind it that make it something else (knowledge/idioms.tsv).
struct Idiom {
  std::string lemma;
  std::vector<std::string> next;  // normal forms
};

// The prepositions that nouns of people and bodies govern (knowledge/governing.tsv), a bit each.
enum class Governed : uint16_t {
  in = 1,          // في
  by = 2,          // ب
  of = 4,          // ل
  from = 8,        // من
  on = 16,         // على
  about = 32,      // عن
  to = 64,         // إلى
  at = 128,        // لدى
  with = 256,      // مع
  before = 512,    // أمام
  against = 1024,  // ضد
  between = 2048   // بين
};

// The second word of a nationality of two, under the first: «كوري» | «شمالي».
struct NationalityPair {
  std::string_view second;
  uint16_t country = no_country;
};

class Lexicon {
 public:
  // What compile() answers; without rows of the user's own it is read from the embedded image, in no time.
  static Result<Lexicon> load(std::string_view places = {}, std::string_view path = "places.tsv");
  // Compiles the embedded tables, and `places`: rows of the user's own with the columns of knowledge/places.tsv. A
  // place that both name, in the same country, is where the user's row has it. Errors name table and line; `path` is
  // the table of the user.
  static Result<Lexicon> compile(std::string_view places = {}, std::string_view path = "places.tsv");
  // All of it: every member has its line there.
  void transfer(Image& image);

  // The meanings of a normal form without stuck particles; empty where it is unknown.
  [[nodiscard]] std::span<const Entry> find(std::string_view normal) const { return forms_.find(normal); }
  // The same by the coarse form (ى/ي and ة/ه taken together), as text::coarse() makes it.
  [[nodiscard]] std::span<const Entry> find_coarse(std::string_view coarse) const { return forms_.find_coarse(coarse); }

  // What an indefinite accusative («بيانا») is without its alif; empty for a word that ends otherwise.
  [[nodiscard]] Categories accusative_of(std::string_view normal) const;

  [[nodiscard]] const Cue& cue(uint32_t index) const { return cues_[index]; }
  [[nodiscard]] std::span<const Cue> cues() const { return cues_; }
  [[nodiscard]] const StanceNoun& stance(uint32_t index) const { return stances_[index]; }
  [[nodiscard]] const Role& role(uint32_t index) const { return roles_[index]; }
  [[nodiscard]] size_t roles_size() const { return roles_.size(); }
  [[nodiscard]] std::string_view country_code(uint32_t index) const { return countries_[index]; }
  // What it is called in short («روسيا»).
  [[nodiscard]] std::string_view country_name(uint32_t index) const { return country_names_[index]; }
  // By its code; nothing for a code that the table does not have.
  [[nodiscard]] std::optional<uint16_t> country_named(std::string_view code) const;
  [[nodiscard]] const KnownPlace& place(uint32_t index) const { return places_[index]; }
  // The capital of a country, with its point on the map where the table has one.
  [[nodiscard]] const KnownPlace& capital(uint32_t country) const { return capitals_[country]; }
  // What knowledge/sectors.tsv has of a stem.
  [[nodiscard]] std::span<const SectorWord> sector_words(std::string_view stem) const {
    return sector_words_.find(stem);
  }
  // The country of a nationality of two words, by their stems («كورية شمالية»); no_country for any other two.
  [[nodiscard]] uint16_t country_of_pair(std::string_view first, std::string_view second) const {
    for (const NationalityPair& pair : nationality_pairs_.find(first)) {
      if (pair.second == second) return pair.country;
    }
    return no_country;
  }
  [[nodiscard]] bool is_idiom(const Cue& cue, std::string_view next) const;
  // The names of several words that begin with this one, the longest first.
  [[nodiscard]] std::span<const Phrase> phrases_from(std::string_view first_word) const {
    return forms_.phrases_from(first_word);
  }
  // The same of adverbials (knowledge/adverbials.tsv), by the normal form of the whole first word.
  [[nodiscard]] std::span<const Phrase> adverbials_from(std::string_view first_word) const {
    return adverbials_.find(first_word);
  }
  // The heads of those who may be called so later, by its normal form (knowledge/epithets.tsv); «*» is anybody.
  [[nodiscard]] std::span<const std::string_view> heads_called(std::string_view epithet) const {
    return epithets_.find(epithet);
  }
  // Whether who is one of them cannot be the other (knowledge/exclusive_roles.tsv), by the normal forms of their heads.
  [[nodiscard]] bool are_exclusive(std::string_view role, std::string_view other) const {
    const auto rows = exclusive_roles_.find(role);
    const auto others = exclusive_roles_.find(other);
    return role != other && std::find_first_of(rows.begin(), rows.end(), others.begin(), others.end()) != rows.end();
  }
  // The prepositions that the noun with this stem governs: bits of Governed.
  [[nodiscard]] uint16_t governed_by(std::string_view stem) const {
    uint16_t bits = 0;
    for (const uint16_t b : governed_.find(stem)) bits |= b;
    return bits;
  }
  [[nodiscard]] std::span<const Attribution> attributions() const { return attributions_; }
  [[nodiscard]] const Triggers& triggers() const { return triggers_; }
  [[nodiscard]] const TimeWords& time_words() const { return time_words_; }
  [[nodiscard]] const Senses& senses() const { return senses_; }
  [[nodiscard]] const WordSetTable& word_sets() const { return word_sets_; }

 private:
  friend class Compiler;
  std::vector<Cue> cues_;
  std::vector<StanceNoun> stances_;
  std::vector<Role> roles_;
  std::vector<std::string> countries_;
  std::vector<std::string> country_names_;  // the first of each, as the table has it
  std::vector<KnownPlace> places_;
  std::vector<KnownPlace> capitals_;  // by country
  std::vector<Attribution> attributions_;
  std::vector<Idiom> idioms_;
  Triggers triggers_;
  FormIndex forms_;
  Index<Phrase> adverbials_;
  Index<uint16_t> governed_;
  Index<std::string_view> epithets_;
  Index<uint16_t> exclusive_roles_;  // rows
  Index<SectorWord> sector_words_;
  Index<NationalityPair> nationality_pairs_;
  TimeWords time_words_;
  Senses senses_;
  WordSetTable word_sets_;
};

}  // namespace isnad::lexicon
