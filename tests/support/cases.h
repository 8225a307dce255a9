// The tables of tests/statement/cases: a text, and the statements that must be found in it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "isnad/reading.h"

namespace isnad::test {

// An indented line: «قال | source=… | act=assert».
struct ExpectedStatement {
  int line = 0;
  std::string cue;
  std::vector<std::pair<std::string, std::string>> fields;  // as they are written, in their order
};

struct Case {
  int line = 0;
  std::string written;  // the text as it stands in the table
  std::string text;     // the same with line breaks for \n
  std::vector<ExpectedStatement> statements;
};

// The cases of a table; a line that is no comment, text or expectation throws std::invalid_argument with its number.
std::vector<Case> parse_cases(std::string_view table);

// What differs between a reading and the case, a line for each difference and its two sides; empty where they agree.
// The number of statements and their cues must be the same; of the fields only those that the case gives.
std::string differences(const Case& expected, const Reading& reading);

}  // namespace isnad::test
