// A knowledge table: tab separated, comments with #, a header line that names the columns.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"

namespace isnad::lexicon {

// The cells of a line, as many as the table has columns.
class Row {
 public:
  Row(const std::string_view* cells, size_t size) : cells_(cells), size_(size) {}
  [[nodiscard]] const std::string_view* begin() const { return cells_; }
  [[nodiscard]] const std::string_view* end() const { return cells_ + size_; }
  [[nodiscard]] size_t size() const { return size_; }
  std::string_view operator[](size_t column) const { return cells_[column]; }
  bool operator==(const Row& other) const { return std::equal(begin(), end(), other.begin(), other.end()); }

 private:
  const std::string_view* cells_;
  size_t size_;
};

struct Table {
  Table() = default;
  Table(Table&&) = default;
  Table& operator=(Table&&) = default;
  Table(const Table&) = delete;  // the rows point into the cells
  Table& operator=(const Table&) = delete;
  ~Table() = default;

  std::string name;
  std::string path;  // for messages
  std::vector<std::string_view> columns;
  std::vector<std::string_view> cells;  // of all rows
  std::vector<Row> rows;
  std::vector<uint32_t> lines;  // line number of each row, for messages

  // The cell of the named column, by row; empty where there is no such column (the tables are checked by their test).
  [[nodiscard]] std::string_view cell(size_t row, std::string_view column_name) const;
  // That `value` is not known as `what`, with the table's path and the row's line.
  [[nodiscard]] Error unknown(size_t row, std::string_view what, std::string_view value) const;
  // Index of a column; an error names the table.
  [[nodiscard]] Result<size_t> column(std::string_view column_name) const;
};

// Parses `text`, which must outlive the table. Wrong numbers of cells are an error that names table and line. `path` is
// where the table lies; knowledge/NAME.tsv without one.
Result<Table> parse_table(std::string_view name, std::string_view text, std::string_view path = {});

// The parts of a cell between `|`; none for an empty cell or «-».
std::vector<std::string_view> list_cell(std::string_view cell);

}  // namespace isnad::lexicon
