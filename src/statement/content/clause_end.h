// Where content that runs on behind its cue ends: its sentence or quotation, the next cue of the same speaker («…،
// وأضاف»), a contrast («من جهته»), a new main clause («، لكن S قال»), a tag («على حد تعبيره»). All places are tokens.
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// The end of the content that begins at `start`, for the candidate `index`; `limit` is the end of its sentence.
uint32_t end_of(const Contents& in, size_t index, uint32_t start, uint32_t limit);

// What stands at token `k` right behind the quotation that is the content so far.
enum class Behind : uint8_t { ends, goes_on };
Behind behind_quotation(const Contents& in, size_t index, uint32_t k, uint32_t limit);

// The end of what may belong to a cue: its sentence, or the quotation that it stands in.
uint32_t cap(const Contents& in, const Candidate& c);

}  // namespace isnad::statement::content
