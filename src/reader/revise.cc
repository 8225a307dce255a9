#include "reader/revise.h"

#include <algorithm>

#include "claim/proposition.h"
#include "claim/reference.h"
#include "lexicon/analysed_text.h"
#include "lexicon/lexicon.h"
#include "statement/content/form.h"

namespace isnad::reader {
namespace {

using lexicon::AnalysedText;
using statement::Candidate;
using statement::Piece;

// The first token that ends behind a byte.
uint32_t token_behind(const AnalysedText& text, uint32_t byte) {
  uint32_t first = 0;
  uint32_t end = text.size();
  while (first < end) {
    const uint32_t middle = first + (end - first) / 2;
    if (text.tokens[middle].byte_end <= byte) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return first;
}

// The tokens that a place touches.
Piece tokens_of(const AnalysedText& text, const Span& span) {
  Piece piece;
  piece.first = token_behind(text, span.byte_start);
  piece.end = piece.first;
  while (piece.end < text.size() && text.tokens[piece.end].byte_start < span.byte_end) ++piece.end;
  return piece;
}

mention::Range range_of(const AnalysedText& text, const std::optional<Span>& span) {
  if (!span) return {};
  const Piece piece = tokens_of(text, *span);
  mention::Range range;
  range.first = piece.first;
  range.end = piece.end;
  return range;
}

// A statement as the finders would have proposed it, as far as its places and act tell.
Candidate candidate_of(const AnalysedText& text, const Reading& reading, const Statement& s) {
  Candidate c;
  c.cue = tokens_of(text, s.cue);
  c.act = s.act;
  c.source = range_of(text, s.source);
  c.target = range_of(text, s.target);
  c.medium = range_of(text, s.medium);
  for (const Span& piece : s.content) c.add_piece(tokens_of(text, piece));
  for (size_t i = 0; s.parent && i < reading.statements.size(); ++i) {
    if (reading.statements[i].id == *s.parent) c.parent = static_cast<int>(i);
  }
  return c;
}

// What is computed here looks at the words of the cue and at the speaker: a damaged archive may have neither.
bool is_sound(const Reading& reading, const std::vector<Candidate>& candidates) {
  for (size_t i = 0; i < reading.speakers.size(); ++i) {
    if (reading.speakers[i].id != static_cast<int>(i) + 1) return false;
  }
  return std::none_of(candidates.begin(), candidates.end(),
                      [](const Candidate& c) { return c.cue.end <= c.cue.first; }) &&
         std::all_of(reading.statements.begin(), reading.statements.end(), [&](const Statement& s) {
           return s.speaker >= 1 && static_cast<size_t>(s.speaker) <= reading.speakers.size();
         });
}

}  // namespace

void revise(const lexicon::Lexicon& lexicon, const std::vector<int>& ids, Reading& reading) {
  if (ids.empty()) return;
  lexicon::WordCache cache(lexicon);
  AnalysedText text;
  lexicon::analyse_text(reading.document.text, cache, text);
  std::vector<Candidate> candidates;
  for (const Statement& s : reading.statements) candidates.push_back(candidate_of(text, reading, s));
  if (!is_sound(reading, candidates)) return;
  const claim::Proposer proposer(lexicon, text, candidates);
  std::vector<Statement> revised = reading.statements;
  const auto is_asked = [&](const Statement& s) { return std::binary_search(ids.begin(), ids.end(), s.id); };
  for (size_t i = 0; i < revised.size(); ++i) {
    if (!is_asked(revised[i]) || candidates[i].piece_count == 0) continue;
    revised[i].form = statement::content::form_of(text, candidates[i]);
    revised[i].proposition = proposer.of(i, reading.speakers[static_cast<size_t>(revised[i].speaker) - 1]);
  }
  claim::resolve_references(lexicon, text, candidates, reading.speakers, revised);
  for (size_t i = 0; i < revised.size(); ++i) {
    if (is_asked(revised[i])) reading.statements[i] = std::move(revised[i]);
  }
}

}  // namespace isnad::reader
