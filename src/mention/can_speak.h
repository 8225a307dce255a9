// Whether a noun phrase names something that can speak: a person, an office, an organisation, a document, a state.
//
// Its head decides, and the head stands in front: «رئيس اللجنة» speaks, «اجتماع اللجنة» does not.
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

using lexicon::AnalysedText;

bool can_speak(const AnalysedText& text, const Range& phrase);
// The same of its first word alone (quantities and numbers in front skipped).
bool head_can_speak(const AnalysedText& text, const Range& phrase);

// «صحة المدينة», «تعليم السدر», «مرور العاصمة»: the branch of a ministry in a place, named without its kind.
bool is_local_branch(const AnalysedText& text, uint32_t i);

}  // namespace isnad::mention
