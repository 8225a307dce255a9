// Is everything that is stored sound?
#pragma once

#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

// At most `limit` problems. Looks at the file itself, at the texts (are they what was added?), at every place (inside
// its text?), at what refers to what, and at the index (each statement in it, nothing else).
std::vector<Problem> find_problems(Database& database, size_t limit);

}  // namespace isnad::archive
