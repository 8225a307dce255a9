// Sentences, and the places in them.
#include "mention/place.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "isnad/reader.h"

namespace isnad::mention {
namespace {

struct Row {
  std::string_view text;
  std::string_view expected;  // «محافظة نينوى IRQ, حمص SYR»; a dash for no country
};

std::vector<PlaceMention> places_of(std::string_view sentence) {
  lexicon::WordCache cache(builtin_lexicon());
  lexicon::AnalysedText text;
  lexicon::analyse_text(sentence, cache, text);
  std::vector<PlaceMention> places;
  find_places(builtin_lexicon(), text, places);
  return places;
}

std::string shown(std::string_view sentence) {
  std::string out;
  for (const PlaceMention& place : places_of(sentence)) {
    if (!out.empty()) out += ", ";
    out += place.name + ' ';
    out += place.country < 0 ? std::string_view("-")
                             : builtin_lexicon().country_code(static_cast<uint32_t>(place.country));
  }
  return out;
}

void expect(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(shown(row.text), row.expected) << row.text;
}

TEST(Place, NamesThatATableHas) {
  expect({{"انفجرت عبوة في حمص", "حمص SYR"},
          {"وصل إلى بغداد أمس", "بغداد IRQ"},
          {"قتل ثلاثة بكركوك", "كركوك IRQ"},
          {"في مدينة حلب", "مدينة حلب SYR"},
          {"في محافظة نينوى شمال العراق", "محافظة نينوى IRQ, العراق IRQ"},
          {"شمال حمص", "حمص SYR"},
          {"في الضفة الغربية", "الضفة الغربية PSE"}});
}

TEST(Place, UnknownNamesBehindANounOfPlaces) {
  expect({{"في قرية كرزنايا السورية", "قرية كرزنايا SYR"},
          {"في بلدة تل سرمون بمحافظة حماة", "بلدة تل سرمون SYR, محافظة حماة SYR"},
          {"قصفت مدينة طرزوان قرب حمص", "مدينة طرزوان SYR, حمص SYR"},
          {"في محافظة سرهاند", "محافظة سرهاند -"},
          {"في حي السلام", "حي السلام -"},
          {"في محافظة حرزمة الدردل", "محافظة حرزمة الدردل -"},
          {"يعود لقضاء أوقاتهم", ""},
          {"في مدينة كبيرة", ""},
          {"في المدينة القديمة", ""},
          {"في قرية صغيرة", ""}});
}

TEST(Place, UnknownNamesWhereOnlyAPlaceCanStand) {
  expect({{"شمالي طرزوان", "طرزوان -"},
          {"في طرزوان قرب حمص", "طرزوان SYR, حمص SYR"},
          {"في كرزنايا، سوريا", "كرزنايا SYR, سوريا SYR"},
          {"في طرزوان (30 كلم شمال حلب)", "طرزوان SYR, حلب SYR"},
          {"في دير سرمون", "دير سرمون -"},
          {"شمال البلاد", ""},
          {"في مؤتمر صحافي", ""},
          {"في وقت لاحق", ""}});
}

TEST(Place, KnowsWhereItLies) {
  const auto places = places_of("في مدينة حمص");
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].kind, PlaceKind::city);
  ASSERT_TRUE(places[0].latitude && places[0].longitude);
  EXPECT_NEAR(*places[0].latitude, 34.7, 0.2);
  EXPECT_NEAR(*places[0].longitude, 36.7, 0.2);
}

TEST(Place, CapitalsLieOnTheMapToo) {
  const auto places = places_of("في بغداد");
  ASSERT_EQ(places.size(), 1U);
  EXPECT_NEAR(places[0].latitude.value_or(0), 33.3, 0.1);
}

TEST(Place, CalledAfterSomebody) {
  expect({{"في مطار الملك ماهر الدولي", "مطار الملك ماهر الدولي -"},
          {"في مدينة الشيخ زايد", "مدينة الشيخ زايد -"},
          {"رئيس مدينة الملك ماهر للعلوم", ""},
          {"من ناحية التنوع", ""}});
}

TEST(Place, KindsFollowTheHeadNoun) {
  EXPECT_EQ(places_of("في محافظة طرزوان").at(0).kind, PlaceKind::region);
  EXPECT_EQ(places_of("في مطار حلب").at(0).kind, PlaceKind::site);
  EXPECT_EQ(places_of("في سوريا").at(0).kind, PlaceKind::country);
}

}  // namespace
}  // namespace isnad::mention
