// What is said aside between a verb and its subject: explanations, what somebody does meanwhile or without doing what.
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::mention {

using lexicon::AnalysedText;

// «قال س | من دون أن يسمي أحداً | إن C»: where the clause of what he does not do ends; `i` where none begins.
uint32_t behind_without(const AnalysedText& text, uint32_t i, uint32_t limit);

// «، وهي جماعة مسلحة،», «، وهو يبتسم،»: the token behind an aside that begins with the comma at `i`; `i` where none
// does.
uint32_t skip_explanation(const AnalysedText& text, uint32_t i, uint32_t limit);

// «قال س | وهو يحمل طفله إن C»: what he did meanwhile, up to the complementizer or colon; `i` where it is not that.
uint32_t skip_meanwhile(const AnalysedText& text, uint32_t i, uint32_t limit);

// «-في حديث للجزيرة-»: the token behind the aside between dashes that begins at `i`; `i` where none does.
uint32_t skip_dashed_aside(const AnalysedText& text, uint32_t i, uint32_t limit);

// «(الاثنين)»: the token behind the short parenthesis at `i`; `i` where none begins.
uint32_t skip_parenthesis(const AnalysedText& text, uint32_t i, uint32_t limit);

}  // namespace isnad::mention
