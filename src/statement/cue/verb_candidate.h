// A candidate made of a verb: what the verb itself gives, and what the frame adds.
#pragma once

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::cue {

// The candidate of this verb, without what the construction adds.
Candidate verb_candidate(const clause::Verb& verb, uint32_t sentence);

// Takes over what the frame gives, and how far the word and its left context let it be trusted.
void take_frame(const clause::Verb& verb, const frame::Frame& frame, Candidate& c);

}  // namespace isnad::statement::cue
