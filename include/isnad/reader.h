// Reads a document: text in, reading out.
#pragma once

#include <memory>

#include "isnad/document.h"
#include "isnad/reading.h"

namespace isnad {

namespace lexicon {
class Lexicon;
}

struct ReadOptions {
  bool explain = false;  // fill Reading::rejected
};

// Everything known of the language, compiled from knowledge/ into the program. Immutable; loaded once by
// the first call (some milliseconds), shared by all threads.
const lexicon::Lexicon& builtin_lexicon();

// Reads documents one after the other. Holds scratch memory and a cache of word analyses: keep one a thread.
// The answer depends on the document alone. Linear in the length of the text; any valid UTF-8 is accepted.
class Reader {
 public:
  explicit Reader(const lexicon::Lexicon& lexicon = builtin_lexicon());
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  [[nodiscard]] Reading read(Document document, const ReadOptions& options = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad
