// What a text and its sentences are about: violence, sport, accidents. Decides about words that belong to several.
#pragma once

#include "event/occurrence.h"
#include "lexicon/trigger.h"
#include "text/sentence.h"

namespace isnad::event {

// What the whole text is about.
struct Report {
  bool sports = false;    // in which «هجوم» and «إصابة» are no assaults
  bool violence = false;  // in which «الهجوم» is one though its sentence says no more
};
Report report_of(const AnalysedText& text);

// What a sentence is about: how many of its words speak of what.
struct Scene {
  uint32_t violence = 0;
  uint32_t accident = 0;
  uint32_t sport = 0;
  uint32_t culture = 0;
  uint32_t scripture = 0;
  uint32_t numbers = 0;
  uint32_t crowds = 0;    // demonstrators, and people in numbers
  uint32_t protests = 0;  // words that name a protest and nothing else
  Report report;
  bool assault = false;  // one is told of in the sentence already
};
Scene scene_of(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
               const Report& report);

// Whether the word at `i` names a protest whatever stands beside it.
bool names_protest(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t i);

// Whether the word at `i` can be the row's event in this scene; it does not speak for violence itself.
bool fits_scene(const Scene& scene, const AnalysedText& text, uint32_t i, uint32_t limit, const Trigger& row);

}  // namespace isnad::event
