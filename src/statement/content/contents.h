// The candidates of a text while their contents are found, and what the rules of contents ask of them.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement::content {

struct Contents {
  const AnalysedText& text;
  std::vector<Candidate>& candidates;  // sorted by cue
  std::vector<bool> unpunctuated;      // of each sentence: a long one without a single mark
  std::vector<int32_t> at;             // token → candidate whose cue begins there, or -1
};

Contents contents_of(const AnalysedText& text, std::vector<Candidate>& candidates);

inline bool has_cue(const Contents& in, uint32_t token) { return in.at[token] >= 0; }

// The candidate whose cue stands at `token`, if it comes behind `index`; the number of candidates for none.
size_t candidate_at(const Contents& in, uint32_t token, size_t index);

// «C، وبحسب S، فإن C»: an attribution behind a conjunction begins a clause of its own.
inline bool opens_clause(const Candidate& c) { return c.kind == CueKind::attribution && c.cue.cut; }

// The second content is that of the first.
inline void share_pieces(const Candidate& from, Candidate& to) {
  to.pieces = from.pieces;
  to.piece_count = from.piece_count;
}

}  // namespace isnad::statement::content
