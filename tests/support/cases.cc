#include "support/cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace isnad::test {
namespace {

constexpr std::string_view separator = " | ";
constexpr std::string_view list_mark = "، ";

std::string_view trimmed(std::string_view s) {
  const size_t first = s.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view{} : s.substr(first, s.find_last_not_of(' ') + 1 - first);
}

std::vector<std::string_view> split(std::string_view s, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (size_t at = s.find(mark); at != std::string_view::npos; at = s.find(mark)) {
    parts.push_back(s.substr(0, at));
    s.remove_prefix(at + mark.size());
  }
  parts.push_back(s);
  return parts;
}

std::string with_line_breaks(std::string_view written) {
  std::string text;
  for (size_t i = 0; i < written.size(); ++i) {
    const bool escape = written[i] == '\\' && i + 1 < written.size() && written[i + 1] == 'n';
    text += escape ? '\n' : written[i];
    i += escape ? 1 : 0;
  }
  return text;
}

Expectation parse_expectation(std::string_view written, int line, std::span<const std::string_view> fields) {
  Expectation expectation;
  expectation.line = line;
  for (const std::string_view part : split(written, separator)) {
    if (expectation.name.empty()) {
      expectation.name = trimmed(part);
      continue;
    }
    const size_t equals = part.find('=');
    const std::string_view name = trimmed(part.substr(0, equals));
    if (equals == std::string_view::npos || std::ranges::find(fields, name) == fields.end()) {
      throw std::invalid_argument(fmt::format("line {}: '{}' is no field=value", line, part));
    }
    expectation.fields.emplace_back(name, trimmed(part.substr(equals + 1)));
  }
  return expectation;
}

}  // namespace

std::vector<Case> parse_cases(std::string_view table, std::span<const std::string_view> fields) {
  std::vector<Case> cases;
  int line = 0;
  for (std::string_view row : split(table, "\n")) {
    ++line;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.starts_with('#')) continue;
    if (!row.starts_with(' ')) {
      cases.push_back({.line = line, .written = std::string(row), .text = with_line_breaks(row), .expected = {}});
    } else if (!trimmed(row).empty()) {
      if (cases.empty()) throw std::invalid_argument(fmt::format("line {}: an expectation without a text", line));
      cases.back().expected.push_back(parse_expectation(trimmed(row), line, fields));
    }
  }
  return cases;
}

std::string difference(std::string_view what, std::string_view expected, std::string_view found) {
  return fmt::format("  {}\n    expected: {}\n    found:    {}\n", what, or_null(expected), or_null(found));
}

std::string listed(std::span<const std::string> names) { return fmt::format("{}", fmt::join(names, list_mark)); }

}  // namespace isnad::test
