// Adding: what is new, what is known, what is a version; a reading comes back as it went in.
#include <gtest/gtest.h>

#include <filesystem>
#include <random>

#include "archive/fixture.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

using test::add_all;
using test::open_or_die;
using test::saying;
using test::TemporaryFolder;

TEST(Add, TheSameAgainChangesNothing) {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.isnad");
  const std::vector<Document> articles = test::generated_articles(60);
  const AddCounts first = add_all(path, articles);
  EXPECT_EQ(first.documents, 60U);
  EXPECT_EQ(first.added, 60U);
  EXPECT_GT(first.statements, 60U);
  const std::string before = test::content_of(path);
  const std::string bytes = test::read_file(path);
  const AddCounts again = add_all(path, articles);
  EXPECT_EQ(again.documents, 60U);
  EXPECT_EQ(again.known, 60U);
  EXPECT_EQ(again.added + again.versions + again.statements + again.bytes, 0U);
  EXPECT_EQ(test::first_difference(test::content_of(path), before), "");
  EXPECT_EQ(test::read_file(path), bytes);
}

TEST(Add, TwiceInOneGo) {
  const TemporaryFolder folder;
  const AddCounts counts = add_all(folder.path("a.isnad"), {saying("a", "الجسر مفتوح"), saying("a", "الجسر مفتوح")});
  EXPECT_EQ(counts.added, 1U);
  EXPECT_EQ(counts.known, 1U);
}

TEST(Add, PiecesOrAllAtOnceGiveTheSameArchive) {
  const TemporaryFolder folder;
  const std::vector<Document> articles = test::generated_articles(40);
  add_all(folder.path("one.isnad"), articles);
  for (const size_t piece : {1U, 7U, 39U}) {
    const std::string path = folder.path(std::to_string(piece));
    for (size_t from = 0; from < articles.size(); from += piece) {
      const size_t end = std::min(articles.size(), from + piece);
      add_all(path, {articles.begin() + static_cast<std::ptrdiff_t>(from),
                     articles.begin() + static_cast<std::ptrdiff_t>(end)});
    }
    EXPECT_EQ(test::first_difference(test::content_of(path), test::content_of(folder.path("one.isnad"))), "") << piece;
  }
}

TEST(Add, ManyThreadsGiveTheSameArchive) {
  const TemporaryFolder folder;
  const std::vector<Document> articles = test::generated_articles(90);
  for (const unsigned threads : {1U, 2U, 8U}) {
    AddOptions options;
    options.threads = threads;
    options.commit_when_idle = threads == 2;
    add_all(folder.path(std::to_string(threads)), articles, options);
  }
  EXPECT_EQ(test::first_difference(test::content_of(folder.path("1")), test::content_of(folder.path("2"))), "");
  EXPECT_EQ(test::first_difference(test::content_of(folder.path("1")), test::content_of(folder.path("8"))), "");
}

TEST(Add, NothingMakesAnEmptyArchive) {
  const TemporaryFolder folder;
  EXPECT_EQ(add_all(folder.path("a.isnad"), {}).documents, 0U);
  Archive archive = open_or_die(folder.path("a.isnad"));
  EXPECT_EQ(std::move(archive.search({})).value().total, 0U);
  EXPECT_EQ(test::problems_of(folder.path("a.isnad")), "");
}

TEST(Versions, AChangedArticleIsAnotherVersionAndTheOldOneStays) {
  Document first = saying("a", "الجسر مفتوح");
  Document second = first;
  second.text = "خبر a\n\nقال الوزير سامر الحداد إن الجسر مغلق.\n";
  Document third = second;
  third.title = "عنوان جديد";
  const TemporaryFolder folder;
  const std::string path = folder.path("a.isnad");
  EXPECT_EQ(add_all(path, {first}).added, 1U);
  EXPECT_EQ(add_all(path, {second, third}).versions, 2U);
  EXPECT_EQ(add_all(path, {first, second, third}).known, 3U);
  Archive archive = open_or_die(path);
  const auto versions = std::move(archive.versions(2)).value();
  ASSERT_EQ(versions.size(), 3U);
  EXPECT_EQ(versions[0].replaced_by, 2);
  EXPECT_EQ(versions[1].replaced_by, 3);
  EXPECT_EQ(versions[2].replaced_by, 0);
  EXPECT_EQ(versions[2].document.title, "عنوان جديد");
  EXPECT_TRUE(std::move(archive.versions(9)).value().empty());
  SearchOptions options;
  options.query = "مفتوح";
  const SearchResult old = std::move(archive.search(options)).value();
  ASSERT_EQ(old.hits.size(), 1U);
  EXPECT_EQ(old.hits[0].document.replaced_by, 2);
  // The second and third say the same: one hit, one witness.
  options.query = "مغلق";
  const SearchResult later = std::move(archive.search(options)).value();
  ASSERT_EQ(later.hits.size(), 1U);
  EXPECT_EQ(later.total, 2U);
  EXPECT_EQ(later.hits[0].witnesses.size(), 1U);
  EXPECT_EQ(test::problems_of(path), "");
}

