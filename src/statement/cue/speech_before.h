#pragma once

#include <optional>

#include "statement/clause/verb.h"

namespace isnad::statement::cue {

// «C»، قال س: the quotation stands before its cue. Nothing where the verb has none.
std::optional<Candidate> speech_before(const clause::Verb& verb, uint32_t sentence);

}  // namespace isnad::statement::cue
