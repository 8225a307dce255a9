// Are corrections, and the answers of the program that are kept beside them, what was stored?
#pragma once

#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

std::vector<Problem> correction_problems(Database& database);

}  // namespace isnad::archive
