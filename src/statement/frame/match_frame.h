// Which frame of a cue the words behind it fill.
#pragma once

#include <optional>

#include "statement/frame/frame.h"

namespace isnad::statement::frame {

// The frame of `cue` that the words behind it fill best; nothing where none is filled.
std::optional<Frame> match_frame(const lexicon::Lexicon& lexicon, const AnalysedText& text, const lexicon::Cue& cue,
                                 const FrameQuery& query);

}  // namespace isnad::statement::frame
