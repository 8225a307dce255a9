// The reading of any text whatever is sound, and one text has one reading.
#include "support/soundness.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "isnad/encoding.h"
#include "isnad/output.h"
#include "isnad/reader.h"
#include "support/process.h"

namespace isnad {
namespace {

Reading read(Reader& reader, const std::string& text) {
  Document document;
  document.id = "t";
  document.text = text;
  ReadOptions options;
  options.explain = true;
  return reader.read(std::move(document), options);
}

void expect_sound(Reader& reader, const std::string& text, std::string_view what) {
  const Reading reading = read(reader, text);
  EXPECT_EQ(test::first_flaw(reading, text), "") << what;
  EXPECT_EQ(test::first_output_flaw(reading), "") << what;
}

std::string as_json(const Reading& reading) {
  output::WriteOptions options;
  options.explain = true;
  std::string out;
  output::make_writer(options)->document(reading, out);
  return out;
}

// Pieces that meet in every order: cues, marks, names, controls, other scripts.
constexpr std::array<std::string_view, 96> pieces{
    "قال",      "وقالت",    "أعلن",   "أكد",     "مضيفاً",  "مشيراً",   "إلى",      "أن",     "إن",     "بأن",    "عن",
    "قوله",     "بحسب",     "وفقاً",   "لـ",      "نقلاً",   "اتهم",    "دعا",      "طالب",   "نفى",    "رفض",    "لم",
    "الوزير",   "سامر",     "الحداد", "المتحدث", "باسم",   "وزارة",   "الخارجية", "مصدر",   "مسؤول",  "صحيفة",  "النهر",
    "روسيا",    "الفرنسي",  "بيان",   "«",       "»",      "“",       "”",        "\"",     "'",      "(",      ")",
    ":",        "،",        ".",      "؟",       "\n",     "\n\n",    " ",        "\u200F", "\u202E", "\u200C", "ـــ",
    "ً",         "ﷺ",        "ﻗﺎﻝ",    "کہ",      "שלום",   "Reuters", "10/6",     "\u0001", "😀",      "قتل",    "مقتل",
    "أصيب",     "جنديان",   "12",     "قتيلا",   "هجوم",   "على",     "مسلحون",   "شن",     "انفجار", "عبوة",   "ناسفة",
    "تظاهر",    "المحتجون", "ضد",     "اعتقلت",  "الشرطة", "عقوبات",  "بين",      "والجيش", "في",     "بغداد",  "أمس",
    "اشتباكات", "محاولة",   "منع",    "لن",      "بينهم",  "ثلاثة",   "برصاص",    "وقف"};

TEST(Soundness, RandomArticles) {
  Reader reader;
  std::mt19937 random(20201018);
  std::uniform_int_distribution<size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(0, 120);
  std::bernoulli_distribution space(0.85);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = length(random); i > 0; --i) {
      text += pieces[piece(random)];
      if (space(random)) text += ' ';
    }
    expect_sound(reader, text, text);
    if (HasFailure()) return;
  }
}

TEST(Soundness, RandomCodePoints) {
  Reader reader;
  std::mt19937 random(7);
  std::uniform_int_distribution<int> kind(0, 4);
  std::uniform_int_distribution<uint32_t> any(1, 0x10FFFF);
  for (int round = 0; round < 300; ++round) {
    std::u32string points;
    for (int i = 0; i < 200; ++i) {
      uint32_t c = any(random);
      switch (kind(random)) {
        case 0:
          c = c % 0x80;
          break;
        case 1:
          c = 0x600 + c % 0x100;
          break;
        case 2:
          c = 0x2000 + c % 0x70;
          break;
        case 3:
          c = 0xFB50 + c % 0x4A0;
          break;
        default:
          break;
      }
      if (c < 0xD800 || c > 0xDFFF) points.push_back(c);
    }
    std::string bytes(reinterpret_cast<const char*>(points.data()), points.size() * 4);
    const Result<std::string> text = decode(bytes, "utf-32le");
    ASSERT_TRUE(text) << text.error().message;
    expect_sound(reader, text.value(), "random code points");
  }
}

