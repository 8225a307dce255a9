// Inputs that are damaged, hostile, or none of ours: what is given of them, and what is said.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <random>

#include "ingest/sources.h"
#include "support/process.h"

namespace isnad::test {
namespace {

using namespace std::string_literals;
using ingest::Kind;
using ingest::Options;

std::string json_line(int number) {
  return "{\"id\":\"" + std::to_string(number) + "\",\"text\":\"قال الوزير سامر الحداد إن المدينة آمنة " +
         std::to_string(number * 7919) + "\"}\n";
}

std::string json_lines(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += json_line(i);
  return lines;
}

struct BadCase {
  const char* description;
  const char* name;
  std::string bytes;
  size_t documents;
  // Of the only failure; "-": there is none.
  const char* place;
  const char* reason;
};

void PrintTo(const BadCase& it, std::ostream* out) { *out << it.description; }  // NOLINT: GoogleTest's name

class BadInput : public testing::TestWithParam<BadCase> {};

TEST_P(BadInput, GivesWhatIsGoodAndSaysWhatIsNot) {
  const BadCase& it = GetParam();
  const TemporaryFolder folder;
  const std::string path = folder.write(it.name, it.bytes);
  const std::string good = folder.write("good.txt", "خبر\n");
  const Taken taken = take({path, good});
  // The next input is read in any case.
  ASSERT_EQ(taken.documents.size(), it.documents + 1);
  EXPECT_EQ(taken.documents.back().id, "good");
  if (it.reason == "-"s) {
    EXPECT_EQ(taken.failures.size(), 0U) << taken.failures.front().reason;
    return;
  }
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].file.substr(0, path.size()), path);
  EXPECT_EQ(taken.failures[0].place, it.place) << taken.failures[0].reason;
  EXPECT_NE(taken.failures[0].reason.find(it.reason), std::string::npos) << taken.failures[0].reason;
}

