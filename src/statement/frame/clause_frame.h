// Frames whose content is a clause or speech: «V S أن C», «V S: C».
#pragma once

#include <optional>

#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// V … أن C
std::optional<Frame> clause_frame(const FrameSearch& in);

// «تحدثت عن كيفية دخولها المجال | بقولها: C», «أوضح موقف بلاده | قائلاً بأن C»: without a comma it is the words
// themselves that are told.
bool says_besides_at_once(const FrameSearch& in, const Frame& clause);

// Whether no nominal content can begin before the clause: the cue takes none, or no preposition stands right behind
// it («نوه بالعمل الذي …»: that is nearer than any clause).
bool is_only_content(const FrameSearch& in, const Frame& clause);

}  // namespace isnad::statement::frame
