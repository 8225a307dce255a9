// Who speaks: sources, verb endings and pronouns of the statements resolved to the entities of the text.
#pragma once

#include <vector>

#include "mention/entity.h"
#include "statement/candidate.h"

namespace isnad::statement {

// One entity index a statement, in their order.
std::vector<int> resolve_speakers(const AnalysedText& text, const std::vector<Candidate>& statements,
                                  mention::Entities& entities);

}  // namespace isnad::statement
