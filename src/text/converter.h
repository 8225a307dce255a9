// ICU converters that stop at the first invalid byte instead of writing U+FFFD for it.
#pragma once

#include <unicode/ucnv.h>

#include <memory>

namespace isnad::text {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// By IANA name; null where ICU knows none of it.
Converter open_converter(const char* name);

}  // namespace isnad::text
