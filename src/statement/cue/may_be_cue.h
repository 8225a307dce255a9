// What bars a finite verb from being a cue: «ذكر» that is a noun, «أعتقد» in somebody's mouth, «بعد أن أعلن», idioms.
#pragma once

#include "statement/clause/verb.h"

namespace isnad::statement::cue {

using clause::Verb;

// Whether the verb, with what stands around it, may report somebody's words. Its frame is not asked for.
bool may_be_cue(const Verb& verb);

}  // namespace isnad::statement::cue