TEST(Soundness, Monsters) {
  Reader reader;
  const auto repeated = [](std::string_view piece, size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
  };
  expect_sound(reader, "", "empty");
  expect_sound(reader, std::string(1, '\0'), "NUL");
  for (const std::string_view piece : {"ا",
                                       "قال ",
                                       "قال إن ",
                                       "« ",
                                       "»",
                                       "«قال ",
                                       "\"",
                                       "(",
                                       ":",
                                       "، ",
                                       "\n",
                                       ".",
                                       "عن ",
                                       "بحسب ",
                                       "وقال سامر ",
                                       "قال سامر: «",
                                       "مضيفاً أن ",
                                       "\u202E",
                                       "ً",
                                       "نقلت عن سامر قوله إن ",
                                       "قتل ",
                                       "مقتل جندي في هجوم ",
                                       "قتل ثلاثة وأصيب خمسة ",
                                       "اشتباكات بين س و",
                                       "المتظاهرون ",
                                       "محاولة منع ",
                                       "شن هجوما على ",
                                       "برصاص "}) {
    expect_sound(reader, repeated(piece, 20'000), piece);
    if (HasFailure()) return;
  }
}

TEST(Soundness, TheReadingDependsOnTheDocumentAlone) {
  const std::string one = "خبر\nقال الوزير سامر الحداد إن المدينة آمنة. وأضاف أن الطرق مفتوحة.\n";
  const std::string other = "خبر\nأكدت المتحدثة ليلى النجار أن المدارس مغلقة.\n";
  Reader fresh;
  Reader used;
  for (int i = 0; i < 3; ++i) read(used, other);
  EXPECT_EQ(as_json(read(used, one)), as_json(read(fresh, one)));
}

// Texts are cut off: what a word is told by may lie behind the end.
TEST(Soundness, EveryBeginning) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  ASSERT_NE(source, nullptr);
  Reader reader;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(source) / "examples")) {
    if (entry.path().extension() != ".txt") continue;
    const std::string whole = test::read_file(entry.path().string());
    size_t first = 0;
    for (size_t i = 1; i <= whole.size(); ++i) {
      const bool between = i == whole.size() || whole[i] == ' ' || whole[i] == '\n';
      if (!between) continue;
      expect_sound(reader, whole.substr(first, i - first), entry.path().string());
      if (HasFailure()) return;
      if (i < whole.size() && whole[i] == '\n') first = i + 1;  // a paragraph is enough of a beginning
    }
  }
}

TEST(Soundness, Examples) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  ASSERT_NE(source, nullptr);
  Reader reader;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(source) / "examples")) {
    if (entry.path().extension() == ".txt") {
      expect_sound(reader, test::read_file(entry.path().string()), entry.path().string());
    }
  }
}

// A text may end anywhere: every rule that looks at the next word must know that there may be none.
TEST(Soundness, ATextMayEndAtAnyWord) {
  constexpr std::string_view kTexts[] = {"وزار الموقع أمس وفد من البلدية، كما ذكرت صحيفة الساحل",
                                         "وقتل في الهجوم نحو عشرين مسلحا بينهم قائد ميداني على يد جنود من",
                                         "وتجمع أكثر من ألف متظاهر أمام مبنى وزارة العدل مطالبين الحكومة",
                                         "ودارت اشتباكات عنيفة بين الجيش ومسلحين، ما أدى إلى مقتل ثلاثة منهم"};
  Reader reader;
  for (const std::string_view text : kTexts) {
    for (size_t end = text.find(' '); end != std::string_view::npos; end = text.find(' ', end + 1)) {
      expect_sound(reader, std::string(text.substr(0, end)), "a text that ends early");
    }
  }
}

}  // namespace
}  // namespace isnad
