// The claims of one reading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/reading.h"

namespace isnad::claim {

// From the statements' propositions alone, so that a stored reading has the same claims. In text order.
std::vector<Claim> find_claims(const Reading& reading);

// The words of the content, « … » between its pieces.
std::string wording_of(std::string_view text, const std::vector<Span>& content);

}  // namespace isnad::claim
