// A text with its words, the names of several words in it, and the quotations that need words to be seen.
#include "lexicon/analysed_text.h"

#include <gtest/gtest.h>

#include <array>
#include <initializer_list>
#include <string>
#include <vector>

#include "isnad/reader.h"

namespace isnad::lexicon {
namespace {

struct Row {
  std::string_view what;
  std::string_view text;
  std::vector<std::string> found;
};

class AnalysedTexts : public testing::Test {
 protected:
  const AnalysedText& analyse(std::string_view text) {
    analyse_text(text, cache_, analysed_);
    return analysed_;
  }

  [[nodiscard]] std::string words(uint32_t first, uint32_t last) const {
    return std::string(slice(analysed_.text, text::span_of(analysed_.tokens[first], analysed_.tokens[last])));
  }

 private:
  WordCache cache_{builtin_lexicon()};
  AnalysedText analysed_;
};

// Papers that quote in parentheses do so behind a complementizer or a colon; elsewhere parentheses are an aside.
TEST_F(AnalysedTexts, ParenthesesUsedAsMarks) {
  for (const Row& row : std::initializer_list<Row>{
           {"behind أن", "وأكد أن (الحملة مستمرة حتى القضاء على الظاهرة).", {"(الحملة مستمرة حتى القضاء على الظاهرة)"}},
           {"behind إن", "وقال إن (السد ممتلئ ولا خطر منه).", {"(السد ممتلئ ولا خطر منه)"}},
           {"behind a colon", "وقال: (السد ممتلئ ولا خطر منه).", {"(السد ممتلئ ولا خطر منه)"}},
           {"behind a participle", "وغادر قائلاً (السد ممتلئ ولا خطر منه).", {"(السد ممتلئ ولا خطر منه)"}},
           {"an aside", "وزار المدينة (السد ممتلئ ولا خطر منه) أمس.", {}},
           {"too short to be speech", "وقال إن (الحملة) مستمرة.", {}},
           {"never closed", "وقال إن (السد ممتلئ ولا خطر منه.\nوغادر.", {}}}) {
    std::vector<std::string> found;
    for (const text::Quotation& quotation : analyse(row.text).quotations) {
      found.push_back(words(quotation.open, quotation.close));
    }
    EXPECT_EQ(found, row.found) << row.what << ": " << row.text;
  }
}

TEST_F(AnalysedTexts, NamesOfSeveralWords) {
  for (const Row& row : std::initializer_list<Row>{
           {"a country", "زار وزير السعودية جنوب أفريقيا أمس", {"جنوب أفريقيا"}},
           {"with a conjunction", "زار كوريا الشمالية وكوريا الجنوبية", {"كوريا الشمالية", "وكوريا الجنوبية"}},
           {"the article belongs to the name", "وصل إلى الولايات المتحدة أمس", {"الولايات المتحدة"}},
           {"none", "وصل إلى المدينة أمس", {}}}) {
    std::vector<std::string> found;
    for (const PhraseMatch& match : analyse(row.text).phrases) found.push_back(words(match.first, match.end - 1));
    EXPECT_EQ(found, row.found) << row.what << ": " << row.text;
  }
}

// What is taken for a name that no table has: «G:» a given name, «F:» a family name.
TEST_F(AnalysedTexts, UnlistedNames) {
  for (const Row& row : std::initializer_list<Row>{
           {"behind a given name", "زار سامر كرامبولوف القرية", {"F:كرامبولوف"}},
           {"from there on, alone", "زار سامر كرامبولوف القرية ثم غادر كرامبولوف", {"F:كرامبولوف", "F:كرامبولوف"}},
           {"and before it", "غادر كرامبولوف بعد سامر كرامبولوف", {"F:كرامبولوف", "F:كرامبولوف"}},
           {"with particles",
            "سامر كرامبولوف ولكرامبولوف وكرامبولوف",
            {"F:كرامبولوف", "F:ولكرامبولوف", "F:وكرامبولوف"}},
           {"the last of two", "سامر دوبانزي كرامبولوف ثم كرامبولوف", {"F:كرامبولوف", "F:كرامبولوف"}},
           {"never in full", "غادر كرامبولوف القرية", {}},
           {"a verb", "قال سامر يتسلقن الجبل", {}},
           {"behind a verb of saying", "وقال جهانداران القرني", {"G:جهانداران"}},
           {"behind a title", "التقى الوزير جهانداران القرني", {"G:جهانداران"}},
           {"in front of a title", "جهانداران كرامبولوف، رئيس الاتحاد", {"G:جهانداران", "F:كرامبولوف"}},
           {"a verb where a clause begins", "يشتاقن ماجد القرني", {}},
           {"a surname elsewhere", "سامر كرامبولوف وقال كرامبولوف القرني", {"F:كرامبولوف", "F:كرامبولوف"}}}) {
    std::vector<std::string> found;
    const AnalysedText& text = analyse(row.text);
    WordCache tables(builtin_lexicon());
    for (uint32_t i = 0; i < text.size(); ++i) {
      if (!text.is_word(i) || tables.of(words(i, i)).known()) continue;
      if (text.is(i, Category::given_name)) found.push_back("G:" + words(i, i));
      if (text.is(i, Category::family_name)) found.push_back("F:" + words(i, i));
    }
    EXPECT_EQ(found, row.found) << row.what << ": " << row.text;
  }
}

TEST_F(AnalysedTexts, QuotationsByToken) {
  const AnalysedText& text = analyse("قال: «مهرجان «أضواء» للجميع».");
  // قال : « مهرجان « أضواء » للجميع » .
  ASSERT_EQ(text.size(), 10U);
  constexpr std::array<int32_t, 10> opened{-1, -1, 0, -1, 1, -1, -1, -1, -1, -1};
  constexpr std::array<int32_t, 10> innermost{-1, -1, 0, 0, 1, 1, 1, 0, 0, -1};
  for (uint32_t i = 0; i < text.size(); ++i) {
    EXPECT_EQ(text.quotation_at[i], opened[i]) << i;
    EXPECT_EQ(text.quotation_in[i], innermost[i]) << i;
  }
  EXPECT_EQ(text.word_count, 4U);
}

}  // namespace
}  // namespace isnad::lexicon
