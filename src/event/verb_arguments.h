// Who does and who suffers what a finite verb tells: active, passive, before and behind it.
#pragma once

#include "event/occurrence.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

namespace isnad::event {

// The arguments of the verb at token `at`, read as `use` of `row`. An attack or a weapon as its subject is no source.
Arguments verb_arguments(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                         uint32_t at, const Trigger& row, const TriggerUse& use);

}  // namespace isnad::event
