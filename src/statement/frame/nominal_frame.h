// Frames whose content is no clause: «V S T بـ C», «V S عن C», «V S C».
#pragma once

#include <optional>

#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// «شدد س | على أهمية حزب قادر على أن …»: what the cue governs at `i` is a noun, and the clause at `limit`, behind the
// same preposition, belongs to it; but not «شدد س على هامش المؤتمر على أن».
bool governs_noun(const FrameSearch& in, uint32_t i, uint32_t limit);

// «شدد س | على ضرورة C»
bool demands(const FrameSearch& in, uint32_t i);

// V S T بـ C ; V S عن C ; V S C. `limit` is where a clause begins, if one does.
std::optional<Frame> nominal_frame(const FrameSearch& in, uint32_t limit, bool has_clause);

}  // namespace isnad::statement::frame
