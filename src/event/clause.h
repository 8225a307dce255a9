// What the rules ask of the words around a trigger. All places are tokens.
#pragma once

#include <string>
#include <vector>

#include "event/occurrence.h"
#include "lexicon/lexicon.h"
#include "text/sentence.h"

namespace isnad::event {

inline constexpr uint32_t kReach = 24;  // how far from its trigger an argument stands at most

// The noun phrase at `at`, as an argument of a verb; its first word may carry a preposition with `stuck`.
Range argument_at(const AnalysedText& text, uint32_t at, uint32_t limit, bool stuck = false);

// The same at the first place at or behind `at` where one may begin: adjuncts («أمس», «في بغداد») and words that only
// round a number («نحو», «ما لا يقل عن») lie between.
Range next_argument(const AnalysedText& text, uint32_t at, uint32_t limit);
// The same, with nothing but times and «على الأقل» between: the object behind a subject.
Range next_object(const AnalysedText& text, uint32_t at, uint32_t limit);

// The phrase behind one of the prepositions, looked for from `at` up to the next finite verb or `limit`; empty where
// none stands there. Prepositions are coarse forms; «ب» and «ل» are those written together with the noun.
Range behind_preposition(const AnalysedText& text, uint32_t at, uint32_t limit,
                         const std::vector<std::string>& prepositions);

// The phrase with what completes an indefinite noun: «لاجئا | أفغانيا», «مركز | للشرطة», «قافلة تابعة | للأمم المتحدة».
Range with_complement(const AnalysedText& text, Range phrase, uint32_t limit);

// «من قبل X», «على يد X», «على أيدي X», «برصاص X»: who did it, behind a passive or a noun.
Range agent(const AnalysedText& text, uint32_t at, uint32_t limit);

// Whether the word at `i` is a finite verb, as far as its letters and its place tell.
bool looks_finite(const AnalysedText& text, uint32_t i);

// Whether the phrase names an attack or a weapon, which nobody is: «انفجار سيارة», «عبوة ناسفة».
bool is_means(const lexicon::Triggers& triggers, const AnalysedText& text, const Range& phrase);

// Whether a word of the phrase is of this kind.
bool has_kind(const AnalysedText& text, const Range& range, EventWord kind);

// The end of the clause that begins at `at`: the sentence's, or before a conjunction that opens another main clause.
uint32_t clause_end(const AnalysedText& text, uint32_t at, const text::Sentence& sentence);

}  // namespace isnad::event
