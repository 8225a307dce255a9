// Texts that no newspaper prints, some hundred kilobytes of each: the time to read one is linear in its length. The
// limit is wide, since the sanitizers and a busy machine are slow; what is quadratic misses it.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>

#include "isnad/reader.h"

namespace isnad {
namespace {

constexpr size_t kBytes = 200'000;
constexpr double kSeconds = 20;

double seconds_to_read(Reader& reader, std::string text) {
  Document document;
  document.text = std::move(text);
  const auto start = std::chrono::steady_clock::now();
  const Reading reading = reader.read(std::move(document));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Scale, OnePieceAgainAndAgain) {
  Reader reader;
  for (const std::string_view piece : {std::string_view("\0", 1),
                                       std::string_view("\n"),
                                       std::string_view("س"),
                                       std::string_view("ـ"),
                                       std::string_view("a"),
                                       std::string_view("hello "),
                                       std::string_view("1,"),
                                       std::string_view("«"),
                                       std::string_view("»"),
                                       std::string_view("«» "),
                                       std::string_view("\""),
                                       std::string_view("' "),
                                       std::string_view("("),
                                       std::string_view("، "),
                                       std::string_view(". "),
                                       std::string_view("- "),
                                       std::string_view("محمد، "),
                                       std::string_view("محمد و"),
                                       std::string_view("قال "),
                                       std::string_view("وقال محمد إن "),
                                       std::string_view("وقال رئيس وزراء "),
                                       std::string_view("قال محمد إن\n"),
                                       std::string_view("«قال محمد: "),
                                       std::string_view("قال: «"),
                                       std::string_view("«نعم» قال "),
                                       std::string_view("إن (قال "),
                                       std::string_view("بحسب "),
                                       std::string_view("مضيفا "),
                                       std::string_view("محمد: "),
                                       std::string_view("اتهم محمد علي بـ"),
                                       std::string_view("في "),
                                       std::string_view("أن ")}) {
    std::string text;
    while (text.size() < kBytes) text += piece;
    EXPECT_LT(seconds_to_read(reader, std::move(text)), kSeconds) << '\'' << piece << '\'';
  }
}

TEST(Scale, EveryWordAnother) {
  Reader reader;
  std::string words;
  std::string speakers;
  for (int i = 0; words.size() < kBytes; ++i) words += "كلمة" + std::to_string(i) + ' ';
  for (int i = 0; speakers.size() < kBytes; ++i)
    speakers += "وقال الوزير سامر آل" + std::to_string(i) + " إن الأمر صعب. ";
  EXPECT_LT(seconds_to_read(reader, std::move(words)), kSeconds);
  EXPECT_LT(seconds_to_read(reader, std::move(speakers)), kSeconds);
}

// A word is cut where it is longer than a token may be; its places stay right.
TEST(Scale, AWordOfManyKilobytes) {
  Reader reader;
  Document document;
  for (size_t i = 0; i < 50'000; ++i) document.text += "س";
  document.text += "\nقال الوزير سامر الحداد إن المدينة آمنة.";
  const Reading reading = reader.read(std::move(document));
  ASSERT_EQ(reading.statements.size(), 1U);
  EXPECT_EQ(slice(reading.document.text, reading.statements[0].cue), "قال");
  EXPECT_EQ(reading.statements[0].cue.start, 50'001U);
  EXPECT_EQ(reading.words, 7U + 7U);  // 100,000 bytes in pieces of 15,996
}

}  // namespace
}  // namespace isnad
