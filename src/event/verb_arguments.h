// Who does and who suffers what a finite verb tells: active, passive, before and behind it.
#pragma once

#include "event/occurrence.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

namespace isnad::event {

// The arguments of the verb at token `at`, read as `use` of `row`. An attack or a weapon as its subject is no source.
// `with` is the token of the word that the row needs, or `at`; `inherited` whose verb it is by the verb before it,
// empty where that says nothing («داهمت القوة المنزل واعتقلت شابا»).
Arguments verb_arguments(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                         uint32_t at, const Trigger& row, const TriggerUse& use, uint32_t with,
                         const Phrases& inherited = {});

}  // namespace isnad::event
