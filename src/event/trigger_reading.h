// As which row of knowledge/events.tsv a word is read where it stands.
#pragma once

#include "event/scene.h"
#include "lexicon/lexicon.h"

namespace isnad::event {

struct TriggerReading {
  const Trigger* row = nullptr;  // nothing: the word names no event here
  const TriggerUse* use = nullptr;
  uint32_t with = 0;  // the token of the word that the row needs, or of the trigger itself
};

// The best reading of the word at token `i` whose conditions hold.
TriggerReading trigger_reading(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i,
                               const text::Sentence& sentence, const Scene& scene);

}  // namespace isnad::event
