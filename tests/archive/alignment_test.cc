// Words side by side: what of a quotation is in a text, and what became of each word.
#include "archive/alignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "archive/plain_words.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

struct Side {
  explicit Side(std::string_view text) : words(builtin_lexicon()) {
    words.find(text, places);
    for (const PlainPlace& place : places) {
      plain.push_back(words.word(text, place));
      written.push_back(text.substr(place.byte_start, place.byte_end - place.byte_start));
    }
  }
  PlainWords words;
  std::vector<PlainPlace> places;
  std::vector<PlainWord> plain;
  std::vector<std::string_view> written;
};

// «a b»: same; «-a»: left out; «+a»: added; «a/b»: b of the text became a; «~a»: moved.
std::string described(const Alignment& alignment, const Side& asked, const Side& text) {
  std::string all;
  for (const AlignedPair& pair : alignment.pairs) {
    if (!all.empty()) all += " ";
    const auto of_quotation = [&] { return std::string(asked.written[static_cast<size_t>(pair.asked)]); };
    const auto of_text = [&] { return std::string(text.written[static_cast<size_t>(pair.found)]); };
    switch (pair.change) {
      case WordChange::same:
        all += of_quotation();
        break;
      case WordChange::changed:
        all += of_quotation() + "/" + of_text();
        break;
      case WordChange::moved:
        all += "~" + of_quotation();
        break;
      case WordChange::left_out:
        all += "-" + of_text();
        break;
      case WordChange::added:
        all += "+" + of_quotation();
        break;
    }
  }
  return all;
}

struct Case {
  const char* name;
  const char* quotation;
  const char* text;
  const char* pairs;
};

class Aligns : public testing::TestWithParam<Case> {};
TEST_P(Aligns, WordByWord) {
  const Side asked(GetParam().quotation);
  const Side text(GetParam().text);
  EXPECT_EQ(described(Aligner().align(asked.plain, text.plain), asked, text), GetParam().pairs);
}

// Spelling is no difference.
INSTANTIATE_TEST_SUITE_P(
    Spelling, Aligns,
    testing::Values(Case{"Hamza", "اعلن امس ان الابار جفت", "أعلن أمس أن الآبار جفت", "اعلن امس ان الابار جفت"},
                    Case{"Endings", "مدرسه القريه علي النهر", "مدرسة القرية على النهر", "مدرسه القريه علي النهر"},
                    Case{"Vowels", "السَّدُّ جَدِيدٌ", "السد جديد", "السَّدُّ جَدِيدٌ"},
                    Case{"Tatweel", "الـسـد الجـديد", "السد الجديد", "الـسـد الجـديد"},
                    Case{"Digits", "عام ٢٠٣١ و۵ سدود", "عام 2031 و5 سدود", "عام ٢٠٣١ و۵ سدود"},
                    Case{"Marks", "السد، «الجديد»: مغلق!", "السد \"الجديد\" مغلق", "السد الجديد مغلق"},
                    Case{"Latin", "PORT of kurinda", "Port of Kurinda", "PORT of kurinda"}));

INSTANTIATE_TEST_SUITE_P(Changes, Aligns,
                         testing::Values(Case{"LeftOut", "الجسر سيفتح أمام السيارات",
                                              "الجسر القديم سيفتح غداً أمام السيارات",
                                              "الجسر -القديم سيفتح -غداً أمام السيارات"},
                                         Case{"Added", "الجسر القديم سيفتح غداً أمام السيارات",
                                              "الجسر سيفتح أمام السيارات", "الجسر +القديم سيفتح +غداً أمام السيارات"},
                                         Case{"Changed", "الجسر سيغلق أمام السيارات", "الجسر سيفتح أمام السيارات",
                                              "الجسر سيغلق/سيفتح أمام السيارات"},
                                         Case{"ChangedForm", "الجسور ستفتح أمام سيارات", "الجسور ستفتح أمام السيارات",
                                              "الجسور ستفتح أمام سيارات/السيارات"},
                                         Case{"Neighbours", "القديم الجسر سيفتح أمام السيارات",
                                              "الجسر القديم سيفتح أمام السيارات", "~الجسر القديم سيفتح أمام السيارات"},
                                         Case{"BothEnds", "السيارات القديم سيفتح أمام الجسر",
                                              "الجسر القديم سيفتح أمام السيارات", "~الجسر القديم سيفتح أمام ~السيارات"},
                                         Case{"TwoForOne", "الجسر سيفتح أبوابه أمام السيارات",
                                              "الجسر ينتظر أمام السيارات", "الجسر سيفتح/ينتظر +أبوابه أمام السيارات"}));

