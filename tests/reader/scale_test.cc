// Texts that no newspaper prints: the time to read one is linear in its length. What is compared are two readings in
// the same run, of a text and of a quarter of it: four times the time is linear, sixteen times quadratic.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include "isnad/reader.h"

namespace isnad {
namespace {

constexpr size_t kBytes = 200'000;
constexpr double kMostTimes = 10;
constexpr double kShortest = 0.1;  // seconds; below, the clock and the neighbours say more than the text

double seconds_to_read(Reader& reader, std::string_view text) {
  Document document;
  document.text = text;
  const auto start = std::chrono::steady_clock::now();
  const Reading reading = reader.read(std::move(document));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// How many times longer the whole takes than its first quarter, at best of three; 0 where it is read in no time.
double times_a_quarter(Reader& reader, std::string_view text) {
  size_t quarter = text.size() / 4;
  while ((static_cast<unsigned char>(text[quarter]) & 0xC0U) == 0x80U) ++quarter;
  double times = 0;
  for (int i = 0; i < 3; ++i) {
    const double whole = seconds_to_read(reader, text);
    if (whole < kShortest) return 0;
    const double now = whole / seconds_to_read(reader, text.substr(0, quarter));
    times = i == 0 ? now : std::min(times, now);
    if (times < kMostTimes) break;
  }
  return times;
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
                                       std::string_view("قال إن "),
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
    EXPECT_LT(times_a_quarter(reader, text), kMostTimes) << '\'' << piece << '\'';
  }
}

// What is nested without end is cut, so that what is written stays in proportion to what is read.
TEST(Scale, ChainsEnd) {
  Reader reader;
  Document document;
  for (int i = 0; i < 400; ++i) document.text += "قال محمد إن ";
  const Reading reading = reader.read(std::move(document));
  ASSERT_FALSE(reading.statements.empty());
  for (const Statement& statement : reading.statements) {
    int depth = 0;
    for (auto parent = statement.parent; parent; parent = reading.statements[static_cast<size_t>(*parent) - 1].parent) {
      ++depth;
    }
    EXPECT_LE(depth, 8);
  }
}

TEST(Scale, EveryWordAnother) {
  Reader reader;
  std::string words;
  std::string speakers;
  for (int i = 0; words.size() < kBytes; ++i) words += "كلمة" + std::to_string(i) + ' ';
  // more than the entities that are searched, in the quarter almost as many
  for (int i = 0; speakers.size() < 6 * kBytes; ++i)
    speakers += "وقال الوزير سامر آل" + std::to_string(i) + " إن الأمر صعب. ";
  EXPECT_LT(times_a_quarter(reader, words), kMostTimes);
  EXPECT_LT(times_a_quarter(reader, speakers), kMostTimes);
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
