#include "export/spreadsheet.h"

namespace isnad::output {

std::string guarded_for_spreadsheet(std::string_view csv) {
  std::string out;
  out.reserve(csv.size() + csv.size() / 64);
  bool quoted = false;
  bool at_start = true;  // of a field
  for (const char c : csv) {
    if (c == '"') {
      quoted = !quoted;  // a doubled one closes and opens again
      out.push_back(c);
      continue;
    }
    constexpr std::string_view kBegins = "=+-@\t\r";
    if (at_start && kBegins.find(c) != std::string_view::npos && (quoted || c != '\r')) out.push_back('\'');
    // In some countries a semicolon parts the fields, whatever stands in quotation marks.
    at_start = c == ';' || c == '\t' || (!quoted && (c == ',' || c == '\n'));
    out.push_back(c);
  }
  return out;
}

}  // namespace isnad::output
