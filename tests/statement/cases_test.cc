// Every table of tests/statement/cases, read by the reader. The tables say what is right, not what the program reaches:
// cases that it does not reach yet stand in known_failures.txt, and leave it as soon as they pass.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "isnad/reader.h"
#include "support/cases.h"
#include "support/process.h"

namespace isnad {
namespace {

constexpr std::string_view folder = "tests/statement";

std::string path_of(std::string_view name) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  return fmt::format("{}/{}/{}", source == nullptr ? "." : source, folder, name);
}

// «01_finite_verbs» …, sorted.
std::vector<std::string> tables() {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(path_of("cases"), error)) {
    if (entry.path().extension() == ".cases") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

std::string file_of(std::string_view table) { return fmt::format("{}.cases", table); }

struct KnownFailure {
  int line = 0;
  std::string file;         // «03_targets.cases»
  std::string first_words;  // of a case's text, as many as no other case of the file begins with
};

std::vector<KnownFailure> known_failures() {
  std::vector<KnownFailure> known;
  std::ifstream list(path_of("known_failures.txt"));
  std::string row;
  for (int line = 1; std::getline(list, row); ++line) {
    const size_t colon = row.find(':');
    if (row.starts_with('#') || colon == std::string::npos) continue;
    known.push_back({line, row.substr(0, colon), row.substr(colon + 1)});
  }
  return known;
}

// The words by which the list names the case: six, and more where another case begins with the same.
std::string first_words(const test::Case& named, const std::vector<test::Case>& cases) {
  constexpr int kFewest = 6;
  int words = 0;
  for (size_t at = named.written.find(' '); at != std::string::npos; at = named.written.find(' ', at + 1)) {
    if (++words < kFewest) continue;
    const std::string words_so_far = named.written.substr(0, at);
    const auto begins_so = [&](const test::Case& other) { return other.written.starts_with(words_so_far); };
    if (std::ranges::count_if(cases, begins_so) == 1) return words_so_far;
  }
  return named.written;
}

struct Tally {
  size_t passed = 0;
  size_t known = 0;
  size_t all = 0;

  void print(std::string_view what) const {
    fmt::print("{:<40} {:>4} passed {:>4} known failures {:>4} in all\n", what, passed, known, all);
    std::fflush(stdout);
  }
};

class Cases : public testing::TestWithParam<std::string> {
 protected:
  static void TearDownTestSuite() { total().print("all tables"); }

  static Tally& total() {
    static Tally tally;
    return tally;
  }
};

std::string name_of(const testing::TestParamInfo<std::string>& table) { return "Table" + table.param; }

INSTANTIATE_TEST_SUITE_P(Statement, Cases, testing::ValuesIn(tables()), name_of);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Cases);

TEST_P(Cases, Read) {
  const std::string file = file_of(GetParam());
  const std::string shown = fmt::format("{}/cases/{}", folder, file);
  const std::vector<test::Case> cases = test::parse_cases(test::read_file(path_of("cases/" + file)));
  std::vector<KnownFailure> known = known_failures();
  std::erase_if(known, [&](const KnownFailure& failure) { return failure.file != file; });
  // tools/known_failures asks for the list instead of judging by it.
  const char* const list = std::getenv("ISNAD_LIST_FAILURES");
  std::ofstream listed(list == nullptr ? "/dev/null" : list, std::ios::app);

  Reader reader;
  Tally tally;
  for (const test::Case& expected : cases) {
    Document document;
    document.text = expected.text;
    const std::string differ = test::differences(expected, reader.read(std::move(document)));
    const std::string place = fmt::format("{}:{}", shown, expected.line);
    const auto entry = std::ranges::find_if(
        known, [&](const KnownFailure& failure) { return expected.written.starts_with(failure.first_words); });
    const bool is_known = entry != known.end();
    const int listed_at = is_known ? entry->line : 0;
    if (is_known) known.erase(entry);
    ++tally.all;
    if (differ.empty()) ++tally.passed;
    if (list != nullptr) {
      if (differ.empty()) continue;
      listed << file << ':' << first_words(expected, cases) << '\n';
      ++tally.known;
    } else if (differ.empty() && is_known) {
      ADD_FAILURE_AT(shown.c_str(), expected.line)
          << "passes now: remove it from the list (" << folder << "/known_failures.txt:" << listed_at << ")\n"
          << expected.written;
    } else if (!differ.empty() && is_known) {
      ++tally.known;
      fmt::print("known failure: {}: {}\n{}", place, first_words(expected, cases), differ);
    } else if (!differ.empty()) {
      ADD_FAILURE_AT(shown.c_str(), expected.line) << expected.written << '\n' << differ;
    }
  }
  for (const KnownFailure& failure : known) {
    if (list != nullptr) break;
    ADD_FAILURE() << folder << "/known_failures.txt:" << failure.line << ": no case begins so: " << failure.first_words;
  }
  tally.print(file);
  total().passed += tally.passed;
  total().known += tally.known;
  total().all += tally.all;
}

TEST(CaseTables, AreFound) {
  EXPECT_FALSE(tables().empty()) << path_of("cases") << ": no table; run the tests through ctest";
}

TEST(CaseTables, ListNamesTablesThatExist) {
  const std::vector<std::string> names = tables();
  for (const KnownFailure& failure : known_failures()) {
    const bool exists = std::ranges::any_of(names, [&](const auto& name) { return file_of(name) == failure.file; });
    EXPECT_TRUE(exists) << folder << "/known_failures.txt:" << failure.line << ": no such table: " << failure.file;
  }
}

}  // namespace
}  // namespace isnad
