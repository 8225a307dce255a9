// The image that is embedded holds what the tables say, and all of it.
#include "lexicon/image.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "lexicon/lexicon.h"

namespace isnad::lexicon {
namespace {

bool writes_embedded_image(Result<Lexicon> loaded) {
  if (!loaded) return false;
  Lexicon lexicon = std::move(loaded).value();
  Image image;
  lexicon.transfer(image);
  const auto expected = embedded_image();
  const auto written = image.written();
  return std::equal(written.begin(), written.end(), expected.begin(), expected.end());
}

TEST(LexiconImage, IsWhatTheTablesCompileTo) { EXPECT_TRUE(writes_embedded_image(Lexicon::compile())); }

TEST(LexiconImage, IsWrittenAgainAsItWasRead) { EXPECT_TRUE(writes_embedded_image(Lexicon::load())); }

TEST(LexiconImage, FindsWhatTheTablesFind) {
  const auto read = Lexicon::load();
  const auto compiled = Lexicon::compile();
  ASSERT_TRUE(read && compiled);
  for (const char* const form : {"قال", "وزير", "باريس", "مصرية", "لايوجد"}) {
    EXPECT_EQ(read.value().find(form).size(), compiled.value().find(form).size()) << form;
  }
  ASSERT_EQ(read.value().phrases_from("الامم").size(), compiled.value().phrases_from("الامم").size());
  ASSERT_FALSE(read.value().phrases_from("الامم").empty());
  EXPECT_EQ(read.value().phrases_from("الامم")[0].words[1], compiled.value().phrases_from("الامم")[0].words[1]);
}

TEST(LexiconImage, UserPlacesAreCompiled) {
  const auto own = Lexicon::load("name\tkind\tcountry\tlat\tlon\nكفرنجوم\tcity\tSYR\t35.1\t36.2\n");
  ASSERT_TRUE(own) << own.error().message;
  EXPECT_EQ(own.value().find("كفرنجوم").size(), 1U);
  EXPECT_TRUE(Lexicon::load().value().find("كفرنجوم").empty());
}

}  // namespace
}  // namespace isnad::lexicon
