// CSV for who opens it in a spreadsheet, which takes a field that begins with =, +, -, @ for a formula and runs it.
#pragma once

#include <string>
#include <string_view>

namespace isnad::output {

// `csv` (RFC 4180) with an apostrophe in front of such fields. What is written for programs holds the data exactly;
// this is for files that people open by a click, as articles may come from anybody.
std::string guarded_for_spreadsheet(std::string_view csv);

}  // namespace isnad::output
