// Every table of tests/statement/cases, read by the reader (support/case_tables.h).
#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "support/case_table_tests.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 11> field_names{"source", "speaker", "kind",   "role",   "country", "act",
                                                       "form",   "content", "target", "medium", "parent"};

// What the reading says of a field, in the words of the table.
std::string found(const Reading& reading, const Statement& statement, std::string_view field) {
  const std::string_view text = reading.document.text;
  const auto place = [&](const std::optional<Span>& span) {
    return std::string(span ? slice(text, *span) : test::kNullMark);
  };
  if (field == "source") return place(statement.source);
  if (field == "target") return place(statement.target);
  if (field == "medium") return place(statement.medium);
  if (field == "act") return std::string(to_string(statement.act));
  if (field == "form") return std::string(to_string(statement.form));
  if (field == "parent") return statement.parent ? std::to_string(*statement.parent) : std::string(test::kNullMark);
  if (field == "content") {
    std::string pieces;
    for (const Span& piece : statement.content) {
      if (!pieces.empty()) pieces += test::kPieceMark;
      pieces += slice(text, piece);
    }
    return pieces;
  }
  const Speaker& speaker = reading.speakers.at(static_cast<size_t>(statement.speaker) - 1);
  if (field == "speaker") return speaker.name;
  if (field == "kind") return std::string(to_string(speaker.kind));
  if (field == "role") return std::string(test::or_null(speaker.role));
  return std::string(test::or_null(speaker.country));
}

// The number of statements and their cues must be the same; of the fields only those that the case gives.
std::string differences(const test::Case& expected, const Reading& reading) {
  std::vector<std::string> wanted;
  std::vector<std::string> cues;
  for (const test::Expectation& statement : expected.expected) wanted.push_back(statement.name);
  for (const Statement& s : reading.statements) cues.emplace_back(slice(reading.document.text, s.cue));
  if (wanted != cues) return test::difference("the cues", test::listed(wanted), test::listed(cues));
  std::string all;
  for (size_t i = 0; i < reading.statements.size(); ++i) {
    for (const auto& [field, value] : expected.expected[i].fields) {
      const std::string got = found(reading, reading.statements[i], field);
      if (got == value) continue;
      all += test::difference(fmt::format("statement {} «{}»: {}", i + 1, wanted[i], field), value, got);
    }
  }
  return all;
}

constexpr test::CaseKind kind{
    .folder = "tests/statement", .fields = field_names, .published = "", .differences = differences};

const bool registered = test::register_case_tables(kind);

}  // namespace
}  // namespace isnad
