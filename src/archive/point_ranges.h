// Places as people and programs write them: «START-END», several with commas between.
#pragma once

#include <string_view>
#include <vector>

#include "isnad/correction.h"
#include "isnad/result.h"

namespace isnad::archive {

// Of code points; an error for anything else, also for nothing at all.
Result<std::vector<PointRange>> parse_point_ranges(std::string_view text);

}  // namespace isnad::archive
