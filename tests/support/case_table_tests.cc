#include "support/case_table_tests.h"

#include <gtest/gtest.h>

#include <functional>
#include <utility>

namespace isnad::test {
namespace {

class TableTest : public testing::Test {
 public:
  explicit TableTest(std::function<void()> body) : body_(std::move(body)) {}
  void TestBody() override { body_(); }
  static void TearDownTestSuite() {
    if (total().all > 0) total().print("all tables");
  }
  static Tally& total() {
    static Tally tally;
    return tally;
  }

 private:
  std::function<void()> body_;
};

void expect_none(const std::vector<CaseFailure>& failures) {
  for (const CaseFailure& failure : failures) {
    ADD_FAILURE_AT(failure.file.c_str(), failure.line) << failure.message;
  }
}

void add_test(const std::string& name, std::function<void()> body) {
  // The factory must give the type of the fixture that all tests of the suite share.
  testing::RegisterTest("Cases", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                        [body = std::move(body)]() -> TableTest* { return new TableTest(body); });
}

}  // namespace

bool register_case_tables(const CaseKind& kind) {
  const std::vector<std::string> tables = tables_of(kind);
  for (const std::string& table : tables) {
    add_test(table, [&kind, table] {
      const TableResult result = run_table(kind, table);
      TableTest::total().add(result.tally);
      expect_none(result.failures);
    });
  }
  add_test("AreFound", [&kind, found = !tables.empty()] {
    EXPECT_TRUE(found) << kind.folder << ": no table; run the tests through ctest";
  });
  add_test("KnownFailuresNameTables", [&kind] { expect_none(entries_without_table(kind)); });
  return true;
}

}  // namespace isnad::test
