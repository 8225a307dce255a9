// To whom an actor belongs: the country and the sector of what a noun phrase names.
//
// «القوات التركية» are the army of Turkey, «مسلحون مجهولون» belong to nobody that is known. The head noun tells the
// sector, or passes the question on to what it governs («رئيس المحكمة»، «قائد الشرطة»); an adjective of nationality, a
// state, its capital, an organisation or a place tell the country, the first of them in the phrase.
#pragma once

#include <string_view>

#include "lexicon/analysed_text.h"
#include "mention/range.h"

namespace isnad::mention {

struct ActorKind {
  int country = -1;       // index in the lexicon; -1 where the phrase gives none
  std::string_view role;  // sector of PLOVER, static storage; empty when it is not known
};

// `phrase` in tokens, not empty. Looks at its first dozens of tokens alone.
ActorKind actor_kind(const lexicon::Lexicon& lexicon, const lexicon::AnalysedText& text, const Range& phrase);

}  // namespace isnad::mention
