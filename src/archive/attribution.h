// To whom an article gives words that stand in it.
#pragma once

#include <span>
#include <vector>

#include "archive/terms.h"
#include "isnad/reading.h"
#include "isnad/verification.h"

namespace isnad::archive {

// The statements of the reading whose contents hold `words` (bytes of the article, in text order): first the one that
// fits them best, then those that hold a good part of what is left. Where one statement stands inside another, it is
// the inner one for what only it holds, and the outer one for all that it holds.
std::vector<Attribution> attributions_of(const Reading& reading, std::span<const ByteRange> words);

// Whether [start, end) stands between the marks of one quotation.
bool is_quoted(std::string_view text, const ByteRange& place);

// The same place in code points.
Span span_at(std::string_view text, const ByteRange& place);

// Whether all words of a name, as a query has them, are in the speaker's name or role.
class NamedSpeaker {
 public:
  NamedSpeaker(const lexicon::Lexicon& lexicon, std::string_view name);
  bool is(const Speaker& speaker);
  [[nodiscard]] bool asks() const { return !wanted_.empty(); }

 private:
  TermFinder finder_;
  std::vector<std::string> wanted_;
  std::vector<TermPlace> places_;
};

}  // namespace isnad::archive
