// Sets of words that rules ask for (knowledge/word_sets.tsv): «والد», «شقيقة»; «مستشفى», «جامعة».
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <string_view>

#include "isnad/result.h"
#include "lexicon/index.h"

namespace isnad::lexicon {

struct Word;

// In the order of the table, whose column `meaning` says what each is asked for.
enum class WordSet : uint8_t {
  unit_of_time,
  span_of_time,
  meeting_of_somebody,
  making_public,
  last_or_next,
  called_or_aged,
  direction_or_near,
  governing_ala,
  specialist,
  moment_or_setting,
  scholar,
  manner,
  settlement,
  place_of_work,
  local_service,
  named_after_somebody,
  kin,
  become,
  institution,
  is_called,
  only_one_of_its_body,
  standing_to_another,
  part_of_them,
  with_preposition_and_pronoun,
  respect_of_adjective,
  bearing_number,
  kind_of_outlet,
  title_before_name,
  title_before_office,
  opening_place_name,
  with_opposition,
  circumstance_of_somebody,
  ordinal,
  people_of,
  words_of_somebody,
  described_time,
  reporters_view,
  taking_no_clause,
  dealing_with_another,
  named_words,
  phase,
  ceasing,
  copula,
  coming_to_speak,
  opening_list,
  before_stance,
  opening_circumstance,
  opening_sentence,
  described_by_preposition,
  stirring,
  reaction,
  division_of_state,
  occasion,
  published_in,
  answering_call,
  revising,
  thinking_in_first_person,
  superlative,
  praise_of_god,
  putting_out,
  prompting,
  purpose,
  telling_more,
  noise,
  stir,
  given_words,
  telling_thing,
  following,
  audience,
  both_sides,
  speaking_person,
  attacked_thing,
  plea,
  attack,
  rank,
  adverbial_with_ba,
  department,
  carrying,
  followers,
  withholding,
  figures
};
inline constexpr size_t kWordSets = static_cast<size_t>(WordSet::figures) + 1;

// By what of a word its sets are found; the column `form`.
enum class WordSetForm : uint8_t { stem, normal, begins, verb, pronoun };
inline constexpr size_t kWordSetForms = static_cast<size_t>(WordSetForm::pronoun) + 1;

// Some of them, a bit each.
class WordSets {
 public:
  constexpr void add(WordSet set) { bits_[place(set)] |= bit(set); }
  constexpr void add(const WordSets& other) {
    for (size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  [[nodiscard]] constexpr bool has(WordSet set) const { return (bits_[place(set)] & bit(set)) != 0; }

 private:
  static constexpr size_t kBits = 64;
  static constexpr size_t place(WordSet set) { return static_cast<size_t>(set) / kBits; }
  static constexpr uint64_t bit(WordSet set) { return uint64_t{1} << (static_cast<size_t>(set) % kBits); }
  std::array<uint64_t, (kWordSets + kBits - 1) / kBits> bits_{};
};

// The compiled table. Immutable once loaded.
class WordSetTable {
 public:
  // Compiles knowledge/word_sets.tsv. Errors name table and line, or the set that has no row.
  static Result<WordSetTable> load();
  void transfer(Image& image);

  // Those that the word is in, by its stem and normal form; nullptr for none. What more than one form tells is laid
  // down in `memory`.
  [[nodiscard]] const WordSets* of(const Word& word, std::pmr::memory_resource& memory) const;

 private:
  [[nodiscard]] const Index<WordSets>& by(WordSetForm form) const { return forms_[static_cast<size_t>(form)]; }

  std::array<Index<WordSets>, kWordSetForms> forms_;
};

}  // namespace isnad::lexicon
