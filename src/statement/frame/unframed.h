// What a verb of saying says where the words behind it fill none of its frames: behind a preposition that is not its
// own, behind a long parenthesis, or without a mark.
#pragma once

#include <optional>

#include "statement/clause/verb.h"
#include "statement/frame/frame.h"

namespace isnad::statement::frame {

using clause::Verb;

// The content of a verb that always says something (flag `saying` in knowledge/cues.tsv); nothing for any other verb,
// or where nothing follows it that may be said.
std::optional<Frame> match_unframed(const Verb& verb);

}  // namespace isnad::statement::frame
