// Whose name stands at the end of a description: of an indefinite somebody it may be that of another, whom the title
// in front of the name is governed for («قائد عسكري موالٍ للرئيس | سالم حمدان», «عضو في حزب الرئيس السابق | …»).
#pragma once

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

// Whether `name`, found in `phrase`, is that of another than the head of the phrase.
bool is_name_of_another(const lexicon::AnalysedText& text, const Range& phrase, const Range& name);

}  // namespace isnad::mention
