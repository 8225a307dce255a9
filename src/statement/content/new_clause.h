// Whether the reporter begins a new clause behind what somebody said, without a cue word.
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// A main clause at `k` that is no more what was said: «لكنه شدد»; behind a comma «، لكن س قال», «، وتطرق إلى»; behind
// nominal content also a finite verb, «، إذ», «، وهو ما», «، بعد أن».
bool is_new_clause(const Contents& in, size_t index, uint32_t k);

}  // namespace isnad::statement::content
