// Which words of a query find which words of a text.
#include "archive/terms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "isnad/reader.h"
#include "lexicon/word.h"

namespace isnad::archive {
namespace {

std::vector<std::string> split(const std::string& terms) {
  std::vector<std::string> list;
  for (size_t from = 0; !terms.empty() && from <= terms.size();) {
    const size_t end = std::min(terms.find('|', from), terms.size());
    list.push_back(terms.substr(from, end - from));
    from = end + 1;
  }
  return list;
}

bool meet(const std::string& query, const std::string& text) {
  const auto asked = split(terms_of_word(builtin_lexicon(), query, TermUse::query));
  const auto there = split(terms_of_word(builtin_lexicon(), text, TermUse::index));
  return std::any_of(asked.begin(), asked.end(), [&](const std::string& term) {
    return std::find(there.begin(), there.end(), term) != there.end();
  });
}

struct Pair {
  const char* query;
  const char* text;
};

class Meets : public testing::TestWithParam<Pair> {};
TEST_P(Meets, TheWord) {
  EXPECT_TRUE(meet(GetParam().query, GetParam().text))
      << GetParam().query << " = " << terms_of_word(builtin_lexicon(), GetParam().query, TermUse::query) << "; "
      << GetParam().text << " = " << terms_of_word(builtin_lexicon(), GetParam().text, TermUse::index);
}

class Misses : public testing::TestWithParam<Pair> {};
TEST_P(Misses, TheWord) {
  EXPECT_FALSE(meet(GetParam().query, GetParam().text))
      << GetParam().query << " = " << terms_of_word(builtin_lexicon(), GetParam().query, TermUse::query) << "; "
      << GetParam().text << " = " << terms_of_word(builtin_lexicon(), GetParam().text, TermUse::index);
}

// Words marked «unknown» are in no table of knowledge/ (TheseAreUnknown sees to it).
INSTANTIATE_TEST_SUITE_P(Spelling, Meets,
                         testing::Values(Pair{"إسرائيل", "اسرائيل"}, Pair{"ألمانيا", "المانيا"},
                                         Pair{"الإنتخابات", "الانتخابات"}, Pair{"إلياس", "الياس"}, Pair{"على", "علي"},
                                         Pair{"مستشفى", "مستشفي"}, Pair{"مصطفي", "مصطفى"}, Pair{"مدرسه", "مدرسة"},
                                         Pair{"الحكومه", "الحكومة"}, Pair{"مكة", "مكه"}, Pair{"مُحَمَّد", "محمد"},
                                         Pair{"محمد", "محمـــد"}, Pair{"القرآن", "القران"}, Pair{"2031", "٢٠٣١"},
                                         Pair{"٢٠٣١", "۲۰۳۱"}, Pair{"10", "ال10"}, Pair{"ﻗﺎﻝ", "قال"},
                                         Pair{"کتاب", "كتاب"}, Pair{"REUTERS", "Reuters"}, Pair{"قرار", "قراراً"},
                                         Pair{"قرارًا", "قرار"}, Pair{"شيء", "شيئاً"}, Pair{"زعتر", "زعتراً"}));
INSTANTIATE_TEST_SUITE_P(Article, Meets,
                         testing::Values(Pair{"وزير", "الوزير"}, Pair{"الوزير", "وزير"}, Pair{"الوزير", "للوزير"},
                                         Pair{"الوزير", "والوزير"}, Pair{"وزير", "بالوزير"}, Pair{"وزير", "كالوزير"},
                                         Pair{"وزير", "فالوزير"}, Pair{"وزير", "وبالوزير"}, Pair{"وزير", "وللوزير"},
                                         // unknown
                                         Pair{"الشرنقة", "شرنقة"}, Pair{"شرنقة", "والشرنقة"}, Pair{"شرنقة", "للشرنقة"},
                                         Pair{"شرنقة", "وبالشرنقة"}, Pair{"والشرنقة", "شرنقة"},
                                         Pair{"التزام", "التزام"}, Pair{"الحق", "حق"}, Pair{"حق", "بالحق"},
                                         Pair{"الله", "لله"}, Pair{"الله", "والله"}, Pair{"بالله", "الله"}));
INSTANTIATE_TEST_SUITE_P(Clitics, Meets,
                         testing::Values(Pair{"مطار", "بمطار"}, Pair{"مطار", "لمطار"}, Pair{"مطار", "ومطار"},
                                         Pair{"مطار", "فمطار"}, Pair{"مطار", "كمطار"}, Pair{"مطار", "ولمطار"},
                                         Pair{"بمطار", "المطار"}, Pair{"واشنطن", "وواشنطن"},
                                         Pair{"إسرائيل", "لإسرائيل"}, Pair{"سيقول", "وسيقول"},
                                         // unknown
                                         Pair{"زعتر", "بزعتر"}, Pair{"زعتر", "وزعتر"}, Pair{"زعتر", "لزعتر"},
                                         Pair{"زعتر", "وبزعتر"}, Pair{"شرنقة", "كشرنقة"}, Pair{"وشرنقة", "شرنقة"}));
INSTANTIATE_TEST_SUITE_P(Pronouns, Meets,
                         testing::Values(Pair{"قوات", "قواته"}, Pair{"قوات", "قواتها"}, Pair{"القوات", "وقواتهم"},
                                         Pair{"قوات", "قواتنا"}, Pair{"قوات", "بقواتهما"}, Pair{"قواتها", "القوات"},
                                         Pair{"مدرسة", "مدرسته"}, Pair{"مدرسة", "مدرستهم"}, Pair{"وزارة", "وزارتنا"},
                                         Pair{"بعض", "بعضهم"}, Pair{"كتاب", "كتابه"}, Pair{"شركاء", "شركائه"},
                                         Pair{"شركاء", "شركاؤهم"}, Pair{"مستشفى", "مستشفاها"},
                                         // unknown
                                         Pair{"شرنقة", "شرنقته"}, Pair{"شرنقة", "شرنقتهم"}, Pair{"زعتر", "زعترها"},
                                         Pair{"زعتر", "زعتره"}, Pair{"زعتر", "وزعترنا"}, Pair{"التزام", "التزامه"},
                                         Pair{"زعتر", "زعترهما"}));

INSTANTIATE_TEST_SUITE_P(
    OtherWords, Misses,
    testing::Values(Pair{"الله", "له"}, Pair{"له", "الله"}, Pair{"الآن", "أن"}, Pair{"أن", "الآن"}, Pair{"لد", "والد"},
                    Pair{"والد", "لد"}, Pair{"مدرس", "مدرسة"}, Pair{"مدرسة", "مدرس"}, Pair{"المدرس", "المدرسة"},
                    Pair{"وزير", "وزارة"}, Pair{"وزير", "وزراء"}, Pair{"لجنة", "الجنة"}, Pair{"الجنة", "لجنة"},
                    Pair{"كرة", "فكرة"}, Pair{"رقة", "فرقة"}, Pair{"الرقة", "فرقة"}, Pair{"مانيا", "ألمانيا"},
                    Pair{"حدة", "وحدة"}, Pair{"سائل", "وصائل"}, Pair{"وسائل", "سائل"}, Pair{"قاء", "لقاء"},
                    Pair{"لاد", "بلاد"}, Pair{"نك", "بنك"}, Pair{"من", "منهم"}, Pair{"في", "فيها"}, Pair{"م", "مهم"},
                    Pair{"س", "سهم"}, Pair{"ات", "اتهم"}, Pair{"تفا", "التفاهم"}, Pair{"لا", "ولاء"},
                    Pair{"شنطن", "واشنطن"}, Pair{"ياس", "إلياس"}, Pair{"2031", "2030"}, Pair{"1", "10"},
                    Pair{"خلاف", "خلافة"}, Pair{"نزي", "نزيه"}, Pair{"مي", "مياه"}));

TEST(Terms, TheseAreUnknown) {
  for (const char* const word : {"شرنقة", "زعتر"}) {
    std::pmr::monotonic_buffer_resource memory;
    EXPECT_FALSE(lexicon::analyse(builtin_lexicon(), word, memory).known()) << word;
  }
}

TEST(Terms, ALongPieceIsCutOnALetter) {
  std::string word;
  for (int i = 0; i < 500; ++i) word += "ش";
  const std::string terms = terms_of_word(builtin_lexicon(), "x" + word, TermUse::index);
  ASSERT_LE(terms.size(), 64U);
  EXPECT_EQ(terms.size() % 2, 1U);  // x and whole letters
}

TEST(Terms, PlacesAreOfTheTextAsWritten) {
  TermFinder finder(builtin_lexicon());
  std::vector<TermPlace> places;
  const std::string text = "«والوزيرُ» 😀 في ٢٠٣١!";
  finder.find(text, places);
  ASSERT_EQ(places.size(), 3U);
  EXPECT_EQ(text.substr(places[0].byte_start, places[0].byte_end - places[0].byte_start), "والوزيرُ");
  EXPECT_EQ(places[0].terms, "وزير");
  EXPECT_EQ(text.substr(places[2].byte_start, places[2].byte_end - places[2].byte_start), "٢٠٣١");
  EXPECT_EQ(places[2].terms, "2031");
}

}  // namespace
}  // namespace isnad::archive
