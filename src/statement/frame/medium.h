// The occasion or channel of a statement: «في تصريح صحافي», «عبر حسابه», «خلال مؤتمر صحافي».
#pragma once

#include "lexicon/lexicon.h"
#include "statement/candidate.h"

namespace isnad::statement::frame {

// The first such phrase in [first, end); empty where there is none. The span begins with its preposition.
Range find_medium(const AnalysedText& text, uint32_t first, uint32_t end);

// «وفي خطاب ألقاه أمس، قال س إن», «أصدرت النقابة بيانا دعت فيه إلى»: where the words stood whose verb is at `verb`, in
// front of it in the sentence that begins at `first`; empty where nothing tells.
Range medium_in_front(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t first, uint32_t verb);

}  // namespace isnad::statement::frame
