// When the terminal view is painted.
#pragma once

#include <cstdint>

namespace isnad::cli {

enum class Colour : uint8_t { automatic, always, never };

}  // namespace isnad::cli
