// Quotation marks of every style, as papers write them.
#include "text/quotation.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <ostream>
#include <string>
#include <vector>

#include "text/token.h"

namespace isnad::text {

namespace {

struct Expected {
  std::string words;  // with the marks
  uint32_t depth = 0;
  bool closed = true;

  bool operator==(const Expected&) const = default;
};

void PrintTo(const Expected& expected, std::ostream* out) {
  *out << expected.words << " depth " << expected.depth << (expected.closed ? "" : " open");
}

struct Row {
  std::string_view what;
  std::string_view text;
  std::vector<Expected> quotations;
};

std::vector<Expected> quotations_of(std::string_view text) {
  Tokens tokens;
  tokenise(text, tokens);
  std::vector<Quotation> quotations;
  pair_quotations(tokens, quotations);
  std::vector<Expected> out;
  for (const Quotation& quotation : quotations) {
    const Span span = span_of(tokens[quotation.open], tokens[quotation.close]);
    out.push_back({std::string(slice(text, span)), quotation.depth, quotation.closed});
  }
  return out;
}

void expect_quotations(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(quotations_of(row.text), row.quotations) << row.what << ": " << row.text;
}

TEST(Quotation, Styles) {
  expect_quotations({
      {"none", "قال إن السد ممتلئ", {}},
      {"guillemets", "قال: «السد ممتلئ».", {{"«السد ممتلئ»"}}},
      {"curly", "قال: “السد ممتلئ”.", {{"“السد ممتلئ”"}}},
      {"straight", "قال: \"السد ممتلئ\".", {{"\"السد ممتلئ\""}}},
      {"low opening mark", "قال: „السد ممتلئ”.", {{"„السد ممتلئ”"}}},
      {"single straight", "قال: 'السد ممتلئ'.", {{"'السد ممتلئ'"}}},
      {"single curly", "قال: ‘السد ممتلئ’.", {{"‘السد ممتلئ’"}}},
      {"single guillemets", "قال: ‹السد ممتلئ›.", {{"‹السد ممتلئ›"}}},
      {"two in a sentence", "صحيفة «النهر» وموقع «الضفة»", {{"«النهر»"}, {"«الضفة»"}}},
      {"over sentences", "قال: «السد ممتلئ. لا خطر».", {{"«السد ممتلئ. لا خطر»"}}},
      {"the first and last words", "«السد ممتلئ»", {{"«السد ممتلئ»"}}},
  });
}

TEST(Quotation, MixedAndReversedMarks) {
  expect_quotations({
      {"curly closes as it opens", "قال: ”السد ممتلئ” وغادر", {{"”السد ممتلئ”"}}},
      {"» for both ends", "قال: »السد ممتلئ» وغادر", {{"»السد ممتلئ»"}}},
      {"reversed guillemets", "قال: »السد ممتلئ« وغادر", {{"»السد ممتلئ«"}}},
      {"opens curly, closes straight", "قال: “السد ممتلئ\" وغادر", {{"“السد ممتلئ\""}}},
      {"opens straight, closes curly", "قال: \"السد ممتلئ” وغادر", {{"\"السد ممتلئ”"}}},
  });
}

TEST(Quotation, Nested) {
  expect_quotations({
      {"a name inside", "قال: «مهرجان «أضواء» للجميع».", {{"«مهرجان «أضواء» للجميع»"}, {"«أضواء»", 1}}},
      {"another style inside", "قال: \"مهرجان «أضواء» للجميع\".", {{"\"مهرجان «أضواء» للجميع\""}, {"«أضواء»", 1}}},
      {"the same straight mark inside",
       "قال: \"مهرجان \"أضواء\" للجميع\".",
       {{"\"مهرجان \"أضواء\" للجميع\""}, {"\"أضواء\"", 1}}},
      {"ends together", "قال: «سنزور مهرجان «أضواء»».", {{"«سنزور مهرجان «أضواء»»"}, {"«أضواء»", 1}}},
      {"begins together", "قال: ««أضواء» للجميع».", {{"««أضواء» للجميع»"}, {"«أضواء»", 1}}},
  });
}

TEST(Quotation, Unbalanced) {
  expect_quotations({
      {"never closed: to the end of its paragraph", "قال: «السد ممتلئ\nوغادر المكان", {{"«السد ممتلئ", 0, false}}},
      {"never opened", "السد ممتلئ» وغادر", {}},
      {"an apostrophe", "قال O'Brien إن السد ممتلئ", {}},
      {"a pair behind an open one",
       "قال: “السد ممتلئ وغادر\nصحيفة «النهر»",
       {{"“السد ممتلئ وغادر", 0, false}, {"«النهر»"}}},
  });
}

TEST(Quotation, OverParagraphs) {
  expect_quotations({
      {"closed in the next paragraph", "قال: «السد ممتلئ.\nلا خطر».", {{"«السد ممتلئ.\nلا خطر»"}}},
      {"closed two paragraphs on", "قال: \"السد ممتلئ.\nلا خطر.\nعودوا\".", {{"\"السد ممتلئ.\nلا خطر.\nعودوا\""}}},
      {"each paragraph opens again", "قال: «السد ممتلئ.\n«لا خطر».", {{"«السد ممتلئ.\n«لا خطر»"}}},
      {"an empty line between", "قال: «السد ممتلئ.\n\nلا خطر».", {{"«السد ممتلئ.\n\nلا خطر»"}}},
  });
}

TEST(Quotation, WhatIsNoMark) {
  for (const char32_t c : {U'(', U')', U',', U'،', U'.', U'-', U'[', U'س'}) {
    EXPECT_FALSE(is_quotation_mark(c)) << static_cast<uint32_t>(c);
  }
  for (const char32_t c : {U'«', U'»', U'“', U'”', U'„', U'"', U'\'', U'‘', U'’', U'‹', U'›'}) {
    EXPECT_TRUE(is_quotation_mark(c)) << static_cast<uint32_t>(c);
  }
}

TEST(Quotation, SortingDropsWhatCrosses) {
  std::vector<Quotation> quotations{{.open = 4, .close = 9}, {.open = 0, .close = 6}, {.open = 1, .close = 3}};
  sort_quotations(quotations);
  ASSERT_EQ(quotations.size(), 2U);
  EXPECT_EQ(quotations[0].open, 0U);
  EXPECT_EQ(quotations[0].depth, 0U);
  EXPECT_EQ(quotations[1].open, 1U);
  EXPECT_EQ(quotations[1].depth, 1U);
}

}  // namespace
}  // namespace isnad::text
