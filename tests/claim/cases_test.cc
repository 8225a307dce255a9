// Every table of tests/claim/cases, read by the reader (support/case_tables.h).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "support/case_table_tests.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 3> field_names{"stances", "contested", "wording"};

// The cue without what is stuck in front of it, as the tables write it.
std::string bare_cue(const Reading& reading, int statement) {
  std::string_view cue = slice(reading.document.text, reading.statements[static_cast<size_t>(statement) - 1].cue);
  cue = cue.substr(0, cue.find(' '));
  for (const std::string_view letter : {"و", "ف"}) {
    if (cue.starts_with(letter) && cue.size() > 4 * letter.size() && cue != "وصف") cue.remove_prefix(letter.size());
  }
  return std::string(cue);
}

// The statements of a claim in text order, each with its stance.
std::vector<std::pair<int, Stance>> members(const Claim& claim) {
  std::vector<std::pair<int, Stance>> all;
  for (const Side& side : claim.sides) {
    for (const int statement : side.statements) all.emplace_back(statement, side.stance);
  }
  std::ranges::sort(all);
  return all;
}

template <typename Get>
std::string each(const Claim& claim, Get get) {
  std::string all;
  for (const auto& [statement, stance] : members(claim)) {
    if (!all.empty()) all += test::kPieceMark;
    all += get(statement, stance);
  }
  return all;
}

std::string found(const Reading& reading, const Claim& claim, std::string_view field) {
  if (field == "cues") {
    return each(claim, [&](int statement, Stance) { return bare_cue(reading, statement); });
  }
  if (field == "stances") {
    return each(claim, [](int, Stance stance) { return std::string(to_string(stance)); });
  }
  if (field == "contested") return claim.contested ? "yes" : "no";
  return claim.wording;
}

// The number of claims and the cues of their statements must be the same; of the fields only those that the case gives.
std::string differences(const test::Case& expected, const Reading& reading) {
  std::vector<std::string> wanted;
  std::vector<std::string> got;
  for (const test::Expectation& claim : expected.expected) wanted.push_back(claim.name);
  for (const Claim& claim : reading.claims) got.push_back(found(reading, claim, "cues"));
  if (wanted != got) return test::difference("the claims", test::listed(wanted), test::listed(got));
  std::string all;
  for (size_t i = 0; i < reading.claims.size(); ++i) {
    for (const auto& [field, value] : expected.expected[i].fields) {
      const std::string is = found(reading, reading.claims[i], field);
      if (is != value) all += test::difference(fmt::format("claim {} «{}»: {}", i + 1, wanted[i], field), value, is);
    }
  }
  return all;
}

constexpr test::CaseKind kind{
    .folder = "tests/claim", .fields = field_names, .published = "2021-03-03", .differences = differences};

const bool registered = test::register_case_tables(kind);

}  // namespace
}  // namespace isnad
