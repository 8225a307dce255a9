// The knowledge tables, as they were when the program was built.
#pragma once

#include <span>
#include <string_view>

namespace isnad::lexicon {

struct EmbeddedTable {
  std::string_view name;  // the file's name without folder and ending: "cues" for knowledge/cues.tsv
  std::string_view text;  // the whole file, comments included
};

// All tables, sorted by name.
std::span<const EmbeddedTable> embedded_tables();

// The text of one table; empty where there is no such table.
std::string_view embedded_table(std::string_view name);

}  // namespace isnad::lexicon
