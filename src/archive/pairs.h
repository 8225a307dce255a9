// What comes together, and how often.
#pragma once

#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

std::vector<Pair> count_pairs(const Database& database, Pairing pairing, const PairOptions& options);

}  // namespace isnad::archive
