// Verbs whose noun gives the act: «أعرب س عن قلقه», «وجّه س انتقادات».
#pragma once

#include <optional>

#include "statement/frame/frame_search.h"

namespace isnad::statement::frame {

// أعرب س عن قلقه، وجّه س انتقادات: the noun gives the act.
std::optional<Frame> light_verb(const FrameSearch& in);

}  // namespace isnad::statement::frame
