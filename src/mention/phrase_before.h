// The noun phrase in front of a verb: «الوزير، أمس، قال …», «المتحدث الذي أوضح …».
//
// A phrase is only parsed forwards. So every place to the left where one may begin is tried, and the longest phrase
// that reaches the verb wins, as long as its head can speak.
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

// The noun phrase that ends right before `end` (adjuncts between allowed), where something bounds it on its left: the
// sentence's start at `first`, a comma, a conjunction, a complementizer. For sources before their verb.
// `relative`: a relative pronoun stands between, so the phrase may itself depend on a preposition.
Range noun_phrase_before(const lexicon::AnalysedText& text, uint32_t end, uint32_t first, bool relative = false);

}  // namespace isnad::mention
