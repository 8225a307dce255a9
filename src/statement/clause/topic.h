// What the reporter says somebody speaks of next, in front of the verb: «وحول موعد الافتتاح قال …».
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::clause {

// «وحول …», «وعن …», «بشأن …», «وفيما يتعلق بـ …»: whether a topic begins at `i`.
bool opens_topic(const AnalysedText& text, uint32_t i);

}  // namespace isnad::statement::clause
