#include "statement/content/contents.h"

namespace isnad::statement::content {

using text::TokenKind;

namespace {

// A long sentence without a single mark: a text that lost them.
bool lacks_marks(const AnalysedText& text, const text::Sentence& s) {
  constexpr uint32_t kLong = 60;  // tokens
  if (s.end < s.first + kLong) return false;
  for (uint32_t i = s.first; i + 1 < s.end; ++i) {
    if (text.tokens[i].kind == TokenKind::mark) return false;
  }
  return true;
}

}  // namespace

Contents contents_of(const AnalysedText& text, std::vector<Candidate>& candidates) {
  Contents in{text, candidates, {}, std::vector<int32_t>(text.size(), -1)};
  for (size_t i = candidates.size(); i-- > 0;) in.at[candidates[i].cue.first] = static_cast<int32_t>(i);
  for (const text::Sentence& s : text.sentences) in.unpunctuated.push_back(lacks_marks(text, s));
  return in;
}

size_t candidate_at(const Contents& in, uint32_t token, size_t index) {
  const int32_t found = in.at[token];
  return found > static_cast<int32_t>(index) ? static_cast<size_t>(found) : in.candidates.size();
}

}  // namespace isnad::statement::content
