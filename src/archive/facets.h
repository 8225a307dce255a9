// What statements have in common, counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "archive/database.h"
#include "archive/dates.h"
#include "isnad/archive.h"

namespace isnad::archive {

// `statements` are ids, ascending; `keys` are fresh.
Facets count_facets(const Database& database, const DocumentKeys& keys, const std::vector<int64_t>& statements,
                    size_t top, size_t at_most);

}  // namespace isnad::archive
