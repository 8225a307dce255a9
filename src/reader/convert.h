// From what the stages found, in tokens, to the plain values of a reading, in code points.
#pragma once

#include <vector>

#include "event/occurrence.h"
#include "isnad/reading.h"
#include "lexicon/lexicon.h"
#include "mention/entity.h"
#include "mention/place.h"
#include "statement/candidate.h"
#include "time/find.h"

namespace isnad::reader {

using lexicon::AnalysedText;

Statement to_statement(const AnalysedText& text, const statement::Candidate& candidate, int id, int speaker);
Speaker to_speaker(const lexicon::Lexicon& lexicon, const mention::Entity& entity, int id);
// Empties the value of `found`.
TimeExpression to_expression(const AnalysedText& text, time::Found& found);

// What events are told beside: the reading so far, and where and when.
struct EventContext {
  const lexicon::Lexicon& lexicon;
  const AnalysedText& text;
  const std::vector<Statement>& statements;
  const std::vector<Speaker>& speakers;
  const std::vector<time::Found>& times;
  const std::vector<mention::PlaceMention>& places;
};
Event to_event(const EventContext& context, const event::Occurrence& occurrence, int id);

}  // namespace isnad::reader