std::string random_bytes() {
  std::mt19937 random(7);  // NOLINT: the same bytes each time
  std::string bytes(100'000, '\0');
  for (char& c : bytes) c = static_cast<char>(random());
  return bytes;
}

std::string laughs() {
  std::string xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [\n<!ENTITY a0 \"ha\">\n";
  for (int i = 1; i < 30; ++i) {
    const std::string inner = "&a" + std::to_string(i - 1) + ";";
    xml += "<!ENTITY a" + std::to_string(i) + " \"" + inner + inner + inner + inner + "\">\n";
  }
  return xml + "]>\n<rss><channel><item><title>&a29;</title></item></channel></rss>";
}

std::string warc_record(const std::string& id, const std::string& text) {
  return "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:" + id +
         ">\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text +
         "\r\n\r\n";
}

const std::string page_start = "<!DOCTYPE html><html><body>";

INSTANTIATE_TEST_SUITE_P(
    Cases, BadInput,
    testing::Values(
        BadCase{"a gzip without its end", "cut.jsonl.gz", gzip(json_lines(9)).substr(0, gzip(json_lines(9)).size() - 9),
                9, "line 10", "the gzip data ends too early"},
        BadCase{"an empty text is a text", "empty.txt", "", 1, "", "-"},
        BadCase{"no lines, no documents", "empty.jsonl", "", 0, "", "-"},
        BadCase{"an empty page", "empty.html", "", 0, "", "no article"},
        BadCase{"an empty feed", "empty.rss", "", 0, "", "the file is empty"},
        BadCase{"an empty table", "empty.csv", "", 0, "", "the file is empty"},
        BadCase{"an empty JSON file", "empty.json", " ", 0, "", "the file is empty"},
        BadCase{"a wrong type in an array", "a.json", R"([{"text":["a"]},{"text":"b"}])", 1, "record 1",
                "\"text\" is not a string"},
        BadCase{"no object in an array", "a.json", R"([7,{"text":"b"}])", 1, "record 1", "not a JSON object"},
        BadCase{"an array that is cut", "a.json", R"([{"text":"b"},{"text":"c)", 0, "record 1", "not valid JSON"},
        BadCase{"a wrong type on a line", "a.jsonl", "{\"text\":{}}\n{\"text\":\"b\"}\n", 1, "line 1",
                "\"text\" is not a string"},
        BadCase{"no column for the text", "a.csv", "id,headline,body\n1,a,b\n", 0, "",
                "no column \"text\"; the columns are id, headline, body; --map text=NAME"},
        BadCase{"a record that ends early", "a.csv", "id,text\n1\n2,b\n", 1, "record 1", "ends before the column"},
        BadCase{"bytes of no encoding in a record", "a.csv", "id,text\n1,\xFF\xFE\xFF\n2,b\n", 1, "record 1",
                "invalid UTF-8"},
        BadCase{"a WARC cut in a record", "a.warc", warc_record("1", "أول") + warc_record("2", "ثان").substr(0, 80), 1,
                "record 2", "ends in the"},
        BadCase{"a WARC cut in a block", "a.warc",
                warc_record("1", "أول") + warc_record("2", std::string(500, 'a')).substr(0, 400), 1, "record 2",
                "in the middle of a record"},
        BadCase{"a WARC with a damaged record", "a.warc",
                warc_record("1", "أول") + "WARC/1.0\r\nContent-Length: many\r\n\r\nx\r\n\r\n" + warc_record("2", "ثان"),
                2, "record 2", "Content-Length is no number"},
        BadCase{"entities that multiply", "a.xml", laughs(), 0, "", "declares entities of its own"},
        BadCase{"a feed that breaks off", "a.rss",
                "<rss><channel><title>ن</title><item><title>أول</title><pubDate>Sun, 04 May 2031 10:00:00 "
                "+0300</pubDate></item>\n<item><title>ثان</ti",
                1, "line 2", "not well-formed XML"},
        BadCase{"XML of another kind", "a.xml", "<?xml version=\"1.0\"?><books/>", 0, "", "neither a feed"},
        BadCase{"a database", "a.db", "SQLite format 3\0\x10\0\1\1"s, 0, "", "is an SQLite database"},
        BadCase{"an image", "a.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, 0, "", "is a PNG image"},
        BadCase{"bytes of no kind", "a.bin", random_bytes(), 0, "", "neither text nor another known kind"},
        BadCase{"a page without text", "a.html", page_start + "<nav><a href=/>الرئيسية</a></nav></body></html>", 0, "",
                "no article"},
        BadCase{"a zip that is cut", "a.zip", zip({{"a.txt", std::string(5000, 'a')}}).substr(0, 40), 0, "", "damaged"},
        BadCase{"no gzip behind its mark", "a.gz", "\x1F\x8B\x08 no gzip at all", 0, "", "gzip"},
        BadCase{"no zstd behind its mark", "a.zst", "\x28\xB5\x2F\xFD no zstd at all", 0, "", "zstd"},
        BadCase{"packed too often", "a.gz", gzip(gzip(gzip(gzip(gzip("خبر"))))), 0, "", "packed more than 4 times"},
        BadCase{"packed often", "a.gz", gzip(gzip(gzip(gzip("خبر")))), 1, "", "-"}),
    [](const auto& info) { return "Case" + std::to_string(info.index); });

TEST(Bad, DocumentsBeforeACutAreGiven) {
  const std::string lines = json_lines(3000);
  for (const std::string& whole : {gzip(lines), zstd(lines)}) {
    const Taken taken = take_file("a.jsonl.gz", std::string_view(whole).substr(0, whole.size() / 2));
    EXPECT_GT(taken.documents.size(), 500U);
    ASSERT_EQ(taken.failures.size(), 1U);
    EXPECT_EQ(taken.failures[0].place, "line " + std::to_string(taken.documents.size() + 1));
    EXPECT_NE(taken.failures[0].reason.find("ends too early"), std::string::npos) << taken.failures[0].reason;
  }
  const std::string warc = gzip(warc_record("1", "أول")) + gzip(warc_record("2", "ثان"));
  const Taken taken = take_file("a.warc.gz", std::string_view(warc).substr(0, warc.size() - 30));
  EXPECT_EQ(taken.documents.size(), 1U);
  EXPECT_EQ(taken.failures.size(), 1U);
}

TEST(Bad, AZipBombIsNotUnpacked) {
  // A gigabyte of blanks in a megabyte, and that in a zip.
  std::string bomb;
  const std::string piece = gzip(std::string(64U << 20U, ' '));
  for (int i = 0; i < 16; ++i) bomb += piece;
  for (const auto& [name, bytes] : Entries{{"a.jsonl.gz", bomb}, {"a.zip", zip({{"b.jsonl.gz", bomb}})}}) {
    const Taken taken = take_file(name, bytes);
    EXPECT_EQ(taken.documents.size(), 0U);
    ASSERT_EQ(taken.failures.size(), 1U) << name;
    EXPECT_NE(taken.failures[0].reason.find("zip bomb"), std::string::npos) << taken.failures[0].reason;
  }
}

TEST(Bad, ALineTooLongIsPassedOverInBoundedMemory) {
  std::string bytes = "{\"text\":\"first\"}\n{\"text\":\"";
#if defined(__SANITIZE_ADDRESS__)
  constexpr size_t size = 20'000'000;
#else
  constexpr size_t size = 200'000'000;
#endif
  Options options;
  options.largest_document = size / 4;
  bytes.append(size, 'a');
  bytes += "\"}\n{\"text\":\"third\"}\n";
  const TemporaryFolder folder;
  const std::string path = folder.write("a.jsonl", bytes);
  std::string().swap(bytes);
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const Taken taken = take({path}, options);
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  // Peaks, in kilobytes: what the test itself held is in both.
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, static_cast<long>(size / 1024));
  ASSERT_EQ(taken.documents.size(), 2U);
  EXPECT_EQ(taken.documents[1].text, "third");
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].place, "line 2");
  EXPECT_EQ(taken.failures[0].reason, "longer than " + ingest::size_text(size / 4));
}

