#include "lexicon/table.h"

#include <algorithm>

namespace isnad::lexicon {
namespace {

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const size_t at = line.find(separator);
    parts.push_back(line.substr(0, at));
    if (at == std::string_view::npos) return parts;
    line.remove_prefix(at + 1);
  }
}

}  // namespace

Result<size_t> Table::column(std::string_view column_name) const {
  const auto it = std::find(columns.begin(), columns.end(), column_name);
  if (it == columns.end()) return Error{"knowledge/" + name + ".tsv: no column '" + std::string(column_name) + "'"};
  return static_cast<size_t>(it - columns.begin());
}

Result<Table> parse_table(std::string_view name, std::string_view text) {
  Table table;
  table.name = name;
  uint32_t line_number = 0;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    auto cells = split(line, '\t');
    if (table.columns.empty()) {
      table.columns = std::move(cells);
      continue;
    }
    if (cells.size() != table.columns.size()) {
      return Error{"knowledge/" + table.name + ".tsv:" + std::to_string(line_number) + ": " +
                   std::to_string(cells.size()) + " cells where the header has " +
                   std::to_string(table.columns.size())};
    }
    table.rows.push_back(std::move(cells));
    table.lines.push_back(line_number);
  }
  return table;
}

std::vector<std::string_view> list_cell(std::string_view cell) {
  if (cell.empty() || cell == "-") return {};
  return split(cell, '|');
}

}  // namespace isnad::lexicon
