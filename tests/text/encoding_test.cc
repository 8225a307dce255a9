#include "isnad/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>

#include "text/invalid_utf8.h"

namespace isnad {
namespace {

using namespace std::string_literals;

const std::string article =
    "قال الوزير سامر الحداد إن المدينة آمنة، وأضاف في بيان أن المدارس ستفتح أبوابها يوم الأحد.\n"
    "وأكدت المتحدثة باسم البلدية أن الطرق مفتوحة في كل الأحياء.\n";

std::string encoded(const std::string& text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(text.size() * 4 + 8, '\0');
  const int32_t size = ucnv_convert(encoding, "utf-8", out.data(), static_cast<int32_t>(out.size()), text.data(),
                                    static_cast<int32_t>(text.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  out.resize(static_cast<size_t>(size));
  return out;
}

std::string decoded(std::string_view bytes, std::string_view encoding = {}) {
  const Result<std::string> result = decode(bytes, encoding);
  return result ? result.value() : "error: " + result.error().message;
}

TEST(Encoding, Utf8IsTakenAsItIs) {
  EXPECT_EQ(decoded(article), article);
  EXPECT_EQ(decoded(""), "");
  EXPECT_EQ(decoded("\0a\0"s), "\0a\0"s);
  EXPECT_EQ(decoded(article, "UTF-8"), article);
  EXPECT_EQ(decoded("a\r\nb"), "a\r\nb");
}

TEST(Encoding, MarksAreLeftOut) {
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + article), article);
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + article, "utf-8"), article);
  EXPECT_EQ(decoded("\xFF\xFE" + encoded(article, "utf-16le")), article);
  EXPECT_EQ(decoded("\xFE\xFF" + encoded(article, "utf-16be")), article);
  EXPECT_EQ(decoded("\xFF\xFE\0\0"s + encoded(article, "utf-32le")), article);
  EXPECT_EQ(decoded("\xFF\xFE" + encoded(article, "utf-16le"), "utf-16"), article);
  EXPECT_EQ(decoded("\xFF\xFE" + encoded(article, "utf-16le"), "utf-16le"), article);
}

TEST(Encoding, Windows1256IsDetectedWhereItReadsAsArabic) {
  const std::string bytes = encoded(article, "windows-1256");
  EXPECT_EQ(decoded(bytes), article);
  EXPECT_EQ(decoded(bytes, "windows-1256"), article);
  EXPECT_EQ(decoded(bytes, "cp1256"), article);
  const std::string sentence = "قال الوزير إن المدينة آمنة.";
  EXPECT_EQ(decoded(encoded(sentence, "windows-1256")), sentence);
}

TEST(Encoding, OtherBytesAreRefused) {
  EXPECT_EQ(decoded("na\xEFve caf\xE9 in Latin-1 is no Arabic").substr(0, 31), "error: invalid UTF-8 at byte 2 ");
  EXPECT_EQ(decode("\xC0\x80").ok(), false);
  EXPECT_EQ(decode("\xED\xA0\x80").ok(), false);
}

TEST(Encoding, BrokenUtf8NamesTheOffset) {
  const std::string start = "قال";
  EXPECT_EQ(decoded(start + "\xFF" + article), "error: invalid UTF-8 at byte 6 (0xFF)");
  EXPECT_EQ(decoded(article + "\xD9"), "error: invalid UTF-8 at byte " + std::to_string(article.size()) + " (0xD9)");
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + start + "\xFF" + article), "error: invalid UTF-8 at byte 9 (0xFF)");
  EXPECT_EQ(decoded("\xE2\x82", "utf-8"), "error: invalid UTF-8 at byte 0 (0xE2)");
}

TEST(Encoding, BrokenUtf16NamesTheOffset) {
  // A lone surrogate behind two letters; half a unit at the end.
  EXPECT_EQ(decoded("\xFF\xFE\x27\x06\x44\x06\x00\xD8\x27\x06"s), "error: invalid utf-16le at byte 6");
  EXPECT_EQ(decoded("\xFF\xFE\x27\x06\x44"s), "error: invalid utf-16le at byte 4");
}

TEST(Encoding, UnknownNameIsAnError) {
  EXPECT_EQ(decoded("a", "klingon"), "error: unknown encoding 'klingon'; names are like utf-8, utf-16, windows-1256");
}

TEST(Encoding, LongTextsCrossTheBuffers) {
  std::string text;
  while (text.size() < 3'000'000) text += article;
  EXPECT_EQ(decoded(encoded(text, "windows-1256")), text);
  EXPECT_EQ(decoded("\xFF\xFE" + encoded(text, "utf-16le")), text);
}

TEST(Encoding, FirstInvalidUtf8) {
  EXPECT_EQ(text::first_invalid_utf8(article), std::string::npos);
  EXPECT_EQ(text::first_invalid_utf8("ab\x80"), 2U);
  EXPECT_EQ(text::first_invalid_utf8("\xF4\x90\x80\x80"), 0U);
}

}  // namespace
}  // namespace isnad
