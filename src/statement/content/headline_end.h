// Where content in a headline ends, which has commas and full stops only by chance.
#pragma once

#include "statement/content/contents.h"

namespace isnad::statement::content {

// Whether the next clause of the headline begins at `k`, or what is shown beside it.
bool ends_in_headline(const Contents& in, size_t index, uint32_t k, uint32_t end);

}  // namespace isnad::statement::content
