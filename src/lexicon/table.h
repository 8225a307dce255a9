// A knowledge table: tab separated, comments with #, a header line that names the columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::lexicon {

struct Table {
  std::string name;
  std::vector<std::string_view> columns;
  std::vector<std::vector<std::string_view>> rows;  // as many cells as columns
  std::vector<uint32_t> lines;                      // line number of each row, for messages

  // Index of a column; an error names the table.
  [[nodiscard]] Result<size_t> column(std::string_view column_name) const;
};

// Parses `text`, which must outlive the table. Wrong numbers of cells are an error that names table and line.
Result<Table> parse_table(std::string_view name, std::string_view text);

// The parts of a cell between `|`; none for an empty cell or «-».
std::vector<std::string_view> list_cell(std::string_view cell);

}  // namespace isnad::lexicon
