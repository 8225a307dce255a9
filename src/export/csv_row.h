// One row of CSV by RFC 4180.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::output {

// Appends fields with commas between them; nothing is put before '='.
class CsvRow {
 public:
  explicit CsvRow(std::string& out) : out_(out) {}

  void text(std::string_view text);
  void number(uint64_t number);
  void end() { out_.append("\r\n"); }

 private:
  void comma();

  std::string& out_;
  bool first_ = true;
};

}  // namespace isnad::output
