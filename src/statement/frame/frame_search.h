// Where and for what cue a frame is looked for: what the rules of frames ask.
#pragma once

#include "statement/frame/frame.h"

namespace isnad::statement::frame {

struct FrameSearch {
  const lexicon::Lexicon& lexicon;
  const AnalysedText& text;
  const lexicon::Cue& cue;
  const FrameQuery& query;
  uint32_t next = 0;   // the token behind the cue
  uint32_t limit = 0;  // where the search ends
  bool loose = false;  // the clause is only a quotation, which may stand inside a nominal content
};

// `frame` with the content that begins at `content`.
inline Frame with_content(Frame frame, Complement complement, uint32_t content, std::string_view name, double score) {
  frame.complement = complement;
  frame.content = content;
  frame.name = name;
  frame.score = score;
  return frame;
}

}  // namespace isnad::statement::frame
