// Content that stands around its cue or before it: the clause around a prepositional attribution («C، بحسب S، C»), what
// a comment is about («C، وهو ما أكده S»).
#pragma once

#include <vector>

#include "statement/candidate.h"
#include "statement/content/clause_end.h"

namespace isnad::statement::content {

class HostContents {
 public:
  HostContents(const AnalysedText& text, std::vector<Candidate>& candidates, const ClauseEnds& ends)
      : text_(text), candidates_(candidates), ends_(ends) {}

  // «C، بحسب S، C». The contents of the candidates before it are set.
  void set_host(size_t index);
  // «C، وهو ما أكده S»
  void set_commented(size_t index);

 private:
  bool share_carrier(size_t index);
  bool nest_in_carrier(size_t index);
  [[nodiscard]] bool goes_on(const Candidate& c, const Piece& rest) const;
  [[nodiscard]] bool nests(const Candidate& carrier, const Candidate& c, bool middle) const;
  [[nodiscard]] bool is_address(uint32_t first, uint32_t end) const;
  void take_sentence_before(Candidate& c) const;
  [[nodiscard]] uint32_t begin_of_host(size_t index) const;
  [[nodiscard]] uint32_t behind_attribution_before(size_t index, uint32_t begin) const;
  [[nodiscard]] uint32_t begin_of_last_side(size_t index, uint32_t begin) const;
  [[nodiscard]] Piece rest_of_host(size_t index, uint32_t end) const;
  void leave_out_of_carriers(size_t index, uint32_t rest);
  [[nodiscard]] bool goes_on_himself(size_t index, uint32_t after) const;
  [[nodiscard]] bool holds_speaker(uint32_t first, const Candidate& next) const;
  [[nodiscard]] bool is_in_frame(size_t index) const;
  [[nodiscard]] uint32_t behind_marks(uint32_t i, uint32_t end) const;
  [[nodiscard]] uint32_t first_comma(uint32_t first, uint32_t end) const;
  [[nodiscard]] bool goes_on_negated(uint32_t k) const;
  [[nodiscard]] uint32_t begin_of_subject(uint32_t begin, uint32_t inserted) const;
  [[nodiscard]] uint32_t begin_of_split_clause(uint32_t begin, uint32_t attribution) const;
  [[nodiscard]] bool another_speaks(size_t index, uint32_t k) const;
  [[nodiscard]] uint32_t behind_long_source(const Range& source, uint32_t end) const;
  [[nodiscard]] bool heads_clause(size_t index) const;
  [[nodiscard]] bool is_inserted(size_t index) const;
  [[nodiscard]] uint32_t end_of_carrier(size_t index, uint32_t end) const;
  [[nodiscard]] uint32_t end_of_host(size_t index, uint32_t after, uint32_t end, bool opens) const;

  const AnalysedText& text_;
  std::vector<Candidate>& candidates_;
  const ClauseEnds& ends_;
};

// A mark that opens no quotation.
bool is_plain_mark(const AnalysedText& text, uint32_t i);

// The second content is that of the first.
void share_pieces(const Candidate& from, Candidate& to);

}  // namespace isnad::statement::content
