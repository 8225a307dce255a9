// The claims of one reading.
#pragma once

#include <vector>

#include "isnad/reading.h"

namespace isnad::claim {

// From the statements' propositions alone, so that a stored reading has the same claims. In text order.
std::vector<Claim> find_claims(const Reading& reading);

// The words of the content, « … » between its pieces.
std::string wording_of(const Reading& reading, const Statement& statement);

}  // namespace isnad::claim
