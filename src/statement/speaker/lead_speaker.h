// Who speaks in the lead by his office alone, and is named only behind it.
#pragma once

#include <vector>

#include "mention/entity.h"
#include "statement/candidate.h"

namespace isnad::statement::speaker {

// Gives the statements of the lead to whom the text names behind it; `speakers` holds an entity for each statement.
void name_lead(const AnalysedText& text, const std::vector<Candidate>& statements, const mention::Entities& entities,
               std::vector<int>& speakers);

}  // namespace isnad::statement::speaker
