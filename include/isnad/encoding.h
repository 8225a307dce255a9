// Bytes of unknown encoding to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad {

// Decodes `bytes` to UTF-8. `encoding` is an IANA name (utf-8, utf-16, windows-1256, …); empty means: detect
// (a byte order mark, else valid UTF-8, else windows-1256 where the bytes read as Arabic in it). A byte order mark is
// left out of the result. Invalid bytes are an error that names the byte offset; nothing is replaced silently.
Result<std::string> decode(std::string_view bytes, std::string_view encoding = {});

}  // namespace isnad
