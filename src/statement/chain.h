// The chain of transmission: which statement stands inside which.
#pragma once

#include <vector>

#include "statement/candidate.h"

namespace isnad::statement {

// Takes out the statements that are `dropped`, one flag each; what stood inside one of them stands inside its parent
// then.
void drop_statements(std::vector<Candidate>& statements, const std::vector<bool>& dropped);

}  // namespace isnad::statement
