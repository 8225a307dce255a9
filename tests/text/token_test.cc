// What is a token, and where it begins and ends.
#include "text/token.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace isnad::text {
namespace {

struct Row {
  std::string_view what;
  std::string_view text;
  std::vector<std::string> tokens;
};

std::vector<std::string> tokens_of(std::string_view text) {
  Tokens tokens;
  tokenise(text, tokens);
  std::vector<std::string> out;
  for (uint32_t i = 0; i < tokens.size(); ++i) out.emplace_back(slice(text, tokens[i]));
  return out;
}

TEST(Token, OfWordsNumbersAndMarks) {
  const std::vector<Row> rows = {
      {"nothing", "", {}},
      {"words", "السد ممتلئ", {"السد", "ممتلئ"}},
      {"marks", "قال: «لا».", {"قال", ":", "«", "لا", "»", "."}},
      {"a number with its separators", "في 1.25 مليون", {"في", "1.25", "مليون"}},
      {"a diacritic belongs to its word", "قُتل", {"قُتل"}},
      {"a tatweel by itself is a dash", "المدير ـ أمس", {"المدير", "ـ", "أمس"}},
      {"a hashtag is words like others", "#وزارة_الصحة", {"وزارة", "الصحة"}},
      {"bidi controls around a word are no part of it", "\u200F\u202Bقال\u202C المدير", {"قال", "المدير"}},
      {"one inside a word is", "قا\u200Dل", {"قا\u200Dل"}},
      {"a soft hyphen by itself is nothing", "قال \u00AD المدير", {"قال", "المدير"}},
  };
  for (const Row& row : rows) EXPECT_EQ(tokens_of(row.text), row.tokens) << row.what << ": " << row.text;
}

// Every token's bytes are its code points' bytes, in order and apart.
TEST(Token, OffsetsAreOfTheTextAsGiven) {
  const std::string_view text = "\u200Fقال\u200F \u202Bسالم\u202C، 12\u200F كلمة.";
  Tokens tokens;
  tokenise(text, tokens);
  const auto points_in = [](std::string_view bytes) {
    return std::count_if(bytes.begin(), bytes.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  };
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(points_in(text.substr(0, tokens[i].byte_start)), tokens[i].start);
    EXPECT_EQ(points_in(text.substr(0, tokens[i].byte_end)), tokens[i].end);
  }
}

}  // namespace
}  // namespace isnad::text
