// WARC: which records are documents, and what HTTP says of them.
#include <gtest/gtest.h>

#include "ingest/sources.h"

namespace isnad::test {
namespace {

const std::string sentence = "قال وزير الري سامر الحداد إن السد الجديد آمن ولا خطر على القرى المجاورة له في الوادي.";
const std::string page = "<html><head><title>خبر</title></head><p>" + sentence + "</html>";
const std::string page_text = "خبر\n\n" + sentence + "\n";

std::string record(const std::string& type, const std::string& content_type, const std::string& block) {
  return "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:7>\r\nWARC-Target-URI: " +
         "https://www.sahel.example/a\r\nWARC-Date: 2031-05-09T00:00:00Z\r\nContent-Type: " + content_type +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& head, const std::string& body) {
  return record("response", "application/http; msgtype=response", "HTTP/1.1 " + head + "\r\n\r\n" + body);
}

struct RecordCase {
  const char* description;
  std::string bytes;
  std::string text;  // empty: no document
  size_t failures = 0;
};

void PrintTo(const RecordCase& it, std::ostream* out) { *out << it.description; }  // NOLINT: GoogleTest's name

class Records : public testing::TestWithParam<RecordCase> {};

TEST_P(Records, AreReadOrPassedOver) {
  const RecordCase& it = GetParam();
  const Taken taken = take_file("a.warc", it.bytes + record("resource", "text/plain", "آخر"));
  EXPECT_EQ(taken.failures.size(), it.failures);
  ASSERT_EQ(taken.documents.size(), it.text.empty() ? 1U : 2U)
      << (taken.failures.empty() ? "" : taken.failures[0].reason);
  EXPECT_EQ(taken.documents.back().text, "آخر");
  const Document& first = taken.documents.front();
  EXPECT_EQ(first.url, "https://www.sahel.example/a");
  EXPECT_EQ(first.outlet, "sahel.example");
  EXPECT_EQ(first.id, "7");
  EXPECT_EQ(first.published, "");
  if (!it.text.empty()) {
    EXPECT_EQ(first.text, it.text);
  }
}

std::string chunked(const std::string& body) {
  const auto chunk = [](const std::string& piece) {
    std::string size;
    for (size_t left = piece.size(); left > 0; left /= 16) size.insert(0, 1, "0123456789abcdef"[left % 16]);
    return size + "\r\n" + piece + "\r\n";
  };
  return chunk(body.substr(0, 33)) + chunk(body.substr(33)) + "0\r\n\r\n";
}

const std::string html = "200 OK\r\nContent-Type: text/html; charset=UTF-8";

INSTANTIATE_TEST_SUITE_P(
    Cases, Records,
    testing::Values(
        RecordCase{"a page", response(html, page), page_text},
        RecordCase{"a page with its length",
                   response(html + "\r\nContent-Length: " + std::to_string(page.size()), page), page_text},
        RecordCase{"a page that is shorter than it says", response(html + "\r\nContent-Length: 100000", page),
                   page_text},
        RecordCase{"a page in chunks", response(html + "\r\nTransfer-Encoding: chunked", chunked(page)), page_text},
        RecordCase{"a page that was in chunks", response(html + "\r\nTransfer-Encoding: chunked", page), page_text},
        RecordCase{"a page in gzip", response(html + "\r\nContent-Encoding: gzip", gzip(page)), page_text},
        RecordCase{"a page that was in gzip", response(html + "\r\nContent-Encoding: gzip", page), page_text},
        RecordCase{"a page in brotli", response(html + "\r\nContent-Encoding: br", "\x8B\x02\x80 no page"), "", 1},
        RecordCase{"the charset of HTTP",
                   response("200 OK\r\nContent-Type: text/html; charset=\"iso-8859-6\"",
                            "<html><title>\xE2\xC7\xE4</title><p>\xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1 "
                            "\xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1 \xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1 "
                            "\xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1 \xE2\xC7\xE4 \xC7\xE4\xE8\xD2\xEA\xD1"),
                   "قال\n\nقال الوزير قال الوزير قال الوزير قال الوزير قال الوزير\n"},
        RecordCase{"a plain text", response("200 OK\r\nContent-Type: text/plain", "خبر"), "خبر"},
        RecordCase{"a page kept as a resource", record("resource", "text/html", page), page_text},
        RecordCase{"a page not found", response("404 Not Found\r\nContent-Type: text/html", page), ""},
        RecordCase{"an image", response("200 OK\r\nContent-Type: image/png", "\x89PNG"), ""},
        RecordCase{"a page without an article", response(html, "<html><a href=x>الرئيسية</a></html>"), ""},
        RecordCase{"a request", record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"), ""},
        RecordCase{"what the crawler says of itself", record("warcinfo", "application/warc-fields", "a: b\r\n"), ""},
        RecordCase{"no HTTP", record("response", "application/http", "nothing of the kind"), "", 1},
        RecordCase{"bytes that are no record", "nothing\r\nof the kind\r\n\r\n", "", 0},
        RecordCase{"an empty response", record("response", "application/http", ""), "", 1}),
    [](const auto& info) { return "Case" + std::to_string(info.index); });

}  // namespace
}  // namespace isnad::test
