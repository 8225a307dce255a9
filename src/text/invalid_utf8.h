// Where a byte string stops being UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace isnad::text {

// The offset of the first byte that begins no valid code point; npos where all is valid.
size_t first_invalid_utf8(std::string_view bytes);

}  // namespace isnad::text
