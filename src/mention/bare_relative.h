// A relative clause without a pronoun, as it describes what is indefinite: «تقرير أولي | أمرت به الإدارة», «قياديان |
// حضرا الاجتماع», «شهادات | جمعتها إذاعة».
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

// Whether the word at `i` is the verb of such a clause, behind the phrase that begins at `first`.
bool begins_bare_relative(const lexicon::AnalysedText& text, uint32_t first, uint32_t i);

// Whether the phrase is indefinite: a noun with its adjectives, and what a preposition joins to it.
bool is_indefinite_phrase(const lexicon::AnalysedText& text, const Range& phrase);

}  // namespace isnad::mention
