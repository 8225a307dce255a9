// What isnad read takes, and what it says of inputs that fail.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/failure_report.h"
#include "ingest/source.h"
#include "support/process.h"

namespace isnad::cli {
namespace {

struct Taken {
  std::vector<Document> documents;
  std::vector<std::string> reports;
};

Taken take(const std::vector<std::string>& names, ingest::Options options = {}) {
  Taken taken;
  FailureReport report([&](std::string_view line) { taken.reports.emplace_back(line); });
  ingest::Source source(names, std::move(options), [&](const ingest::Failure& failure) { report.add(failure); });
  while (std::optional<Document> document = source.next()) taken.documents.push_back(*std::move(document));
  report.finish();
  EXPECT_EQ(source.failed(), !taken.reports.empty());
  return taken;
}

ingest::Options from(const std::string& outlet, const std::string& published) {
  ingest::Options options;
  options.outlet = outlet;
  options.published = published;
  return options;
}

TEST(Input, ATextFileIsADocument) {
  const test::TemporaryFolder folder;
  const std::string name = folder.write("news.today.txt", "  عنوان الخبر \r\nنص الخبر\n");
  const Taken taken = take({name}, from("النهر", "2031-05-04"));
  ASSERT_EQ(taken.documents.size(), 1U);
  EXPECT_EQ(taken.documents[0].id, "news.today");
  EXPECT_EQ(taken.documents[0].title, "عنوان الخبر");
  EXPECT_EQ(taken.documents[0].text, "  عنوان الخبر \r\nنص الخبر\n");
  EXPECT_EQ(taken.documents[0].outlet, "النهر");
  EXPECT_EQ(taken.documents[0].published, "2031-05-04");
}

TEST(Input, BlankFilesAreDocuments) {
  const test::TemporaryFolder folder;
  const Taken taken = take({folder.write("a.txt", ""), folder.write("b.txt", "\n \n")});
  ASSERT_EQ(taken.documents.size(), 2U);
  EXPECT_EQ(taken.documents[1].title, "");
  EXPECT_EQ(taken.documents[1].text, "\n \n");
}

TEST(Input, AnEndlessFirstLineIsNoTitle) {
  const test::TemporaryFolder folder;
  const Taken taken = take({folder.write("a.txt", std::string(3'000'000, 'a'))});
  EXPECT_EQ(taken.documents[0].title, "");
  EXPECT_EQ(taken.documents[0].text.size(), 3'000'000U);
}

TEST(Input, JsonLines) {
  const test::TemporaryFolder folder;
  const std::string name = folder.write("a.jsonl",
                                        "\xEF\xBB\xBF{\"id\":\"x\",\"outlet\":\"o\",\"published\":\"2031-05-04\","
                                        "\"title\":\"t\",\"url\":\"u\",\"text\":\"\\u0642"
                                        "al\\n\\u0000\",\"more\":{\"a\":[1]}}\r\n"
                                        "\n"
                                        "{\"text\":\"second\",\"title\":null,\"outlet\":null}\n"
                                        "{\"id\":7,\"text\":\"third\"}");
  const Taken taken = take({name}, from("default", "2031-01-01"));
  ASSERT_EQ(taken.documents.size(), 3U) << testing::PrintToString(taken.reports);
  EXPECT_EQ(taken.documents[0].id, "x");
  EXPECT_EQ(taken.documents[0].url, "u");
  EXPECT_EQ(taken.documents[0].text, std::string("قal\n\0", 6));
  EXPECT_EQ(taken.documents[0].outlet, "o");
  EXPECT_EQ(taken.documents[1].id, name + ":3");
  EXPECT_EQ(taken.documents[1].outlet, "default");
  EXPECT_EQ(taken.documents[1].published, "2031-01-01");
  EXPECT_EQ(taken.documents[2].id, "7");
  EXPECT_EQ(taken.reports, std::vector<std::string>{});
}

TEST(Input, BadLinesAreReportedAndTheNextIsRead) {
  const test::TemporaryFolder folder;
  const std::string name = folder.write("a.ndjson",
                                        "{\"text\":\"good\"}\n"
                                        "{\"text\":\n"
                                        "[1]\n"
                                        "{\"id\":\"no text\"}\n"
                                        "{\"text\":7}\n"
                                        "{\"text\":\"a\"} {\"text\":\"b\"}\n"
                                        "{\"text\":\"\xFF\"}\n"
                                        "{\"text\":\"dated\",\"published\":\"4 May 2031\"}\n"
                                        "{\"text\":\"\\ud800\"}\n"
                                        "{\"text\":\"good too\"}\n");
  const Taken taken = take({name});
  ASSERT_EQ(taken.documents.size(), 3U);
  EXPECT_EQ(taken.documents[1].text, "dated");
  EXPECT_EQ(taken.documents[1].published, "");
  EXPECT_EQ(taken.documents[2].text, "good too");
  ASSERT_EQ(taken.reports.size(), 8U);
  EXPECT_EQ(taken.reports[0].substr(0, name.size() + 3), name + ":2:");
  EXPECT_EQ(taken.reports[1], name + ":3: not a JSON object; JSON Lines has one object a line");
  EXPECT_EQ(taken.reports[2], name + ":4: no \"text\" in the object");
  EXPECT_EQ(taken.reports[3], name + ":5: \"text\" is not a string");
  EXPECT_EQ(taken.reports[4], name + ":6: more stands behind the object; JSON Lines has one object a line");
  EXPECT_EQ(taken.reports[5], name + ":7: invalid UTF-8 at byte 9 of the line");
  EXPECT_EQ(taken.reports[6], name + ":8: \"published\" is not a date as YYYY-MM-DD: '4 May 2031'; read without it");
}

TEST(Input, AFileOfBadLinesDoesNotFillTheTerminal) {
  const test::TemporaryFolder folder;
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes += "{\n";
  const std::string name = folder.write("a.jsonl", bytes);
  const Taken taken = take({name});
  ASSERT_EQ(taken.reports.size(), 21U);
  EXPECT_EQ(taken.reports.back(), name + ": 980 more like these");
}

TEST(Input, JsonLinesAreKnownByTheirFirstCharacter) {
  const test::TemporaryFolder folder;
  const Taken taken = take({folder.write("a.txt", " \n {\"text\":\"json\"}\n"), folder.write("b.txt", "text {}")});
  ASSERT_EQ(taken.documents.size(), 2U);
  EXPECT_EQ(taken.documents[0].text, "json");
  EXPECT_EQ(taken.documents[1].text, "text {}");
}

TEST(Input, LinesLongerThanAnyBuffer) {
  const test::TemporaryFolder folder;
  std::string bytes;
  std::vector<size_t> sizes{10, 5'000'000, 1, 300'000, 262'144, 262'143, 0, 2'000'000};
  for (const size_t size : sizes) bytes += "{\"text\":\"" + std::string(size, 'a') + "\"}\n";
  const Taken taken = take({folder.write("a.jsonl", bytes)});
  ASSERT_EQ(taken.documents.size(), sizes.size());
  for (size_t i = 0; i < sizes.size(); ++i) EXPECT_EQ(taken.documents[i].text.size(), sizes[i]);
}

TEST(Input, MissingFilesAndEmptyFoldersAreReported) {
  const test::TemporaryFolder folder;
  const std::string good = folder.write("a.txt", "a");
  const test::TemporaryFolder empty;
  const Taken taken = take({folder.path("none.txt"), empty.path(""), good});
  EXPECT_EQ(taken.documents.size(), 1U);
  ASSERT_EQ(taken.reports.size(), 2U);
  EXPECT_EQ(taken.reports[0], folder.path("none.txt") + ": No such file or directory");
  EXPECT_EQ(taken.reports[1], empty.path("") + ": the folder has no files to read");
}

TEST(Input, NamesAreShownOnOneLine) {
  const test::TemporaryFolder folder;
  const Taken taken = take({folder.path("خبر\nثان\x1b[2J\xff\u202E.txt")});
  ASSERT_EQ(taken.reports.size(), 1U);
  EXPECT_EQ(taken.reports[0], folder.path("خبر\\nثان\\x1B[2J\\xFF\\u{202E}.txt") + ": No such file or directory");
}

TEST(Input, EachFileHasItsOwnCount) {
  const test::TemporaryFolder folder;
  std::string bytes;
  for (int i = 0; i < 22; ++i) bytes += "{\n";
  const std::string one = folder.write("a.jsonl", bytes);
  const std::string two = folder.write("b.jsonl", "{\n");
  const Taken taken = take({one, two});
  ASSERT_EQ(taken.reports.size(), 22U);
  EXPECT_EQ(taken.reports[20], one + ": 2 more like these");
  EXPECT_EQ(taken.reports[21].substr(0, two.size() + 3), two + ":1:");
}

}  // namespace
}  // namespace isnad::cli
