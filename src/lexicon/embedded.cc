// The tables themselves are in a generated source: cmake/write_embedded.cmake.
#include "lexicon/embedded.h"

namespace isnad::lexicon {

std::string_view embedded_table(std::string_view name) {
  for (const EmbeddedTable& table : embedded_tables()) {
    if (table.name == name) return table.text;
  }
  return {};
}

}  // namespace isnad::lexicon
