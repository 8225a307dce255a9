#pragma once

#include <cstdint>

namespace isnad::mention {

// How complete a noun phrase is: an open noun without article still governs what follows.
enum class State : uint8_t { open, unsure, closed };

}  // namespace isnad::mention
