#include "support/cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace isnad::test {
namespace {

constexpr std::string_view separator = " | ";
constexpr std::string_view piece_mark = " ⋯ ";
constexpr std::string_view list_mark = "، ";
constexpr std::string_view null_mark = "-";
constexpr std::array<std::string_view, 11> field_names{"source", "speaker", "kind",   "role",   "country", "act",
                                                       "form",   "content", "target", "medium", "parent"};

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

ExpectedStatement parse_statement(std::string_view written, int line) {
  ExpectedStatement statement;
  statement.line = line;
  for (const std::string_view part : split(written, separator)) {
    if (statement.cue.empty()) {
      statement.cue = trimmed(part);
      continue;
    }
    const size_t equals = part.find('=');
    const std::string_view name = trimmed(part.substr(0, equals));
    if (equals == std::string_view::npos || std::ranges::find(field_names, name) == field_names.end()) {
      throw std::invalid_argument(fmt::format("line {}: '{}' is no field=value", line, part));
    }
    statement.fields.emplace_back(name, trimmed(part.substr(equals + 1)));
  }
  return statement;
}

std::string_view or_null(std::string_view value) { return value.empty() ? null_mark : value; }

// What the reading says of a field, in the words of the table.
std::string found(const Reading& reading, const Statement& statement, std::string_view field) {
  const std::string_view text = reading.document.text;
  const auto place = [&](const std::optional<Span>& span) {
    return std::string(span ? slice(text, *span) : std::string_view(null_mark));
  };
  if (field == "source") return place(statement.source);
  if (field == "target") return place(statement.target);
  if (field == "medium") return place(statement.medium);
  if (field == "act") return std::string(to_string(statement.act));
  if (field == "form") return std::string(to_string(statement.form));
  if (field == "parent") return statement.parent ? std::to_string(*statement.parent) : std::string(null_mark);
  if (field == "content") {
    std::string pieces;
    for (const Span& piece : statement.content) {
      if (!pieces.empty()) pieces += piece_mark;
      pieces += slice(text, piece);
    }
    return pieces;
  }
  const Speaker& speaker = reading.speakers.at(static_cast<size_t>(statement.speaker) - 1);
  if (field == "speaker") return speaker.name;
  if (field == "kind") return std::string(to_string(speaker.kind));
  if (field == "role") return std::string(or_null(speaker.role));
  return std::string(or_null(speaker.country));
}

std::string difference(std::string_view what, std::string_view expected, std::string_view got) {
  return fmt::format("  {}\n    expected: {}\n    found:    {}\n", what, or_null(expected), or_null(got));
}

}  // namespace

std::vector<Case> parse_cases(std::string_view table) {
  std::vector<Case> cases;
  int line = 0;
  for (std::string_view row : split(table, "\n")) {
    ++line;
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.empty() || row.starts_with('#')) continue;
    if (!row.starts_with(' ')) {
      cases.push_back({.line = line, .written = std::string(row), .text = with_line_breaks(row), .statements = {}});
    } else if (!trimmed(row).empty()) {
      if (cases.empty()) throw std::invalid_argument(fmt::format("line {}: a statement without a text", line));
      cases.back().statements.push_back(parse_statement(trimmed(row), line));
    }
  }
  return cases;
}

std::string differences(const Case& expected, const Reading& reading) {
  const auto joined = [](std::string& list, std::string_view cue) {
    if (!list.empty()) list += list_mark;
    list += cue;
  };
  std::string wanted;
  std::string cues;
  bool same = expected.statements.size() == reading.statements.size();
  for (const ExpectedStatement& statement : expected.statements) joined(wanted, statement.cue);
  for (size_t i = 0; i < reading.statements.size(); ++i) {
    const std::string_view cue = slice(reading.document.text, reading.statements[i].cue);
    same = same && cue == expected.statements[i].cue;
    joined(cues, cue);
  }
  if (!same) return difference("the cues", wanted, cues);
  std::string all;
  for (size_t i = 0; i < reading.statements.size(); ++i) {
    for (const auto& [field, value] : expected.statements[i].fields) {
      const std::string got = found(reading, reading.statements[i], field);
      if (got == value) continue;
      all += difference(fmt::format("statement {} «{}»: {}", i + 1, expected.statements[i].cue, field), value, got);
    }
  }
  return all;
}

}  // namespace isnad::test
