#include "ingest/csv_header.h"

#include <algorithm>

#include "ingest/ascii_case.h"

namespace isnad::ingest {
namespace {

std::string_view first_line(std::string_view head) { return head.substr(0, head.find_first_of("\r\n")); }

}  // namespace

char separator_of(std::string_view head) {
  const std::string_view line = first_line(head);
  char best = ',';
  for (const char candidate : {';', '\t'}) {
    if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best)) best = candidate;
  }
  return best;
}

std::string_view trimmed(std::string_view cell) {
  const size_t first = cell.find_first_not_of(" \t\"");
  if (first == std::string_view::npos) return {};
  return cell.substr(first, cell.find_last_not_of(" \t\"") + 1 - first);
}

bool is_column(std::string_view name, std::string_view wanted) {
  return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(),
                    [](char a, char b) { return lower_case(a) == lower_case(b); });
}

bool is_csv_header(std::string_view head, const Columns& columns) {
  const std::string_view line = first_line(head);
  const char separator = separator_of(head);
  bool has_text = false;
  size_t cells = 0;
  for (size_t at = 0; at <= line.size(); ++cells) {
    const size_t end = std::min(line.find(separator, at), line.size());
    has_text = has_text || is_column(trimmed(line.substr(at, end - at)), column_of(columns, "text"));
    at = end + 1;
  }
  return has_text && cells > 1;
}

}  // namespace isnad::ingest
