// Statements by the whole name of who speaks and of whom they are aimed at: what the index of words cannot tell apart
// («النهر» stands in «سد النهر», too). So the pictures and counts, which know whole names, lead to what they count.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

// Whether the filter asks for a whole name, or for the country of whom a statement is aimed at.
bool asks_for_names(const Filter& filter);

// The ids of the statements that have what it asks for, ascending; nothing where it asks for none of that. A statement
// is aimed at the targets of the event whose trigger is its cue.
std::optional<std::vector<int64_t>> named_statements(const Database& database, const Filter& filter);

}  // namespace isnad::archive
