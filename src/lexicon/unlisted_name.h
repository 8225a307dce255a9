// Names that no table has, told by the words beside them. Of who is «باتريس موبيلا» at first a text speaks as «موبيلا»
// later, where nothing beside it tells that it is a name.
#pragma once

#include "lexicon/analysed_text.h"

namespace isnad::lexicon {

// Gives unknown words the analysis of a name: of a given name where a name stands behind and a title or a verb of
// saying in front, of a family name wherever the text has the word, if it is the last one of somebody's name once.
void find_unlisted_names(WordCache& cache, AnalysedText& text);

}  // namespace isnad::lexicon
