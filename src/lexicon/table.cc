#include "lexicon/table.h"

namespace isnad::lexicon {
namespace {

void split(std::string_view line, char separator, std::vector<std::string_view>& parts) {
  while (true) {
    const size_t at = line.find(separator);
    parts.push_back(line.substr(0, at));
    if (at == std::string_view::npos) return;
    line.remove_prefix(at + 1);
  }
}

}  // namespace

Result<size_t> Table::column(std::string_view column_name) const {
  const auto it = std::find(columns.begin(), columns.end(), column_name);
  if (it == columns.end()) return Error{path + ": no column '" + std::string(column_name) + "'"};
  return static_cast<size_t>(it - columns.begin());
}

std::string_view Table::cell(size_t row, std::string_view column_name) const {
  const auto at = std::find_if(columns.begin(), columns.end(), [&](std::string_view column) {
    return !column.empty() && column.front() == column_name.front() &&
           column == column_name;  // asked for every cell, so the cheapest first
  });
  return at == columns.end() ? std::string_view{} : rows[row][static_cast<size_t>(at - columns.begin())];
}

Error Table::unknown(size_t row, std::string_view what, std::string_view value) const {
  return Error{path + ":" + std::to_string(lines[row]) + ": " + std::string(what) + " '" + std::string(value) +
               "' is not known"};
}

Result<Table> parse_table(std::string_view name, std::string_view text, std::string_view path) {
  Table table;
  table.name = name;
  table.path = path.empty() ? "knowledge/" + table.name + ".tsv" : std::string(path);
  table.lines.reserve(static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1);
  uint32_t line_number = 0;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    if (table.columns.empty()) {
      split(line, '\t', table.columns);
      table.cells.reserve(table.columns.size() * table.lines.capacity());
      continue;
    }
    const size_t before = table.cells.size();
    split(line, '\t', table.cells);
    const size_t cells = table.cells.size() - before;
    if (cells != table.columns.size()) {
      return Error{table.path + ":" + std::to_string(line_number) + ": " + std::to_string(cells) +
                   " cells where the header has " + std::to_string(table.columns.size())};
    }
    table.lines.push_back(line_number);
  }
  table.rows.reserve(table.lines.size());
  for (size_t row = 0; row < table.lines.size(); ++row) {
    table.rows.emplace_back(table.cells.data() + row * table.columns.size(), table.columns.size());
  }
  return table;
}

std::vector<std::string_view> list_cell(std::string_view cell) {
  std::vector<std::string_view> parts;
  if (!cell.empty() && cell != "-") split(cell, '|', parts);
  return parts;
}

}  // namespace isnad::lexicon
