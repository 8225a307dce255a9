// The preposition that a cue governs: «أشار إلى», «رحب بـ».
#pragma once

#include <cstdint>
#include <string_view>

#include "statement/candidate.h"

namespace isnad::statement::clause {

// Whether the token is the preposition `preposition` (normal form), free («إلى») or stuck («بـ», «لـ»).
bool is_preposition(const AnalysedText& text, uint32_t i, std::string_view preposition);

bool is_governed(const AnalysedText& text, uint32_t i, const lexicon::Cue& cue);

// «ورحب | به الوزير», «، مشيدا | بها»: whether the word is what the cue judges, as a pronoun of what was told before.
bool is_judged_pronoun(const AnalysedText& text, uint32_t i, const lexicon::Cue& cue);

}  // namespace isnad::statement::clause
