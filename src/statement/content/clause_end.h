// Where content that runs on behind its cue ends: its sentence or quotation, the next cue of the same speaker («…،
// وأضاف»), a contrast («من جهته»), a new main clause («، لكن S قال»), a tag («على حد تعبيره»). All places are tokens.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::content {

// `end`, without marks, line breaks and opening words that are left over in front of it.
uint32_t trimmed(const AnalysedText& text, uint32_t first, uint32_t end);

// The same in front of an attribution, without the «وذلك» that leads to it: «C، | وذلك وفقاً لـ س».
uint32_t trimmed_before_tag(const AnalysedText& text, uint32_t first, uint32_t end);

// The same without an adverb at the end that tells how a nominal content is said, «بشدة».
uint32_t without_manner(const AnalysedText& text, uint32_t first, uint32_t end);

// The quotation around `token`, or -1; a mark that opens one stands outside of it.
int32_t enclosing(const AnalysedText& text, uint32_t token);

// «من جانبه», «من جهتها», «بدوره», «وفي المقابل» at `i`: another speaker's turn.
bool is_contrast(const AnalysedText& text, uint32_t i, uint32_t end);

// «C، وبحسب S، فإن C»: an attribution behind a conjunction begins a clause of its own.
inline bool opens_clause(const Candidate& c) { return c.kind == CueKind::attribution && c.cue.cut; }

// Candidates and the text that they stand in; `candidates` are sorted by cue.
class ClauseEnds {
 public:
  ClauseEnds(const AnalysedText& text, const std::vector<Candidate>& candidates);

  // The end of the content that begins at `start`, for the candidate `index`; `limit` is the end of its sentence.
  [[nodiscard]] uint32_t end_of(size_t index, uint32_t start, uint32_t limit) const;

  // What stands at token `k` right behind the quotation that is the content so far.
  enum class Behind : uint8_t { ends, goes_on };
  [[nodiscard]] Behind behind_quotation(size_t index, uint32_t k, uint32_t limit) const;

  // The end of what may belong to a cue: its sentence, or the quotation that it stands in.
  [[nodiscard]] uint32_t cap(const Candidate& c) const;

 private:
  [[nodiscard]] uint32_t before_outer_content(size_t index, uint32_t start, uint32_t limit) const;
  [[nodiscard]] size_t candidate_at(uint32_t token, size_t index) const;
  [[nodiscard]] bool has_cue(uint32_t token) const { return at_[token] >= 0; }
  [[nodiscard]] bool is_one_source(const Candidate& c, bool verb) const;
  [[nodiscard]] uint32_t count_commas(uint32_t first, uint32_t end) const;
  [[nodiscard]] uint32_t stop_before(size_t a, size_t b, uint32_t k) const;
  [[nodiscard]] bool is_of_voice(size_t a, size_t b) const;
  [[nodiscard]] bool leaves_clause(size_t a, uint32_t k) const;
  [[nodiscard]] uint32_t behind_topic(uint32_t k, uint32_t first) const;
  [[nodiscard]] bool is_subordinate(size_t a) const;
  [[nodiscard]] const Candidate* verb_between(size_t a, size_t b) const;
  [[nodiscard]] bool is_spoken_of_inside(size_t a, size_t b) const;
  [[nodiscard]] bool speaks_for_another(size_t a, size_t b) const;
  [[nodiscard]] bool is_reported_reason(size_t index, uint32_t k) const;
  [[nodiscard]] bool speaks_inside(size_t index, const Candidate& next) const;
  [[nodiscard]] bool is_participle_of_saying(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_next_of_outer(size_t index, uint32_t k) const;
  [[nodiscard]] bool returns_to_outer(size_t index, uint32_t k) const;
  [[nodiscard]] bool same_speaker_goes_on(size_t a, size_t b) const;
  [[nodiscard]] bool is_of_another_gender(size_t a, size_t b) const;
  [[nodiscard]] bool ends_at_word(size_t index, uint32_t k, uint32_t end) const;
  [[nodiscard]] bool is_turn(size_t index, uint32_t k, uint32_t end) const;
  [[nodiscard]] bool tells_silence(uint32_t verb) const;
  [[nodiscard]] bool is_cue_contrast(uint32_t k, uint32_t end) const;
  [[nodiscard]] bool ends_in_headline(size_t index, uint32_t k, uint32_t end) const;
  [[nodiscard]] bool opens_next_headline(uint32_t k) const;
  [[nodiscard]] bool speaks_next(uint32_t k) const;
  [[nodiscard]] bool is_beside_what_is_said(size_t index, uint32_t k, uint32_t end) const;
  [[nodiscard]] bool is_commented(uint32_t k) const;
  [[nodiscard]] bool is_topic_of_next(size_t index, uint32_t k, uint32_t end) const;
  [[nodiscard]] bool is_new_clause(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_own_stance_beside(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_remark_on_words(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_deed_of_another(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_deed_of_one(const Candidate& c, uint32_t k) const;
  [[nodiscard]] bool is_own_reservation(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_adversative_clause(size_t index, uint32_t k) const;
  [[nodiscard]] bool is_verb_of_saying(uint32_t k) const;

  const AnalysedText& text_;
  const std::vector<Candidate>& candidates_;
  [[nodiscard]] bool is_unpunctuated(uint32_t sentence) const { return unpunctuated_[sentence]; }

  std::vector<bool> unpunctuated_;  // of each sentence
  std::vector<int32_t> at_;         // token → candidate whose cue begins there, or -1
};

}  // namespace isnad::statement::content
