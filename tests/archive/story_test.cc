// Stories: copies of one text are one story, whatever the outlets made of the title and in whatever order they come.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "archive/fixture.h"
#include "archive/minhash.h"

namespace isnad::archive {
namespace {

using test::add_all;
using test::open_or_die;
using test::TemporaryFolder;

// A long article; `variant` changes its title and, from 2 on, one line.
Document agency_text(int number, int variant, const std::string& published) {
  Document document = test::generated(static_cast<uint32_t>(number));
  document.text.clear();
  for (int i = 0; i < 6; ++i) document.text += test::generated(static_cast<uint32_t>(1000 * number + i)).text + "\n";
  document.text = fmt::format("عنوان الصحيفة رقم {}\n", variant) + document.text;
  if (variant >= 2) document.text += fmt::format("يذكر أن الصحيفة {} سبقت غيرها.\n", variant);
  document.text += "قال الوزير سامر الحداد إن الميناء الجنوبي آمن.\n";
  document.id = fmt::format("{}-{}", number, variant);
  document.outlet = fmt::format("صحيفة {}", variant);
  document.url = fmt::format("https://example.org/{}/{}", number, variant);
  document.published = published;
  return document;
}

// Which articles belong together, by their ids.
std::set<std::set<std::string>> groups(const std::string& path) {
  Archive archive = open_or_die(path);
  std::map<int64_t, std::set<std::string>> by_story;
  for (int64_t number = 1;; ++number) {
    const auto stored = std::move(archive.document(number)).value();
    if (!stored) break;
    EXPECT_LE(stored->info.story, number);
    by_story[stored->info.story].insert(stored->info.document.id);
  }
  std::set<std::set<std::string>> groups;
  for (const auto& [story, ids] : by_story) groups.insert(ids);
  return groups;
}

TEST(Stories, CopiesAreOneAndOthersAreNot) {
  const TemporaryFolder folder;
  add_all(folder.path("a"), {agency_text(1, 1, ""), agency_text(2, 1, ""), agency_text(1, 2, ""), agency_text(1, 3, ""),
                             agency_text(2, 2, ""), agency_text(3, 1, "")});
  EXPECT_EQ(groups(folder.path("a")),
            (std::set<std::set<std::string>>{{"1-1", "1-2", "1-3"}, {"2-1", "2-2"}, {"3-1"}}));
  Archive archive = open_or_die(folder.path("a"));
  const auto stories = std::move(archive.stories(2, 10)).value();
  ASSERT_EQ(stories.size(), 2U);
  EXPECT_EQ(stories[0].copies.size(), 3U);
  EXPECT_EQ(stories[1].copies.size(), 2U);
  EXPECT_EQ(std::move(archive.stories(3, 10)).value().size(), 1U);
  EXPECT_EQ(std::move(archive.stories(2, 1)).value().size(), 1U);
  EXPECT_EQ(std::move(archive.stories(0, 10)).value().size(), 2U);  // one article alone is no story of several
}

TEST(Stories, AStatementHasItsWitnessesTheEarliestFirst) {
  const TemporaryFolder folder;
  add_all(folder.path("a"), {agency_text(1, 1, "2031-05-04"), agency_text(1, 2, "2031-05-03"), agency_text(1, 3, "")});
  Archive archive = open_or_die(folder.path("a"));
  SearchOptions options;
  options.query = "\"الميناء الجنوبي آمن\"";
  const SearchResult found = std::move(archive.search(options)).value();
  ASSERT_EQ(found.hits.size(), 1U);
  EXPECT_EQ(found.total, 3U);
  const std::vector<Witness>& witnesses = found.hits[0].witnesses;
  ASSERT_EQ(witnesses.size(), 3U);
  EXPECT_EQ(witnesses[0].outlet, "صحيفة 2");
  EXPECT_EQ(witnesses[0].published, "2031-05-03");
  EXPECT_EQ(witnesses[1].outlet, "صحيفة 1");
  EXPECT_EQ(witnesses[2].published, "");
  EXPECT_EQ(std::move(archive.witnesses(witnesses[1].document, witnesses[1].statement)).value().size(), 3U);
  EXPECT_TRUE(std::move(archive.witnesses(1, 9999)).value().empty());
  EXPECT_TRUE(std::move(archive.witnesses(77, 1)).value().empty());
}

TEST(Stories, VersionsAreNoCopies) {
  Document changed = agency_text(1, 1, "");
  changed.text += "تحديث.\n";
  const TemporaryFolder folder;
  add_all(folder.path("a"), {agency_text(1, 1, ""), changed});
  Archive archive = open_or_die(folder.path("a"));
  EXPECT_TRUE(std::move(archive.stories(2, 10)).value().empty());
  const auto second = std::move(archive.document(2)).value();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->info.story, 1);
}

TEST(Stories, TheOrderOfAddingDoesNotMatter) {
  std::vector<Document> documents;
  for (int number = 1; number <= 6; ++number) {
    for (int variant = 1; variant <= number; ++variant) documents.push_back(agency_text(number, variant, ""));
  }
  const TemporaryFolder folder;
  add_all(folder.path("0"), documents);
  const auto expected = groups(folder.path("0"));
  EXPECT_EQ(expected.size(), 6U);
  std::mt19937 random(3);
  for (int round = 1; round <= 4; ++round) {
    std::shuffle(documents.begin(), documents.end(), random);
    add_all(folder.path(std::to_string(round)), documents);
    EXPECT_EQ(groups(folder.path(std::to_string(round))), expected) << round;
  }
}

// A chain: each like its neighbours, the ends unlike each other. The one in the middle, coming last, joins two stories.
TEST(Stories, AMiddleJoinsBoth) {
  const auto link = [](int at) {
    Document document;
    document.id = fmt::format("{}", at);
    document.url = fmt::format("https://example.org/{}", at);
    for (int i = 12 * at; i < 12 * at + 120; ++i) document.text += fmt::format("كلمة{} ", i);
    return document;
  };
  const TemporaryFolder folder;
  add_all(folder.path("apart"), {link(0), link(2)});
  EXPECT_EQ(groups(folder.path("apart")).size(), 2U);
  for (const auto& order : {std::vector<int>{0, 1, 2}, {0, 2, 1}, {2, 0, 1}, {1, 0, 2}}) {
    std::vector<Document> documents;
    for (const int at : order) documents.push_back(link(at));
    const std::string path = folder.path(fmt::format("{}", fmt::join(order, "")));
    add_all(path, documents);
    EXPECT_EQ(groups(path).size(), 1U) << path;
    EXPECT_EQ(test::problems_of(path), "");
  }
}

TEST(Stories, ThousandsOfEmptyTextsAreNoTrouble) {
  std::vector<Document> documents;
  for (int i = 0; i < 3000; ++i) {
    Document document;
    document.url = fmt::format("https://example.org/{}", i);
    document.text = i % 2 == 0 ? "" : "الصفحة غير موجودة";
    documents.push_back(document);
  }
  const TemporaryFolder folder;
  EXPECT_EQ(add_all(folder.path("a"), documents).added, 3000U);
  Archive archive = open_or_die(folder.path("a"));
  EXPECT_EQ(std::move(archive.stories(2, 10)).value().size(), 2U);
}

// --- The parts ----------------------------------------------------------------------------------------------------

TEST(Jaccard, IsSharedOfAll) {
  const std::vector<uint64_t> none, one = {1, 2, 3, 4}, two = {3, 4, 5, 6}, other = {9};
  EXPECT_DOUBLE_EQ(jaccard(one, one), 1);
  EXPECT_DOUBLE_EQ(jaccard(one, two), 2.0 / 6);
  EXPECT_DOUBLE_EQ(jaccard(one, other), 0);
  EXPECT_DOUBLE_EQ(jaccard(one, none), 0);
  EXPECT_DOUBLE_EQ(jaccard(none, none), 1);
}

// At 0.8 nearly every pair shares a band; of unlike ones few do.
TEST(Bands, ProposeWhatIsAlike) {
  std::mt19937_64 random(5);
  const auto share = [&](size_t same, size_t apart) {
    std::vector<uint64_t> one, two;
    for (size_t i = 0; i < same; ++i) one.push_back(random());
    two = one;
    for (size_t i = 0; i < apart; ++i) {
      one.push_back(random());
      two.push_back(random());
    }
    const BandKeys a = band_keys(one), b = band_keys(two);
    for (size_t i = 0; i < kBands; ++i) {
      if (a.at(i) == b.at(i)) return true;
    }
    return false;
  };
  int alike = 0, unlike = 0;
  for (int i = 0; i < 500; ++i) {
    if (share(160, 20)) ++alike;  // 0.8
    if (share(40, 60)) ++unlike;  // 0.25
  }
  EXPECT_GE(alike, 490);
  EXPECT_LE(unlike, 60);
}

}  // namespace
}  // namespace isnad::archive
