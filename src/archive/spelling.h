// Names without spelling habits.
#pragma once

#include <string>
#include <string_view>

namespace isnad::archive {

// What two documents may call one speaker or actor by: the words in one spelling; of a name without words itself.
std::string spelling_of(std::string_view name);

}  // namespace isnad::archive
