// What libxml2 hands out as text, which may be nothing.
#pragma once

#include <libxml/xmlstring.h>

#include <string_view>

namespace isnad::ingest {

inline std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

}  // namespace isnad::ingest