// What is around the quotation in the text is no difference; what hangs over its own ends is.
INSTANTIATE_TEST_SUITE_P(Ends, Aligns,
                         testing::Values(Case{"Fragment", "القديم سيفتح أمام",
                                              "قال إن الجسر القديم سيفتح أمام السيارات غداً", "القديم سيفتح أمام"},
                                         Case{"Over", "حقاً الجسر القديم سيفتح قريباً",
                                              "أعلن أن الجسر القديم سيفتح. وغادر", "+حقاً الجسر القديم سيفتح +قريباً"},
                                         Case{"Nothing", "قطار سريع", "الجسر القديم سيفتح", ""},
                                         Case{"Empty", "", "الجسر", ""}, Case{"EmptyText", "الجسر", "", ""},
                                         Case{"Repeated", "ماء ماء", "ماء", "+ماء ماء"}));

struct Alike {
  const char* one;
  const char* other;
  bool alike;
};

TEST(AreAlike, FormsAndSlips) {
  for (const Alike& c : {Alike{"قوات", "القوات", true}, Alike{"قوات", "وقواتهم", true}, Alike{"مسؤول", "مسئول", true},
                         Alike{"كتاب", "كتابه", true}, Alike{"المزارعون", "المزارعين", true},
                         Alike{"مدينه", "سفينه", false}, Alike{"في", "فيه", false}, Alike{"سد", "سدود", false},
                         Alike{"السلام", "السلاح", true}, Alike{"وزير", "سفير", false}, Alike{"", "", false}}) {
    EXPECT_EQ(are_alike(c.one, c.other), c.alike) << c.one << " " << c.other;
    EXPECT_EQ(are_alike(c.other, c.one), c.alike) << c.other << " " << c.one;
  }
}

TEST(Alignment, SimilarityIsAShareOfBothSides) {
  const Side text("الجسر القديم سيفتح السيارات");
  const auto similarity = [&](std::string_view quotation) {
    const Side asked(quotation);
    return Aligner().align(asked.plain, text.plain).similarity;
  };
  EXPECT_DOUBLE_EQ(similarity("الجسر القديم سيفتح السيارات"), 1);
  EXPECT_DOUBLE_EQ(similarity("الجسر سيفتح السيارات"), 6.0 / 7);
  EXPECT_DOUBLE_EQ(similarity("القديم الجسر سيفتح السيارات"), 7.5 / 8);
  EXPECT_DOUBLE_EQ(similarity("الجسر القديم سيفتح القطارات"), 6.0 / 7);
  EXPECT_DOUBLE_EQ(similarity("قطار"), 0);
}

// The same words over and over: as much work as other words.
TEST(Alignment, RepeatedWordsEndQuickly) {
  std::string words;
  for (int i = 0; i < 1'000; ++i) words += "لا إن ";
  const Side asked(std::string_view(words).substr(0, words.size() / 2));
  const Side text(words);
  const auto start = std::chrono::steady_clock::now();
  const Alignment alignment = Aligner().align(asked.plain, text.plain);
  EXPECT_EQ(alignment.pairs.size(), asked.plain.size());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace isnad::archive
