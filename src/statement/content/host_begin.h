// Where the clause begins that stands around an attribution.
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// The conjunction in front of a clause that is content: also on words that are not known («وسيرتفع»).
bool has_conjunction(const AnalysedText& text, uint32_t i);

// The first token of the clause around the attribution; what only joins the sentence to the one before stays out.
uint32_t begin_of_host(const Contents& in, size_t index);

// «قال س C، فيما | أكد ص C، بحسب ع.»: an attribution at the end is said of the side on which somebody else speaks;
// `begin` for none.
uint32_t begin_of_last_side(const Contents& in, size_t index, uint32_t begin);

// «C. بحسب س.»: a sentence that is nothing but the attribution speaks of the one before it.
void take_sentence_before(const Contents& in, Candidate& c);

}  // namespace isnad::statement::content
