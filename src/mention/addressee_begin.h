// Where, behind one who speaks, the name of another begins whom he addresses or speaks of: «دعا الرئيس | الحكومة إلى».
#pragma once

#include <cstdint>

#include "lexicon/analysed_text.h"
#include "mention/phrase_state.h"

namespace isnad::mention {

// A noun phrase in front of a word that may go on with it: where it began, and what it was found to be.
struct PhraseSoFar {
  const lexicon::AnalysedText& text;
  uint32_t first;
  uint32_t at;  // the word in question, behind `first`
  uint32_t limit;
  State state;
  bool person;
  bool organisation;
  bool named;
  bool plural;
};

// Whether the word at `phrase.at` can be no part of the phrase, so that it begins another one; asked where a verb needs
// both («دعا», «اتهم»).
bool begins_addressee(const PhraseSoFar& phrase);

}  // namespace isnad::mention
