// Folders of tables with cases (tests/statement, tests/event): cases/*.cases say what is right, not what the program
// reaches; what it does not reach yet stands in known_failures.txt, and leaves it as soon as it passes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/reading.h"
#include "support/cases.h"

namespace isnad::test {

// What the cases of a folder are about.
struct CaseKind {
  std::string_view folder;                   // «tests/statement»
  std::span<const std::string_view> fields;  // that a line may give
  std::string_view published;                // the date of all its documents; empty where they have none
  // What differs between a reading and the case; empty where they agree.
  std::string (*differences)(const Case& expected, const Reading& reading);
};

struct Tally {
  size_t passed = 0;
  size_t known = 0;
  size_t all = 0;

  void add(const Tally& other);
  void print(std::string_view what) const;
};

struct CaseFailure {
  std::string file;  // as a message names it: «tests/statement/cases/03_targets.cases»
  int line = 0;
  std::string message;
};

struct TableResult {
  Tally tally;
  std::vector<CaseFailure> failures;
};

// «01_finite_verbs» …, sorted.
std::vector<std::string> tables_of(const CaseKind& kind);

// Reads all cases of the table and judges them by the list of known failures. Every reading must be sound besides
// (support/soundness.h). With ISNAD_LIST_FAILURES in the environment the cases that fail are appended to the file that
// it names (tools/known_failures), and only readings that are not sound are failures.
TableResult run_table(const CaseKind& kind, std::string_view table);

// Entries of the list that name no table.
std::vector<CaseFailure> entries_without_table(const CaseKind& kind);

}  // namespace isnad::test
