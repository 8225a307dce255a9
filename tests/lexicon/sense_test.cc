// What words share: stems, skeletons, concepts.
#include "lexicon/sense.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

#include "isnad/reader.h"
#include "lexicon/lexicon.h"
#include "lexicon/skeleton.h"
#include "lexicon/word_cache.h"

namespace isnad::lexicon {
namespace {

TEST(LightStem, TakesEndingsAndPronouns) {
  EXPECT_EQ(light_stem("مقاتلين"), "مقاتل");
  EXPECT_EQ(light_stem("مقاتلون"), "مقاتل");
  EXPECT_EQ(light_stem("ارسلوا"), "ارسل");
  EXPECT_EQ(light_stem("شركات"), "شرك");
  EXPECT_EQ(light_stem("شركة"), "شرك");
  EXPECT_EQ(light_stem("ارسالهم"), "ارسال");
}

TEST(LightStem, LeavesThreeLetters) {
  EXPECT_EQ(light_stem("بيت"), "بيت");
  EXPECT_EQ(light_stem("سنة"), "سنة");
  EXPECT_EQ(light_stem(""), "");
  EXPECT_EQ(light_stem("NATO"), "NATO");
}

std::string bones(std::string_view stem) { return skeleton(light_stem(stem)); }

TEST(Skeleton, InflectionsMeet) {
  for (const std::string_view word : {"ارسل", "يرسل", "ارسال", "ارسلوا"}) EXPECT_EQ(bones(word), "رسل") << word;
  EXPECT_EQ(bones("استخدام"), bones("يستخدم"));
  EXPECT_EQ(bones("انتقال"), bones("ينتقل"));
}

TEST(Skeleton, IsNeverEmpty) {
  for (const std::string_view word : {"ا", "او", "يوي", "ءاي", "و", "NATO"}) EXPECT_FALSE(bones(word).empty()) << word;
}

const Sense& sense_of(std::string_view written) {
  static WordCache cache(builtin_lexicon());
  return cache.of(written).sense;
}

TEST(Sense, SynonymsAndInflectionsAreOneConcept) {
  for (const std::string_view word : {"المرتزقة", "ومقاتلين", "لمسلحين", "إرهابيون", "الميليشيات"}) {
    EXPECT_EQ(sense_of(word).key, sense_of("مقاتلون").key) << word;
    EXPECT_EQ(sense_of(word).weight, 3) << word;
  }
  for (const std::string_view word : {"يرسل", "سترسل", "أرسلت", "بنقل", "إرسالهم", "استقدام"}) {
    EXPECT_EQ(sense_of(word).key, sense_of("أرسل").key) << word;
  }
}

TEST(Sense, ACountryAndItsAdjectiveAreOne) {
  EXPECT_EQ(sense_of("الإيرانية").key, country_key("IRN"));
  EXPECT_EQ(sense_of("إيران").key, country_key("IRN"));
  EXPECT_EQ(sense_of("طهران").key, country_key("IRN"));
  EXPECT_NE(sense_of("تركيا").key, sense_of("إيران").key);
}

TEST(Sense, WordsOfGrammarSayNothing) {
  for (const std::string_view word : {"إن", "التي", "في", "ثم", "هذه", "أمس"})
    EXPECT_EQ(sense_of(word).key, 0U) << word;
}

TEST(Sense, TellsWhatAWordDoesToAClaim) {
  EXPECT_EQ(sense_of("الادعاءات").role, ClaimClass::claim);
  EXPECT_EQ(sense_of("بعدم").role, ClaimClass::negator);
  EXPECT_EQ(sense_of("باطلة").role, ClaimClass::untrue);
  EXPECT_EQ(sense_of("بلاده").role, ClaimClass::own);
  EXPECT_EQ(sense_of("يشكك").role, ClaimClass::doubt);
}

TEST(Sense, KeysAreTheSameOnEveryMachine) {
  EXPECT_EQ(country_key("SYR"), 0x87C362C4U);  // archives keep them
  EXPECT_EQ(number_key("300"), 0x2A94E2D6U);
}

}  // namespace
}  // namespace isnad::lexicon
