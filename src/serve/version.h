#pragma once

#include <string_view>

namespace isnad::serve {

#ifdef ISNAD_VERSION
inline constexpr std::string_view kVersion = ISNAD_VERSION;
#else
inline constexpr std::string_view kVersion = "unknown";
#endif

}  // namespace isnad::serve
