// What comes together, and how often.
#pragma once

#include <cstddef>
#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

std::vector<Pair> count_pairs(const Database& database, Pairing pairing, size_t limit);

}  // namespace isnad::archive
