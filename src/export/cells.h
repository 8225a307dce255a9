// What a text takes on a terminal: made harmless, cut to a number of columns, kept in its own direction.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace isnad::output {

struct Shown {
  std::string text;
  int width = 0;  // columns
};

class Cells {
 public:
  Cells();
  ~Cells();
  Cells(const Cells&) = delete;
  Cells& operator=(const Cells&) = delete;

  // `text` in at most `columns`, cut between grapheme clusters with an ellipsis. White space becomes single spaces;
  // control characters become visible pictures (␛); embeddings, overrides and isolates are left out, so that a text
  // can neither command the terminal nor turn round what stands beside it. Right-to-left text comes inside an isolate.
  // Looks at no more of `text` than can be shown.
  Shown show(std::string_view text, int columns);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::output