TEST(Bad, DocumentsBeyondTheLimitNameIt) {
  Options options;
  options.largest_document = 1000;
  const std::string text(2000, 'a');
  const Entries files{{"a.txt", text},
                      {"a.html", page_start + "<p>" + text + "</p>"},
                      {"a.csv", "id,text\n1," + text + "\n"},
                      {"a.json", "{\n\"text\":\"" + text + "\"}"},
                      {"a.warc", warc_record("1", text)}};
  for (const auto& [name, bytes] : files) {
    const Taken taken = take_file(name, bytes, options);
    EXPECT_EQ(taken.documents.size(), 0U) << name;
    ASSERT_EQ(taken.failures.size(), 1U) << name;
    EXPECT_NE(taken.failures[0].reason.find("larger than 1000 bytes"), std::string::npos) << taken.failures[0].reason;
  }
}

TEST(Bad, AHugeFieldOfATableDoesNotStopTheRest) {
  Options options;
  options.largest_document = 100'000;
  const std::string bytes = "id,text\n1,\"" + std::string(2'000'000, 'a') + "\"\n2,b\n";
  const Taken taken = take_file("a.csv", bytes, options);
  ASSERT_EQ(taken.documents.size(), 1U);
  EXPECT_EQ(taken.documents[0].text, "b");
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].place, "record 1");
}

TEST(Bad, DeepAndWrongNestingIsReadInTime) {
  const std::string sentence = "قال الوزير سامر الحداد إن السد الجديد آمن ولا خطر على القرى المجاورة له في الوادي.";
  const auto repeated = [](const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) all += text;
    return all;
  };
  std::string attributes;
  for (int i = 0; i < 300'000; ++i) attributes += "a" + std::to_string(i) + "=x ";
  struct Page {
    std::string html;
    bool is_read;
  };
  const std::vector<Page> pages{
      {page_start + repeated("<div>", 10'000) + "<p>" + sentence + "</p>" + repeated("</div>", 10'000), true},
      {page_start + repeated("<b>", 10'000) + "<p>" + sentence + "</p>", true},
      {page_start + repeated("<div>", 100'000) + sentence, false},
      {page_start + repeated("<i>", 10'000) + repeated("</b>", 1'000'000) + sentence, false},
      {page_start + repeated("<table><tr><td>", 5'000) + sentence, true},
      {page_start + repeated("<p>" + sentence, 20'000), true},
      {page_start + repeated("<a href=x>", 50'000) + sentence, false},
      {page_start + repeated("&", 3'000'000) + sentence, false},
      {page_start + "<p " + attributes + ">" + sentence, false},
  };
  for (const Page& page : pages) {
    // Of the processor, so that other work on the machine counts not; a quadratic reader needs hours.
    const std::clock_t start = std::clock();
    const Taken taken = take_file("a.html", page.html);
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 60);
    if (page.is_read) {
      ASSERT_EQ(taken.documents.size(), 1U) << page.html.substr(0, 80);
      EXPECT_NE(taken.documents[0].text.find(sentence), std::string::npos);
    } else {
      EXPECT_EQ(taken.documents.size() + taken.failures.size(), 1U) << page.html.substr(0, 80);
    }
  }
}

// Permissions bind everybody but root, who becomes somebody else for a moment.
class Nobody {
 public:
  Nobody() {
    if (::geteuid() == 0) was_root_ = ::seteuid(65534) == 0;
  }
  ~Nobody() {
    if (was_root_ && ::seteuid(0) != 0) ADD_FAILURE() << "not root again";
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;

 private:
  bool was_root_ = false;
};

TEST(Bad, AFolderWithoutPermissionIsAFailure) {
  const TemporaryFolder folder;
  ::chmod(folder.path("").c_str(), 0755);
  ::mkdir(folder.path("closed").c_str(), 0);
  const std::string good = folder.write("good.txt", "خبر\n");
  Taken taken;
  {
    const Nobody nobody;
    if (::geteuid() == 0) GTEST_SKIP() << "root may read every folder, and cannot become another user here";
    taken = take({folder.path("")});
  }
  ::chmod(folder.path("closed").c_str(), 0700);
  EXPECT_EQ(taken.documents.size(), 1U);
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].file, folder.path("closed"));
  EXPECT_EQ(taken.failures[0].reason, "Permission denied");
}

}  // namespace
}  // namespace isnad::test
