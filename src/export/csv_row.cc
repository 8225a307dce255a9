#include "export/csv_row.h"

#include <charconv>

namespace isnad::output {
namespace {

void append_field(std::string& out, std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) {
    out.append(text);
    return;
  }
  out.push_back('"');
  for (size_t from = 0;;) {
    const size_t quote = text.find('"', from);
    if (quote == std::string_view::npos) {
      out.append(text, from);
      break;
    }
    out.append(text, from, quote + 1 - from);
    out.push_back('"');
    from = quote + 1;
  }
  out.push_back('"');
}

}  // namespace

void CsvRow::comma() {
  if (!first_) out_.push_back(',');
  first_ = false;
}

void CsvRow::text(std::string_view text) {
  comma();
  append_field(out_, text);
}

void CsvRow::number(uint64_t number) {
  comma();
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  out_.append(std::begin(digits), end);
}

}  // namespace isnad::output
