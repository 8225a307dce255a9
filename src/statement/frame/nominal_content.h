// Where a content that is no clause begins: at the preposition that the cue governs («دعا S إلى C») or at its object
// («نفى S C»).
#pragma once

#include "statement/frame/frame.h"

namespace isnad::statement::frame {

// Whether the preposition at token `i`, one of those that the cue governs, opens the content and no adjunct («بالإضافة
// إلى», «في مؤتمر»). `frame` holds the noun phrases between the cue and `i`.
bool opens_content(const AnalysedText& text, const lexicon::Cue& cue, const FrameQuery& query, uint32_t i,
                   const Frame& frame);

// Whether the object that is the content begins at token `i`.
bool begins_object(const lexicon::Lexicon& lexicon, const AnalysedText& text, const lexicon::Cue& cue,
                   const FrameQuery& query, uint32_t i, const Frame& frame);

// A noun without conjunction and preposition that names an action or a stance: what is spoken about.
bool is_content_noun(const lexicon::Word& word);

}  // namespace isnad::statement::frame
