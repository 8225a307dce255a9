// Where the content of a cue begins: the complementizer, the colon, the quotation mark.
#pragma once

#include <cstdint>
#include <optional>

#include "statement/candidate.h"

namespace isnad::statement::clause {

struct ClauseStart {
  uint32_t at = 0;  // first token of the content (the governing preposition in front of a complementizer included)
  Complement complement = Complement::clause;
};

// The complementizer, colon or speech quotation that `cue` governs, at or behind `from` and before `limit`. Stops at
// another finite cue, a contrast, a complementizer that belongs to a noun («حرصه على أن»).
std::optional<ClauseStart> find_clause(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from,
                                       uint32_t limit);

// «C، يقول س، C»: the closing comma of an attribution set off by commas, whose first comma stands at `i`; `i` where
// none stands there.
uint32_t inserted_attribution(const AnalysedText& text, uint32_t i, uint32_t limit);

// Whether the token opens a question: هل، ما إذا، عما، لماذا، كيف.
bool is_question(const AnalysedText& text, uint32_t i);

}  // namespace isnad::statement::clause
