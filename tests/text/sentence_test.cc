// Where sentences end, and where a full stop ends none.
#include "text/sentence.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "text/token.h"

namespace isnad::text {
namespace {

struct Row {
  std::string_view what;
  std::string_view text;
  std::vector<std::string> sentences;
};

std::vector<Sentence> find(std::string_view text, Tokens& tokens) {
  tokenise(text, tokens);
  std::vector<Sentence> sentences;
  find_sentences(text, tokens, sentences);
  return sentences;
}

std::vector<std::string> sentences_of(std::string_view text) {
  Tokens tokens;
  std::vector<std::string> out;
  for (const Sentence& sentence : find(text, tokens)) {
    out.emplace_back(slice(text, span_of(tokens[sentence.first], tokens[sentence.end - 1])));
  }
  return out;
}

void expect_sentences(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(sentences_of(row.text), row.sentences) << row.what << ": " << row.text;
}

TEST(Sentence, Ends) {
  expect_sentences({
      {"nothing", "", {}},
      {"no mark at the end", "السد ممتلئ", {"السد ممتلئ"}},
      {"full stop", "السد ممتلئ. لا خطر.", {"السد ممتلئ.", "لا خطر."}},
      {"without a space behind it", "السد ممتلئ.لا خطر.", {"السد ممتلئ.", "لا خطر."}},
      {"Arabic question mark", "هل السد ممتلئ؟ نعم.", {"هل السد ممتلئ؟", "نعم."}},
      {"Latin question mark", "هل السد ممتلئ? نعم.", {"هل السد ممتلئ?", "نعم."}},
      {"exclamation mark", "السد ممتلئ! عودوا.", {"السد ممتلئ!", "عودوا."}},
      {"several marks", "السد ممتلئ؟! عودوا.", {"السد ممتلئ؟!", "عودوا."}},
      {"line break", "السد ممتلئ\nلا خطر", {"السد ممتلئ", "لا خطر"}},
      {"empty lines", "السد ممتلئ\n\n\nلا خطر\n", {"السد ممتلئ", "لا خطر"}},
  });
}

TEST(Sentence, GoesOnBehindAQuestionInMarks) {
  expect_sentences({
      {"a title", "شارك في ندوة «هل نعود؟» التي أقيمت أمس.", {"شارك في ندوة «هل نعود؟» التي أقيمت أمس."}},
      {"a comma and its verb", "«هل نعود؟»، سأل الرجل.", {"«هل نعود؟»، سأل الرجل."}},
      {"speech, then another clause", "قال: «هل نعود؟» ثم غادر.", {"قال: «هل نعود؟»", "ثم غادر."}},
      {"initials in brackets", "إن المتهم (أ. م.) غادر.", {"إن المتهم (أ. م.) غادر."}},
  });
}

TEST(Sentence, ClosingMarksBelongToTheSentence) {
  expect_sentences({
      {"guillemet", "قال: «السد ممتلئ.» وغادر.", {"قال: «السد ممتلئ.»", "وغادر."}},
      {"straight mark", "قال: \"السد ممتلئ.\" وغادر.", {"قال: \"السد ممتلئ.\"", "وغادر."}},
      {"bracket", "(السد ممتلئ.) وغادر.", {"(السد ممتلئ.)", "وغادر."}},
      {"a mark that opens does not", "السد ممتلئ. «لا خطر».", {"السد ممتلئ.", "«لا خطر»."}},
  });
}

TEST(Sentence, StopsThatEndNothing) {
  expect_sentences({
      {"decimals", "ارتفع 3.3 في المئة أمس.", {"ارتفع 3.3 في المئة أمس."}},
      {"Arabic-Indic decimals", "ارتفع ٣.٣ في المئة.", {"ارتفع ٣.٣ في المئة."}},
      {"a date", "عقد في 12.5.2031 بالعاصمة.", {"عقد في 12.5.2031 بالعاصمة."}},
      {"an abbreviation", "قال د. سالم إن السد ممتلئ.", {"قال د. سالم إن السد ممتلئ."}},
      {"two abbreviations", "قال أ. د. سالم إن السد ممتلئ.", {"قال أ. د. سالم إن السد ممتلئ."}},
      {"a Latin name", "نشر موقع isnad.example الخبر.", {"نشر موقع isnad.example الخبر."}},
      {"points of suspension", "السد ممتلئ\nالسد ممتلئ... ولا خطر.", {"السد ممتلئ", "السد ممتلئ... ولا خطر."}},
      {"but between the parts of a headline", "السد ممتلئ.. ولا خطر\n", {"السد ممتلئ..", "ولا خطر"}},
      {"two points", "السد ممتلئ\nالسد ممتلئ.. هكذا كتب.", {"السد ممتلئ", "السد ممتلئ.. هكذا كتب."}},
      {"but in front of what goes on", "السد ممتلئ\nالسد ممتلئ.. ولا خطر.", {"السد ممتلئ", "السد ممتلئ..", "ولا خطر."}},
      {"a colon", "قال: السد ممتلئ.", {"قال: السد ممتلئ."}},
      {"a comma", "السد ممتلئ، ولا خطر؛ عودوا.", {"السد ممتلئ، ولا خطر؛ عودوا."}},
  });
}

// A text whose headline is kept elsewhere begins with its first paragraph.
TEST(Sentence, TheFirstLineIsTheHeadline) {
  struct HeadlineRow {
    std::string_view text;
    std::vector<bool> headline;
  };
  for (const HeadlineRow& row :
       std::initializer_list<HeadlineRow>{{"السد ممتلئ\nلا خطر. عودوا.", {true, false, false}},
                                          {"\n\nالسد ممتلئ\nلا خطر.", {true, false}},
                                          {"السد ممتلئ", {true}},
                                          {"السد ممتلئ.. ولا خطر\nعودوا.", {true, true, false}},
                                          {"السد ممتلئ. لا خطر.\nعودوا.", {false, false, false}},
                                          {"السد ممتلئ.", {false}}}) {
    Tokens tokens;
    std::vector<bool> headline;
    for (const Sentence& sentence : find(row.text, tokens)) headline.push_back(sentence.headline);
    EXPECT_EQ(headline, row.headline) << row.text;
  }
}

TEST(Sentence, ALongTextWithoutStopsIsCut) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "كلمة ";
  Tokens tokens;
  const std::vector<Sentence> sentences = find(text, tokens);
  uint32_t next = 0;
  for (const Sentence& sentence : sentences) {
    EXPECT_EQ(sentence.first, next);
    EXPECT_LE(sentence.end - sentence.first, 512U);
    next = sentence.end;
  }
  EXPECT_EQ(next, tokens.size());
}

}  // namespace
}  // namespace isnad::text
