// The article that the project began with: one contested claim, all its statements on their sides, nothing foreign in
// it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "isnad/reader.h"
#include "support/process.h"

namespace isnad {
namespace {

TEST(FirstArticle, ItsContestedClaimIsWhole) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  const std::string path = std::string(source == nullptr ? "." : source) + "/../shared/gold/dev/seed.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
  Document document;
  document.text = test::read_file(path);
  const Reading reading = Reader().read(std::move(document));
  std::vector<Claim> contested;
  for (const Claim& claim : reading.claims) {
    if (claim.contested) contested.push_back(claim);
  }
  ASSERT_EQ(contested.size(), 1U);
  std::map<Stance, size_t> statements;
  std::map<Stance, std::set<int>> speakers;
  for (const Side& side : contested[0].sides) {
    statements[side.stance] = side.statements.size();
    for (const int id : side.statements) {
      speakers[side.stance].insert(reading.statements[static_cast<size_t>(id) - 1].speaker);
    }
  }
  EXPECT_EQ(statements, (std::map<Stance, size_t>{{Stance::asserts, 4}, {Stance::denies, 2}, {Stance::reports, 1}}));
  EXPECT_EQ(speakers[Stance::asserts].size(), 4U);  // four who say it
  EXPECT_EQ(speakers[Stance::denies].size(), 2U);   // and two who deny it
}

}  // namespace
}  // namespace isnad
