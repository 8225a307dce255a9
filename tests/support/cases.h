// Tables of cases: a text, and under it, a line each, what must be found in it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::test {

// An indented line: «قال | source=… | act=assert».
struct Expectation {
  int line = 0;
  std::string name;                                         // what stands before the fields: the cue, the trigger
  std::vector<std::pair<std::string, std::string>> fields;  // as they are written, in their order
};

struct Case {
  int line = 0;
  std::string written;  // the text as it stands in the table
  std::string text;     // the same with line breaks for \n
  std::vector<Expectation> expected;
};

inline constexpr std::string_view kPieceMark = " ⋯ ";  // between the pieces of a field
inline constexpr std::string_view kNullMark = "-";     // a field that has nothing in it

inline std::string_view or_null(std::string_view value) { return value.empty() ? kNullMark : value; }

// The cases of a table; a line that is no comment, text or expectation, or gives a field that is not one of `fields`,
// throws std::invalid_argument with its number.
std::vector<Case> parse_cases(std::string_view table, std::span<const std::string_view> fields);

// «target / expected: … / found: …», a line for each.
std::string difference(std::string_view what, std::string_view expected, std::string_view found);

// `names` as a list for a person.
std::string listed(std::span<const std::string> names);

}  // namespace isnad::test
