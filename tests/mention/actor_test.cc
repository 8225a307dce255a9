// Phrases, and to whom they belong: country and sector.
#include "mention/actor.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "isnad/reader.h"

namespace isnad::mention {
namespace {

struct Row {
  std::string_view phrase;
  std::string_view expected;  // «TUR MIL»; a dash for what is not known
};

std::string kind_of(std::string_view phrase) {
  lexicon::WordCache cache(builtin_lexicon());
  lexicon::AnalysedText text;
  lexicon::analyse_text(phrase, cache, text);
  const ActorKind kind = actor_kind(builtin_lexicon(), text, {0, text.size()});
  const std::string_view country =
      kind.country < 0 ? std::string_view("-") : builtin_lexicon().country_code(static_cast<uint32_t>(kind.country));
  return std::string(country) + ' ' + std::string(kind.role.empty() ? "-" : kind.role);
}

void expect(std::initializer_list<Row> rows) {
  for (const Row& row : rows) EXPECT_EQ(kind_of(row.phrase), row.expected) << row.phrase;
}

TEST(Actor, Governments) {
  expect({{"أنقرة", "TUR GOV"},
          {"مصر", "EGY GOV"},
          {"الولايات المتحدة", "USA GOV"},
          {"البيت الأبيض", "USA GOV"},
          {"وزير الري السيراني", "- GOV"},
          {"وزير الخارجية التركي", "TUR GOV"},
          {"وزارة الخارجية الفرنسية", "FRA GOV"},
          {"رئيس الوزراء العراقي", "IRQ GOV"},
          {"وزير الدفاع اللبناني", "LBN GOV"},
          {"السفير الإيراني في بغداد", "IRN GOV"},
          {"سفير إيران لدى العراق", "IRN GOV"},
          {"الجانب الأرمني", "ARM GOV"},
          {"السلطات المغربية", "MAR GOV"},
          {"مسؤول تركي", "TUR GOV"},
          {"بلدية جدة", "SAU GOV"},
          {"المحلل المالي", "- -"},
          {"وزير الداخلية السابق", "- GOV"},
          {"رئيس بلدية نابلس", "PSE GOV"},
          {"المتحدث باسم الحكومة السودانية", "SDN GOV"}});
}

TEST(Actor, Armies) {
  expect({{"القوات التركية", "TUR MIL"},
          {"الجيش الباكستاني", "PAK MIL"},
          {"جنديين عراقيين", "IRQ MIL"},
          {"جنديا أميركيا", "USA MIL"},
          {"جنود أميركيين", "USA MIL"},
          {"دبابة إسرائيلية", "ISR MIL"},
          {"طائرات روسية", "RUS MIL"},
          {"مروحية إسرائيلية", "ISR MIL"},
          {"دورية عسكرية ألمانية", "DEU MIL"},
          {"قائد الجيش اللبناني", "LBN MIL"},
          {"قوات الاحتلال الإسرائيلي", "ISR MIL"},
          {"قوات النظام السوري", "SYR MIL"},
          {"البنتاغون", "USA MIL"},
          {"الحرس الثوري الإيراني", "IRN MIL"},
          {"قوات التحالف", "- MIL"}});
}

TEST(Actor, PoliceAndCourts) {
  expect({{"الشرطة العراقية", "IRQ COP"},
          {"عناصر الشرطة", "- COP"},
          {"رجال الشرطة", "- COP"},
          {"قائد الشرطة", "- COP"},
          {"قوات الأمن المصرية", "EGY COP"},
          {"شرطة نابلس", "PSE COP"},
          {"ضابطا في الشرطة", "- COP"},
          {"مصدر أمني عراقي", "IRQ COP"},
          {"رئيس المحكمة", "- JUD"},
          {"القاضي فارس المرزوقي", "- JUD"},
          {"الموساد", "ISR SPY"}});
}

TEST(Actor, ParliamentsAndParties) {
  expect({{"رئيس البرلمان التونسي", "TUN LEG"},
          {"النائب كريم الخفاجي", "- LEG"},
          {"عضو البرلمان", "- LEG"},
          {"الكنيست", "ISR LEG"},
          {"زعيم المعارضة", "- OPP"},
          {"الأحزاب السياسية", "- PTY"},
          {"الحزب الشيوعي في السودان", "SDN PTY"},
          {"حزب العدالة والتنمية", "TUR PTY"}});
}

TEST(Actor, RebelsAndUnknownArms) {
  expect({{"مسلحون مجهولون", "- UAF"},
          {"مسلحين", "- UAF"},
          {"انتحاري", "- UAF"},
          {"مفجر انتحاري", "- UAF"},
          {"حركة طالبان", "AFG REB"},
          {"مقاتلو حركة الشباب", "SOM REB"},
          {"المتمردون", "- REB"},
          {"المقاومة", "- REB"},
          {"قوات المعارضة السورية", "SYR REB"},
          {"مقاتلو المعارضة", "- REB"},
          {"جماعة الحوثي", "YEM REB"},
          {"تنظيم داعش", "- UAF"}});
}

TEST(Actor, Civilians) {
  expect({{"المتظاهرين", "- CVL"},
          {"متظاهرا", "- CVL"},
          {"متظاهرون فلسطينيون", "PSE CVL"},
          {"السكان المحليين", "- CVL"},
          {"مدنيين", "- CVL"},
          {"رئيس شركة", "- BUS"},
          {"رجل أعمال لبناني", "LBN BUS"},
          {"الصحافي مروان الدليمي", "- MED"},
          {"مصدر طبي", "- HLH"},
          {"إمام المسجد", "- REL"},
          {"نقابي مغربي", "MAR LAB"},
          {"لاجئ سوري", "SYR REF"},
          {"طلاب جامعة دمشق", "SYR EDU"}});
}

TEST(Actor, InternationalOrganisations) {
  expect({{"حلف شمال الأطلسي", "- IGO"},
          {"الأمم المتحدة", "- IGO"},
          {"الأمين العام للأمم المتحدة", "- IGO"},
          {"المبعوث الأممي إلى سوريا", "- IGO"},
          {"منظمة العفو الدولية", "- NGO"}});
}

TEST(Actor, NationalitiesAndPlaces) {
  expect({{"الفلسطينيين", "PSE -"},
          {"الأتراك", "TUR -"},
          {"القوات الكورية الشمالية", "PRK MIL"},
          {"الجيش الكوري الجنوبي", "KOR MIL"},
          {"الحكومة الجنوب أفريقية", "ZAF GOV"},
          {"الضفة الغربية", "PSE -"},
          {"سكان قطاع غزة", "PSE CVL"},
          {"مهدي الخالدي", "- -"}});
}

}  // namespace
}  // namespace isnad::mention
