// Corrections as readers of the archive see them.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

// Of a document that is loaded as it stands, with what the program had answered; by the place of the cue.
std::vector<StoredCorrection> corrections_of(const Database& database, const StoredReading& stored);

// See Archive::corrected().
std::vector<int64_t> corrected_documents(const Database& database, bool complete);

}  // namespace isnad::archive
