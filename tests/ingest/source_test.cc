// Files and folders, formats and packings: what comes out, and in what order.
#include "ingest/source.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "ingest/sources.h"
#include "support/process.h"

namespace isnad::test {
namespace {

using ingest::Kind;
using ingest::Options;

std::vector<std::string> ids_of(const Taken& taken) {
  std::vector<std::string> ids;
  for (const Document& document : taken.documents) ids.push_back(document.id);
  return ids;
}

using Ids = std::vector<std::string>;

struct KindCase {
  const char* description;
  const char* name;
  std::string bytes;
  Ids ids;
  const char* text;  // of the first document
};

void PrintTo(const KindCase& it, std::ostream* out) { *out << it.description; }  // NOLINT: GoogleTest's name

class Kinds : public testing::TestWithParam<KindCase> {};

TEST_P(Kinds, AreKnown) {
  const KindCase& it = GetParam();
  const Taken taken = take_file(it.name, it.bytes);
  EXPECT_EQ(taken.failures.size(), 0U) << taken.failures[0].reason;
  ASSERT_EQ(ids_of(taken), it.ids);
  EXPECT_EQ(taken.documents[0].text, it.text);
}

const std::string json_line = R"({"id":"j","text":"خبر"})";
const std::string csv = "id,text\nc,خبر\n";
const std::string page =
    "<!DOCTYPE html><title>عنوان</title><p>قال الوزير سامر الحداد إن السد الجديد آمن ولا خطر على القرى.";
const std::string page_text = "عنوان\n\nقال الوزير سامر الحداد إن السد الجديد آمن ولا خطر على القرى.\n";
const std::string rss = "<rss><channel><item><guid>r</guid><title>خبر</title></item></channel></rss>";
const std::string warc =
    "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:w>\r\nContent-Type: text/plain\r\n"
    "Content-Length: 6\r\n\r\nخبر\r\n\r\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, Kinds,
    testing::Values(
        KindCase{"text", "a.txt", "خبر", {"a"}, "خبر"},                                            //
        KindCase{"text that begins like JSON", "a.txt", "[وكالات] خبر", {"a"}, "[وكالات] خبر"},    //
        KindCase{"text that begins in braces", "a.txt", "{المجلس} يرفض", {"a"}, "{المجلس} يرفض"},  //
        KindCase{"text that begins like HTML", "a.txt", "<b>خبر", {"a"}, "<b>خبر"},                //
        KindCase{"a name with dots", "a.b.c", "خبر", {"a.b"}, "خبر"},                              //
        KindCase{"an Arabic name", "خبر اليوم.txt", "خبر", {"خبر اليوم"}, "خبر"},                  //
        KindCase{"a name of two lines", "a\nb.txt", "خبر", {"a\\nb"}, "خبر"},                      //
        KindCase{"windows-1256",
                 "a.txt",
                 "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xE3\xCF\xED\xE4\xC9",
                 {"a"},
                 "قال الوزير إن المدينة"},
        KindCase{"JSON Lines by content", "a.txt", json_line + "\n", {"j"}, "خبر"},                  //
        KindCase{"JSON, one object on one line", "a.json", json_line, {"j"}, "خبر"},                 //
        KindCase{"JSON, one object on many", "a.json", "{\n \"text\": \"خبر\"\n}\n", {"a"}, "خبر"},  //
        KindCase{"JSON, an array", "a.json", "\n[" + json_line + ",{\"text\":\"ب\"}]", {"j", "a:2"}, "خبر"},
        KindCase{"CSV by content", "a.txt", csv, {"c"}, "خبر"},  //
        KindCase{"CSV with semicolons",
                 "a.csv",
                 "\xEF\xBB\xBFid;Text\nc;\"خبر; \"\"أول\"\"\nثان\"\n",
                 {"c"},
                 "خبر; \"أول\"\nثان"},
        KindCase{"CSV with tabs and no ids", "a.csv", "text\ttitle\r\nخبر\tع\r\nب\tع\r\n", {"a:1", "a:2"}, "خبر"},
        KindCase{"CSV in windows-1256",
                 "a.csv",
                 "id,text\r\nc,\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xE3\xCF\xED\xE4\xC9\r\n",
                 {"c"},
                 "قال الوزير إن المدينة"},
        KindCase{"HTML by content", "a", page, {"a"}, page_text.c_str()},                        //
        KindCase{"a feed by content", "a.xml", rss, {"r"}, "خبر\n"},                             //
        KindCase{"WARC", "a.warc", warc, {"w"}, "خبر"},                                          //
        KindCase{"gzip", "a.txt.gz", gzip("خبر"), {"a"}, "خبر"},                                 //
        KindCase{"zstd", "a.jsonl.zst", zstd(json_line), {"j"}, "خبر"},                          //
        KindCase{"gzip without a name for it", "a.html", gzip(page), {"a"}, page_text.c_str()},  //
        KindCase{"gzip in pieces", "a.warc.gz", gzip(warc) + gzip(warc), {"w", "w"}, "خبر"},     //
        KindCase{"tar", "a.tar", tar({{"x/b.txt", "خبر"}}), {"x/b"}, "خبر"},                     //
        KindCase{"tar in gzip", "a.tgz", gzip(tar({{"b.txt", "خبر"}, {"c.txt", ""}})), {"b", "c"}, "خبر"},
        KindCase{"zip",
                 "a.zip",
                 zip({{"أ/خبر.txt", "خبر"}, {"j.jsonl.gz", gzip(json_line)}, {".x", ""}, {"__MACOSX/x", ""}}),
                 {"أ/خبر", "j"},
                 "خبر"},
        KindCase{"zip in gzip", "a.zip.gz", gzip(zip({{"b.csv", csv}})), {"c"}, "خبر"}),
    [](const auto& info) { return "Case" + std::to_string(info.index); });

TEST(Source, AKindThatIsGivenOverrules) {
  Options options;
  options.kind = Kind::text;
  EXPECT_EQ(take_file("a.jsonl", json_line, options).documents.at(0).text, json_line);
  EXPECT_EQ(take_file("a.html.gz", gzip(page), options).documents.at(0).text, page);
  options.kind = Kind::html;
  EXPECT_EQ(take_file("a.txt", page.substr(15), options).documents.at(0).text, page_text);
}

TEST(Source, AnEncodingThatIsGivenOverrules) {
  Options options;
  options.encoding = "iso-8859-6";
  const std::string bytes = "\xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1";
  EXPECT_EQ(take_file("a.txt", bytes, options).documents.at(0).text, "قال الوزير");
  EXPECT_EQ(take_file("a.csv", "id,text\nc," + bytes, options).documents.at(0).text, "قال الوزير");
  options.encoding = "klingon";
  for (const char* const name : {"a.txt", "a.csv", "a.html", "a.rss"}) {
    const Taken taken = take_file(name, "id,text\nc," + bytes, options);
    ASSERT_EQ(taken.failures.size(), 1U) << name;
    EXPECT_NE(taken.failures[0].reason.find("unknown encoding 'klingon'"), std::string::npos);
  }
}

TEST(Source, ColumnsAndKeysAreMapped) {
  Options options;
  options.columns = {{"text", "body"}, {"title", "headline"}, {"published", "date"}};
  options.outlet = "النهر";
  const std::string csv_bytes = "Headline,body,date,text\nع,خبر,2031-05-04T23:30:00+03:00,x\n";
  const std::string json_bytes = R"({"headline":"ع","body":"خبر","date":"Sun, 04 May 2031 23:30:00 +0300","text":"x"})";
  for (const auto& [name, bytes] : Entries{{"a.csv", csv_bytes}, {"a.jsonl", json_bytes}, {"a.txt", csv_bytes}}) {
    const Taken taken = take_file(name, bytes, options);
    ASSERT_EQ(taken.documents.size(), 1U) << name;
    EXPECT_EQ(taken.documents[0].title, "ع");
    EXPECT_EQ(taken.documents[0].text, "خبر");
    EXPECT_EQ(taken.documents[0].published, "2031-05-04");
    EXPECT_EQ(taken.documents[0].outlet, "النهر");
  }
}

TEST(Source, MapsAreRead) {
  const auto columns = ingest::parse_columns("title=headline,text=the body");
  ASSERT_TRUE(columns.ok());
  EXPECT_EQ(columns.value(), (ingest::Columns{{"title", "headline"}, {"text", "the body"}}));
  for (const char* const bad : {"", "title", "=a", "title=", "headline=title", "title=a,", "title=a,title=b"}) {
    EXPECT_FALSE(ingest::parse_columns(bad).ok()) << bad;
  }
  EXPECT_EQ(ingest::parse_columns("headline=title").error().message,
            "there is no field 'headline'; the fields are id, outlet, published, title, url, text");
  EXPECT_EQ(ingest::kind_named("warc"), Kind::warc);
  EXPECT_EQ(ingest::kind_named("pdf"), std::nullopt);
}

TEST(Source, FoldersAreWalkedInOrder) {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  fs::create_directories(folder.path("b/c"));
  fs::create_directories(folder.path("empty"));
  (void)folder.write("b/c/1.txt", "خبر");
  (void)folder.write("b/2.zip", zip({{"3.txt", "خبر"}}));
  (void)folder.write("a.txt", "خبر");
  (void)folder.write("ج.txt", "خبر");
  (void)folder.write("Z.txt", "خبر");
  (void)folder.write(".hidden", "خبر");
  (void)folder.write("photo.jpg", "\xFF\xD8\xFF\xE0....");
  fs::create_directory_symlink("..", folder.path("b/loop"));
  fs::create_directory_symlink(".", folder.path("b/self"));
  fs::create_symlink("nowhere", folder.path("broken"));
  ::symlink("a.txt", folder.path("d.txt").c_str());
  const Taken taken = take({folder.path("")});
  EXPECT_EQ(ids_of(taken), (Ids{"Z", "a", "3", "b/c/1", "d", "ج"}));
  ASSERT_EQ(taken.failures.size(), 2U);
  EXPECT_EQ(taken.failures[0].file, folder.path("broken"));
  EXPECT_EQ(taken.failures[1].file, folder.path("photo.jpg"));
  EXPECT_EQ(taken.failures[1].reason, "is a JPEG image");
}

TEST(Source, AFolderOfNothingIsAFailure) {
  const TemporaryFolder folder;
  const Taken taken = take({folder.path("")});
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].reason, "the folder has no files to read");
}

TEST(Source, AFifoInAFolderIsNotWaitedFor) {
  const TemporaryFolder folder;
  ASSERT_EQ(::mkfifo(folder.path("fifo").c_str(), 0600), 0);
  const Taken taken = take({folder.path("")});
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_NE(taken.failures[0].reason.find("neither a file nor a folder"), std::string::npos);
}

TEST(Source, FailuresInsideContainersNameTheEntry) {
  const TemporaryFolder folder;
  const std::string path = folder.write("news.zip", zip({{"a/b.png", "\x89PNG\r\n\x1A\n"}, {"c.txt", "خبر"}}));
  const Taken taken = take({path});
  EXPECT_EQ(ids_of(taken), Ids{"c"});
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].file, path + "/a/b.png");
}

TEST(Source, AnOfficeDocumentIsNoZipOfTexts) {
  const Taken taken = take_file("a.docx", zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<x/>"}}));
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_NE(taken.failures[0].reason.find("Office document"), std::string::npos);
}

}  // namespace
}  // namespace isnad::test
