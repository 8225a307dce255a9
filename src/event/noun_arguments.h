// Who does and who suffers what a noun tells: what it governs, its nationality, the light verb before or behind it.
#pragma once

#include "event/occurrence.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

namespace isnad::event {

// The arguments of the noun at token `at`, read as `use` of `row`.
Arguments noun_arguments(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                         uint32_t at, const Trigger& row, const TriggerUse& use);

}  // namespace isnad::event