struct SameArticle {
  const char* name;
  void (*change)(Document&);
  bool version;  // another version of the article, or another article
};
class Identity : public testing::TestWithParam<SameArticle> {};
TEST_P(Identity, IsOutletAndUrl) {
  Document changed = saying("a", "الجسر مفتوح");
  GetParam().change(changed);
  const TemporaryFolder folder;
  add_all(folder.path("a"), {saying("a", "الجسر مفتوح")});
  const AddCounts counts = add_all(folder.path("a"), {changed});
  EXPECT_EQ(counts.versions, GetParam().version ? 1U : 0U);
  EXPECT_EQ(counts.added, GetParam().version ? 0U : 1U);
}
INSTANTIATE_TEST_SUITE_P(Changed, Identity,
                         testing::Values(SameArticle{"Title", [](Document& d) { d.title = "آخر"; }, true},
                                         SameArticle{"Text", [](Document& d) { d.text += "."; }, true},
                                         SameArticle{"Date", [](Document& d) { d.published = ""; }, true},
                                         SameArticle{"Url", [](Document& d) { d.url += "x"; }, false},
                                         SameArticle{"NoUrl", [](Document& d) { d.url = ""; }, false},
                                         SameArticle{"Outlet", [](Document& d) { d.outlet = ""; }, false}),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(Identity, AnotherIdIsStillTheSame) {
  const TemporaryFolder folder;
  Document renamed = saying("a", "الجسر مفتوح");
  renamed.id = "b";
  add_all(folder.path("a"), {saying("a", "الجسر مفتوح")});
  EXPECT_EQ(add_all(folder.path("a"), {renamed}).known, 1U);
}

TEST(Identity, WithoutUrlOutletAndText) {
  Document one = saying("a", "الجسر مفتوح");
  one.url.clear();
  Document retitled = one;
  retitled.title = "آخر";
  Document other = one;
  other.text += ".";
  const TemporaryFolder folder;
  add_all(folder.path("a"), {one});
  EXPECT_EQ(add_all(folder.path("a"), {retitled}).versions, 1U);
  EXPECT_EQ(add_all(folder.path("a"), {other}).added, 1U);
}

// --- A reading comes back as it went in ---------------------------------------------------------------------------

void expect_all_come_back(const std::vector<Document>& documents) {
  const TemporaryFolder folder;
  add_all(folder.path("a"), documents);
  Archive archive = open_or_die(folder.path("a"));
  Reader reader;
  for (size_t i = 0; i < documents.size(); ++i) {
    const auto stored = std::move(archive.document(static_cast<int64_t>(i) + 1)).value();
    ASSERT_TRUE(stored);
    const Reading read = reader.read(documents[i]);
    ASSERT_EQ(test::described(stored->reading), test::described(read));
    EXPECT_EQ(stored->info.statements, read.statements.size());
  }
  EXPECT_FALSE(std::move(archive.document(static_cast<int64_t>(documents.size()) + 1)).value());
  EXPECT_FALSE(std::move(archive.document(0)).value());
  EXPECT_FALSE(std::move(archive.document(-1)).value());
  EXPECT_EQ(test::problems_of(folder.path("a")), "");
}

TEST(Restored, Generated) { expect_all_come_back(test::generated_articles(400)); }

TEST(Restored, Examples) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  ASSERT_NE(source, nullptr);
  std::vector<Document> documents;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(source) / "examples")) {
    if (entry.path().extension() != ".txt") continue;
    Document document;
    document.id = entry.path().stem().string();
    document.text = test::read_file(entry.path().string());
    document.title = document.text.substr(0, document.text.find('\n'));
    documents.push_back(std::move(document));
  }
  ASSERT_GT(documents.size(), 2U);
  expect_all_come_back(documents);
}

TEST(Restored, OddTexts) {
  std::vector<Document> documents;
  for (const std::string& text :
       {std::string(), std::string(" "), std::string("قال"), std::string("a\0b", 3), std::string("😀 قال سامر إن 😀😀."),
        std::string("\n\n\n"), std::string(3'000, '('), std::string("not Arabic at all")}) {
    Document document;
    document.text = text;
    documents.push_back(document);
  }
  expect_all_come_back(documents);
}

TEST(Each, GivesByDocumentWhatMatches) {
  test::Shelf shelf(test::generated_articles(50));
  SearchOptions options;
  options.query = "المدينة";
  const uint64_t total = std::move(shelf.archive().search(options)).value().total;
  uint64_t seen = 0;
  int64_t before = 0;
  const auto take = [&](const StoredReading& stored) {
    EXPECT_GT(stored.info.number, before);
    before = stored.info.number;
    seen += stored.reading.statements.size();
    for (const Statement& statement : stored.reading.statements) {
      EXPECT_TRUE(std::any_of(stored.reading.speakers.begin(), stored.reading.speakers.end(),
                              [&](const Speaker& speaker) { return speaker.id == statement.speaker; }));
    }
    EXPECT_FALSE(stored.reading.document.text.empty());
    return true;
  };
  EXPECT_EQ(std::move(shelf.archive().each(options, take)).value(), total);
  EXPECT_EQ(seen, total);
  ASSERT_GT(total, 20U);
  int documents = 0;
  EXPECT_LT(std::move(shelf.archive().each(options, [&](const StoredReading&) { return ++documents < 3; })).value(),
            total);
  EXPECT_EQ(documents, 3);
  options.query = "(";
  EXPECT_FALSE(shelf.archive().each(options, take));
}

}  // namespace
}  // namespace isnad::archive
