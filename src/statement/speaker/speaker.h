// Who speaks: sources, verb endings and pronouns of the statements resolved to the entities of the text.
#pragma once

#include <string_view>
#include <vector>

#include "mention/entity.h"
#include "statement/candidate.h"

namespace isnad::statement::speaker {

// One entity index a statement, in their order. A source of two surnames («وحذر بايدن بوتين من»), which only the
// persons of the text tell apart, is parted into source and target.
std::vector<int> resolve_speakers(const AnalysedText& text, std::vector<Candidate>& statements,
                                  mention::Entities& entities);

// Drops the attributions that only name again who speaks anyway: «قال الوزير إن الأسعار، وفق الوزير، …»; but not «بحسب
// الوزارة، فإن المصنع أغلق، وإنها طلبت …», which attributes a clause besides.
void drop_tags(const AnalysedText& text, std::vector<Candidate>& statements, std::vector<int>& speakers);

}  // namespace isnad::statement::speaker
