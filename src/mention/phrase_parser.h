// The parser of one noun phrase, for the files of this folder that hold its steps: phrase_begin.cc (its first word),
// phrase_word.cc (how a word goes on with it), noun_phrase.cc (nouns, adjectives, names), phrase_end.cc (where it
// ends), apposition.cc (what marks enclose or set off), attribute.cc, attribute_ba.cc, attribute_li.cc (what stands
// inside behind a preposition or و).
//
// A step begins at a token and returns the token behind what it took, or the same token where the phrase ends.
#pragma once

#include <algorithm>
#include <optional>

#include "mention/noun_phrase.h"
#include "mention/phrase_state.h"

namespace isnad::mention {

class PhraseParser {
 public:
  PhraseParser(const AnalysedText& text, uint32_t limit, const PhraseOptions& options)
      : text_(text), limit_(std::min(limit, text.size())), options_(options) {}

  Range parse(uint32_t at);

 private:
  using Word = lexicon::Word;

  // where it begins
  [[nodiscard]] bool may_begin(uint32_t i) const;
  [[nodiscard]] bool word_may_begin(uint32_t i) const;
  [[nodiscard]] bool is_subject_with_waw(uint32_t i) const;
  [[nodiscard]] bool is_before_surname_and_clause(uint32_t i) const;
  [[nodiscard]] bool is_subject_with_ya(uint32_t i) const;
  [[nodiscard]] bool is_name_before_office(uint32_t i) const;
  [[nodiscard]] bool begins_full_name(uint32_t i) const;
  uint32_t begin(uint32_t i);

  // one step
  uint32_t step(uint32_t i);
  uint32_t phrase(uint32_t i);
  uint32_t number(uint32_t i);
  [[nodiscard]] bool bears_number(uint32_t i) const;
  uint32_t word(uint32_t i);
  [[nodiscard]] bool begins_other_phrase(uint32_t i) const;
  [[nodiscard]] bool is_definite_behind_indefinite(uint32_t i) const;
  std::optional<uint32_t> part_by_form(uint32_t i);
  std::optional<uint32_t> part_by_pair(uint32_t i);
  std::optional<uint32_t> part_or_time(uint32_t i);
  std::optional<uint32_t> part_by_participle(uint32_t i);
  std::optional<uint32_t> part_like_clause(uint32_t i);
  std::optional<uint32_t> end_or_place(uint32_t i);
  uint32_t part_by_category(uint32_t i);
  uint32_t accept(uint32_t i);
  // Ends a step: what it took governs nothing more, or still governs what comes.
  uint32_t closes(uint32_t behind) {
    state_ = State::closed;
    return behind;
  }
  uint32_t opens(uint32_t behind) {
    state_ = State::open;
    return behind;
  }
  [[nodiscard]] bool is_title_behind_name(uint32_t i) const;
  [[nodiscard]] bool tells_where_people_live(uint32_t i) const;
  uint32_t take_so_called(uint32_t name);
  void note(Categories categories);
  void set_state(const Word& word);

  // where it ends
  [[nodiscard]] bool phrase_continues(uint32_t i, Categories category) const;
  [[nodiscard]] bool is_feminine_adjective(uint32_t i) const;
  [[nodiscard]] bool is_described_indefinitely(uint32_t i) const;
  [[nodiscard]] bool is_surname_before(uint32_t i) const;
  [[nodiscard]] bool is_indefinite_group(uint32_t i) const;
  [[nodiscard]] bool ends_at(uint32_t i) const;
  [[nodiscard]] bool is_unknown_with_ba(uint32_t i) const;
  [[nodiscard]] bool is_unknown_verb(uint32_t i) const;
  [[nodiscard]] bool is_noun_as_surname(uint32_t i) const;
  [[nodiscard]] bool is_one_of_several(uint32_t i) const;
  [[nodiscard]] bool is_second_person(uint32_t i) const;
  [[nodiscard]] bool ends_before_indefinite(uint32_t i) const;
  [[nodiscard]] bool ends_before_content(uint32_t i) const;
  [[nodiscard]] bool begins_told_outlet(uint32_t i) const;
  [[nodiscard]] bool describes_some(uint32_t i) const;
  [[nodiscard]] bool begins_new_phrase(uint32_t i) const;
  [[nodiscard]] bool is_office_of_another(uint32_t i) const;
  [[nodiscard]] bool begins_target(uint32_t i) const;
  [[nodiscard]] bool is_title_behind_named(uint32_t i) const;
  [[nodiscard]] bool begins_circumstance(uint32_t i) const;
  [[nodiscard]] bool is_bare_name_so_far(uint32_t i) const;
  [[nodiscard]] bool is_hard_stop(const Word& word) const;
  [[nodiscard]] bool leaves_case(uint32_t i) const;

  // marks
  [[nodiscard]] bool joins_names(uint32_t dash) const;
  uint32_t mark(uint32_t i);
  uint32_t quotation(uint32_t i);
  [[nodiscard]] uint32_t quoted_name_end(uint32_t i) const;
  [[nodiscard]] Range set_off_title(uint32_t i, uint32_t limit) const;
  [[nodiscard]] uint32_t parenthesis(uint32_t i) const;
  [[nodiscard]] bool is_nobody_behind_person(uint32_t i) const;
  uint32_t apposition(uint32_t comma);
  [[nodiscard]] uint32_t dashed_apposition(uint32_t dash) const;

  // prepositions and conjunctions inside
  [[nodiscard]] uint32_t so_called(uint32_t i) const;
  [[nodiscard]] bool coordinates(uint32_t i) const;
  [[nodiscard]] bool is_addressee(uint32_t i) const;
  [[nodiscard]] bool takes_li(uint32_t i) const;
  [[nodiscard]] bool needs_body(uint32_t i) const;
  [[nodiscard]] bool is_purpose_of_body(uint32_t i) const;
  [[nodiscard]] bool is_head_of_quoted(uint32_t i) const;
  [[nodiscard]] bool is_in_front_of_governed(uint32_t i, uint32_t reach) const;
  [[nodiscard]] bool is_in_front_of_by(uint32_t i) const;
  [[nodiscard]] bool is_where_many_are(uint32_t i) const;
  [[nodiscard]] bool joins_attribute(uint32_t i) const;
  [[nodiscard]] bool takes_stuck_preposition(uint32_t i) const;
  [[nodiscard]] bool is_named_behind(uint32_t i) const;
  [[nodiscard]] bool is_named_behind_body(uint32_t i) const;
  [[nodiscard]] bool takes_fi(uint32_t i) const;
  [[nodiscard]] bool works_at(uint32_t i) const;
  [[nodiscard]] bool takes_min(uint32_t i) const;
  [[nodiscard]] bool governs(uint32_t i, lexicon::Governed preposition) const;
  [[nodiscard]] bool is_governed_attribute(uint32_t i, uint32_t noun, lexicon::Governed preposition) const;
  [[nodiscard]] bool is_of_purpose(uint32_t i) const;
  [[nodiscard]] bool is_elected_from(uint32_t i) const;
  [[nodiscard]] bool is_office_at(uint32_t i) const;
  [[nodiscard]] bool takes_preposition(uint32_t i) const;
  uint32_t preposition(uint32_t i);
  uint32_t prepositional(uint32_t i);

  const AnalysedText& text_;
  uint32_t limit_;
  PhraseOptions options_;
  uint32_t first_ = 0;
  State state_ = State::open;
  bool person_ = false;
  bool organisation_ = false;
  bool named_ = false;
  bool plural_ = false;
  bool same_ = false;  // «المتحدث نفسه» is complete
};

}  // namespace isnad::mention
