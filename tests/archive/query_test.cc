// The language of queries: what each finds among five articles, or what is said to be wrong with it.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "archive/fixture.h"

namespace isnad::archive {
namespace {

test::Shelf& shelf() {
  static test::Shelf shelf({test::saying("a", "الجسر الجديد مفتوح"),
                            test::saying("b", "الجسر القديم مغلق أمام السيارات"),
                            test::saying("c", "المدرسة الجديدة مغلقة"), test::saying("d", "قوات الأمن دخلت المدينة"),
                            test::saying("e", "المدينة آمنة وإن قواتها عادت")});
  return shelf;
}

std::string sorted(std::string ids) {
  if (ids.starts_with("error")) return ids;
  std::string letters;
  for (const char c : ids) {
    if (c != ' ') letters.push_back(c);
  }
  std::sort(letters.begin(), letters.end());
  return letters;
}

struct Case {
  const char* query;
  const char* found;  // letters of articles
};

class Finds : public testing::TestWithParam<Case> {};
TEST_P(Finds, TheseArticles) { EXPECT_EQ(sorted(shelf().ids(GetParam().query)), GetParam().found) << GetParam().query; }

INSTANTIATE_TEST_SUITE_P(Words, Finds,
                         testing::Values(Case{"الجسر", "ab"}, Case{"جسر", "ab"}, Case{"للجسور", ""},
                                         Case{"جسر قديم", "b"}, Case{"قديم جسر", "b"}, Case{"القوات", "de"},
                                         Case{"قواتها", "de"}, Case{"  جسر\t\n جديد ", "a"}, Case{"سيارات", "b"},
                                         Case{"الحداد", ""}, Case{"جسر سيارات مدرسة", ""}, Case{"", "abcde"},
                                         Case{" \n ", "abcde"}));
INSTANTIATE_TEST_SUITE_P(Phrases, Finds,
                         testing::Values(Case{"\"الجسر الجديد\"", "a"}, Case{"«جسر جديد»", "a"},
                                         Case{"“جسر قديم”", "b"}, Case{"”جسر قديم“", "b"}, Case{"\"الجديد الجسر\"", ""},
                                         Case{"\"جسر مفتوح\"", ""}, Case{"\"الجسر\" \"مفتوح\"", "a"},
                                         Case{"\"قواتها عادت\"", "e"}, Case{"\"الأمن - دخلت\"", "d"},
                                         Case{"الجسر-القديم", "b"}, Case{"\"الجسر الجد\"*", "a"}));
INSTANTIATE_TEST_SUITE_P(Beginnings, Finds,
                         testing::Values(Case{"جد*", "ac"}, Case{"الجد*", "ac"}, Case{"مدر* ", "c"}, Case{"مد*", "cde"},
                                         Case{"جد* مفتوح", "a"}, Case{"مغلق*", "bc"}, Case{"مغلق", "b"},
                                         Case{"مد***", "cde"}, Case{"زز*", ""}));
INSTANTIATE_TEST_SUITE_P(Operators, Finds,
                         testing::Values(Case{"جسر OR مدرسة", "abc"}, Case{"جسر AND قديم", "b"},
                                         Case{"جسر NOT قديم", "a"}, Case{"جسر AND NOT قديم", "a"},
                                         Case{"NOT جسر", "cde"}, Case{"NOT جسر NOT مدرسة", "de"},
                                         Case{"NOT (جسر OR مدرسة)", "de"}, Case{"NOT NOT", "abcde"},
                                         Case{"جسر OR NOT مدينة", "abc"}, Case{"(جسر OR مدرسة) مغلق*", "bc"},
                                         Case{"جسر OR مدرسة مغلقة", "abc"}, Case{"مغلقة مدرسة OR جسر", "abc"},
                                         Case{"((جسر))", "ab"}, Case{"(جسر)(قديم)", "b"}, Case{"جسر OR", "ab"},
                                         Case{"OR جسر", "ab"}, Case{"AND جسر AND", "ab"}, Case{"جسر or مدرسة", ""},
                                         Case{"جسر OR () قديم", "ab"}, Case{"NOT \"الجسر القديم\"", "acde"}));
// What FTS5, or SQL, would take for something of its own is only letters here.
INSTANTIATE_TEST_SUITE_P(OnlyLetters, Finds,
                         testing::Values(Case{"words:جسر", ""}, Case{"speaker : جسر", ""}, Case{"جسر^2", ""},
                                         Case{"^جسر", "ab"}, Case{"جسر+قديم", "b"}, Case{"NEAR(جسر قديم)", ""},
                                         Case{"{words} : جسر", ""}, Case{"- جسر", "ab"}, Case{"جسر' --", "ab"},
                                         Case{"جسر;", "ab"}, Case{"جس\"ر", ""}, Case{"جسر|مدرسة", ""},
                                         Case{"'جسر'", "ab"}, Case{"facets:any", ""}, Case{"جسر\\", "ab"},
                                         Case{"%جسر%", "ab"}, Case{"جسر»", "ab"}, Case{"»جسر«", "ab"}));
INSTANTIATE_TEST_SUITE_P(NeverClosed, Finds,
                         testing::Values(Case{"\"جسر", "ab"}, Case{"جسر\"", "ab"}, Case{"«جسر قديم", "b"},
                                         Case{"“جسر", "ab"}, Case{"\"\"\"جسر", "ab"}));

INSTANTIATE_TEST_SUITE_P(
    Faults, Finds,
    testing::Values(Case{"(جسر", "error: query, at character 5: an opening parenthesis is never closed"},
                    Case{"جسر)", "error: query, at character 4: a closing parenthesis without an opening one"},
                    Case{")(", "error: query, at character 1: a closing parenthesis without an opening one"},
                    Case{"جسر NOT", "error: query, at character 8: NOT wants a word behind it"},
                    Case{"(جسر NOT) قديم", "error: query, at character 9: NOT wants a word behind it"},
                    Case{"()", "error: the query holds no word to look for"},
                    Case{"\"\"", "error: the query holds no word to look for"},
                    Case{"«» “”", "error: the query holds no word to look for"},
                    Case{"AND OR", "error: the query holds no word to look for"},
                    Case{"*", "error: the query holds no word to look for"},
                    Case{"؟!، ...", "error: the query holds no word to look for"},
                    Case{"ـــ ً", "error: the query holds no word to look for"}));

TEST(Query, HasItsLimits) {
  std::string bytes;
  while (bytes.size() < 10'000) bytes += "جسر ";
  EXPECT_EQ(shelf().ids(bytes), "error: the query is longer than 4096 bytes; look for fewer words");
  EXPECT_EQ(shelf().ids(std::string(10'000, '(')), "error: the query is longer than 4096 bytes; look for fewer words");
  EXPECT_TRUE(shelf().ids(std::string(40, '(') + "جسر" + std::string(40, ')')).find("too many parentheses") !=
              std::string::npos);
  EXPECT_EQ(sorted(shelf().ids(std::string(30, '(') + "جسر" + std::string(30, ')'))), "ab");
  std::string words;
  for (int i = 0; i < 201; ++i) words += "جسر ";
  EXPECT_TRUE(shelf().ids(words).find("more than 200 words") != std::string::npos);
  std::string either = "جسر";
  for (int i = 0; i < 190; ++i) either += " OR ج" + std::to_string(i);
  EXPECT_EQ(sorted(shelf().ids(either)), "ab");
  std::string nots;
  for (int i = 0; i < 190; ++i) nots += "NOT ج" + std::to_string(i) + " ";
  EXPECT_EQ(sorted(shelf().ids(nots)), "abcde");
}

TEST(Query, AWordOfThousandsOfLetters) {
  std::string word;
  for (int i = 0; i < 2000; ++i) word += "ج";
  EXPECT_EQ(shelf().ids(word), "");
  EXPECT_EQ(shelf().ids("\"" + word + "\"*"), "");
}

// Whatever a person writes: an answer, or a line that says what is wrong in words of this language.
TEST(Query, AnyPiecesInAnyOrder) {
  constexpr std::array<std::string_view, 34> kPieces = {
      "جسر", "الجسر", "OR",    "AND",    "NOT",    "NEAR", "(",    ")", "\"", "«",  "»",
      "“",   "”",     "*",     ":",      "^",      "+",    "-",    "{", "}",  "|",  "'",
      "\\",  "any",   "words", "facets", "\u0001", ";",    "٢٠٣١", "😀", "ً",   "\n", std::string_view("\0", 1),
      "\xFF"};
  std::mt19937 random(41);
  size_t answers = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string query;
    for (size_t i = random() % 12; i > 0; --i) {
      query += kPieces[random() % kPieces.size()];
      if (random() % 2 == 0) query.push_back(' ');
    }
    for (const Where where : {Where::content, Where::text}) {
      SearchOptions options;
      options.query = query;
      options.where = where;
      const std::string found = shelf().ids(options);
      const bool known_error = found.starts_with("error: query, at") || found.starts_with("error: the query");
      EXPECT_TRUE(!found.starts_with("error") || known_error) << query << "\n" << found;
      if (!found.starts_with("error")) ++answers;
    }
  }
  EXPECT_GT(answers, 1000U);
}

}  // namespace
}  // namespace isnad::archive
