// Verbs, participles and adjectives: the forms that are generated from the third person masculine singular.
#include "lexicon/inflection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

enum class Voice : uint8_t { active, passive };
enum class Mood : uint8_t { any, jussive };

// Who: person, gender, number.
constexpr Agreement he{3, Gender::masculine, Number::singular};
constexpr Agreement she{3, Gender::feminine, Number::singular};
constexpr Agreement they_two{3, Gender::masculine, Number::dual};
constexpr Agreement those_two{3, Gender::feminine, Number::dual};  // both women
constexpr Agreement they{3, Gender::masculine, Number::plural};
constexpr Agreement the_women{3, Gender::feminine, Number::plural};
constexpr Agreement you_all{2, Gender::masculine, Number::plural};
constexpr Agreement i_myself{1, Gender::unknown, Number::singular};
constexpr Agreement we{1, Gender::unknown, Number::plural};

struct Form {
  std::string_view written;
  Agreement agreement;
  Voice voice = Voice::active;
  Mood mood = Mood::any;
};

struct Verb {
  std::string_view past;
  std::string_view present;
  std::vector<Form> forms;
};

bool same(const Agreement& a, const Agreement& b) {
  return a.person == b.person && a.gender == b.gender && a.number == b.number;
}

bool holds(const std::vector<Inflected>& generated, const Form& form) {
  return std::ranges::any_of(generated, [&](const Inflected& inflected) {
    return inflected.form == text::normalised(form.written) && same(inflected.agreement, form.agreement) &&
           inflected.passive == (form.voice == Voice::passive) && inflected.jussive == (form.mood == Mood::jussive);
  });
}

std::string all_of(const std::vector<Inflected>& generated) {
  std::string all;
  for (const Inflected& inflected : generated) all += (all.empty() ? "" : " ") + inflected.form;
  return all;
}

using Paradigm = std::vector<Inflected> (*)(std::string_view, std::string_view);

void expect_forms(Paradigm paradigm, std::initializer_list<Verb> verbs) {
  for (const Verb& verb : verbs) {
    const auto generated = paradigm(text::normalised(verb.past), text::normalised(verb.present));
    for (const Form& form : verb.forms) {
      EXPECT_TRUE(holds(generated, form)) << verb.past << ": " << form.written << " is not in " << all_of(generated);
    }
  }
}

// Left out, as they are not generated: a last ن that meets the ن of an ending (أعلنّا، أدنّا، يعلنّ are written with one),
// the stems of doubled verbs before consonants (حثثنا، يحثثن), دُعي, and ينفين، يدعون of women.
TEST(Inflection, PastOfSoundVerbs) {
  expect_forms(
      past_forms,
      {{"أعلن", "يعلن", {{"أعلن", he}, {"أعلنت", she}, {"أعلنا", they_two}, {"أعلنتا", those_two}, {"أعلنوا", they}}},
       {"اتهم",
        "يتهم",
        {{"اتهم", he},
         {"اتهمت", she},
         {"اتهما", they_two},
         {"اتهمتا", those_two},
         {"اتهموا", they},
         {"اتهمن", the_women},
         {"اتهمنا", we}}}});
}

// Before an ending that is a consonant the long vowel falls: قلت، أضفنا.
TEST(Inflection, PastOfHollowVerbs) {
  expect_forms(past_forms, {{"قال",
                             "يقول",
                             {{"قال", he},
                              {"قالت", she},
                              {"قالا", they_two},
                              {"قالتا", those_two},
                              {"قالوا", they},
                              {"قلن", the_women},
                              {"قلت", i_myself},
                              {"قلنا", we},
                              {"قيل", he, Voice::passive}}},
                            {"أضاف",
                             "يضيف",
                             {{"أضاف", he},
                              {"أضافت", she},
                              {"أضافا", they_two},
                              {"أضافوا", they},
                              {"أضفن", the_women},
                              {"أضفت", i_myself},
                              {"أضفنا", we},
                              {"أضيف", he, Voice::passive},
                              {"أضيفت", she, Voice::passive}}},
                            {"أدان",
                             "يدين",
                             {{"أدان", he},
                              {"أدانت", she},
                              {"أدانوا", they},
                              {"أدين", he, Voice::passive},
                              {"أدينت", she, Voice::passive}}}});
}

// The last radical is weak: it falls before ت and و, and comes back as ي or و elsewhere.
TEST(Inflection, PastOfDefectiveVerbs) {
  expect_forms(past_forms, {{"نفى",
                             "ينفي",
                             {{"نفى", he},
                              {"نفت", she},
                              {"نفيا", they_two},
                              {"نفتا", those_two},
                              {"نفوا", they},
                              {"نفين", the_women},
                              {"نفيت", i_myself},
                              {"نفينا", we},
                              {"نفي", he, Voice::passive}}},
                            {"دعا",
                             "يدعو",
                             {{"دعا", he},
                              {"دعت", she},
                              {"دعوا", they_two},
                              {"دعتا", those_two},
                              {"دعوا", they},
                              {"دعون", the_women},
                              {"دعوت", i_myself},
                              {"دعونا", we}}},
                            {"روى",
                             "يروي",
                             {{"روى", he},
                              {"روت", she},
                              {"رويا", they_two},
                              {"رووا", they},
                              {"روين", the_women},
                              {"رويت", i_myself},
                              {"روينا", we},
                              {"روي", he, Voice::passive}}},
                            {"رأى",
                             "يرى",
                             {{"رأى", he},
                              {"رأت", she},
                              {"رأيا", they_two},
                              {"رأوا", they},
                              {"رأين", the_women},
                              {"رأيت", i_myself},
                              {"رأينا", we}}}});
}

TEST(Inflection, PastOfDoubledVerbs) {
  expect_forms(past_forms,
               {{"حث", "يحث", {{"حث", he}, {"حثت", she}, {"حثا", they_two}, {"حثتا", those_two}, {"حثوا", they}}}});
}

TEST(Inflection, PresentOfSoundVerbs) {
  expect_forms(present_forms, {{"أعلن",
                                "يعلن",
                                {{"يعلن", he},
                                 {"تعلن", she},
                                 {"يعلنان", they_two},
                                 {"تعلنان", those_two},
                                 {"يعلنون", they},
                                 {"يعلنوا", they},
                                 {"تعلنون", you_all},
                                 {"أعلن", i_myself},
                                 {"نعلن", we}}},
                               {"اتهم",
                                "يتهم",
                                {{"يتهم", he},
                                 {"تتهم", she},
                                 {"يتهمون", they},
                                 {"يتهموا", they},
                                 {"يتهمن", the_women},
                                 {"أتهم", i_myself},
                                 {"نتهم", we}}}});
}

// Behind لم the long vowel falls: لم يقل، لم تدن. Passives have an alif: يقال.
TEST(Inflection, PresentOfHollowVerbs) {
  expect_forms(present_forms, {{"قال",
                                "يقول",
                                {{"يقول", he},
                                 {"تقول", she},
                                 {"يقولان", they_two},
                                 {"تقولان", those_two},
                                 {"يقولون", they},
                                 {"يقولوا", they},
                                 {"يقلن", the_women},
                                 {"أقول", i_myself},
                                 {"نقول", we},
                                 {"يقل", he, Voice::active, Mood::jussive},
                                 {"تقل", she, Voice::active, Mood::jussive},
                                 {"يقال", he, Voice::passive}}},
                               {"أضاف",
                                "يضيف",
                                {{"يضيف", he},
                                 {"يضيفون", they},
                                 {"يضفن", the_women},
                                 {"يضف", he, Voice::active, Mood::jussive},
                                 {"تضف", she, Voice::active, Mood::jussive},
                                 {"يضاف", he, Voice::passive}}},
                               {"أدان",
                                "يدين",
                                {{"يدين", he},
                                 {"تدين", she},
                                 {"يدينون", they},
                                 {"يدن", he, Voice::active, Mood::jussive},
                                 {"تدن", she, Voice::active, Mood::jussive},
                                 {"يدان", he, Voice::passive},
                                 {"تدان", she, Voice::passive}}}});
}

// Behind لم the weak radical falls: لم ينف، لم يدع، لم ير.
TEST(Inflection, PresentOfDefectiveVerbs) {
  expect_forms(present_forms, {{"نفى",
                                "ينفي",
                                {{"ينفي", he},
                                 {"تنفي", she},
                                 {"ينفيان", they_two},
                                 {"تنفيان", those_two},
                                 {"ينفون", they},
                                 {"ينفوا", they},
                                 {"أنفي", i_myself},
                                 {"ننفي", we},
                                 {"ينف", he, Voice::active, Mood::jussive},
                                 {"تنف", she, Voice::active, Mood::jussive},
                                 {"ينفى", he, Voice::passive}}},
                               {"دعا",
                                "يدعو",
                                {{"يدعو", he},
                                 {"تدعو", she},
                                 {"يدعوان", they_two},
                                 {"يدعون", they},
                                 {"يدعوا", they},
                                 {"ندعو", we},
                                 {"يدع", he, Voice::active, Mood::jussive},
                                 {"تدع", she, Voice::active, Mood::jussive},
                                 {"يدعى", he, Voice::passive}}},
                               {"روى",
                                "يروي",
                                {{"يروي", he},
                                 {"تروي", she},
                                 {"يروون", they},
                                 {"يرو", he, Voice::active, Mood::jussive},
                                 {"يروى", he, Voice::passive}}},
                               {"رأى",
                                "يرى",
                                {{"يرى", he},
                                 {"ترى", she},
                                 {"يريان", they_two},
                                 {"يرون", they},
                                 {"يروا", they},
                                 {"أرى", i_myself},
                                 {"نرى", we},
                                 {"ير", he, Voice::active, Mood::jussive},
                                 {"تر", she, Voice::active, Mood::jussive}}}});
}

TEST(Inflection, PresentOfDoubledVerbs) {
  expect_forms(present_forms, {{"حث",
                                "يحث",
                                {{"يحث", he},
                                 {"تحث", she},
                                 {"يحثان", they_two},
                                 {"يحثون", they},
                                 {"يحثوا", they},
                                 {"أحث", i_myself},
                                 {"نحث", we}}}});
}

// A verb without a shortened form has none that only لم allows.
TEST(Inflection, JussivesAreThoseThatAreWrittenDifferently) {
  struct Row {
    std::string_view past;
    std::string_view present;
    std::vector<std::string> jussives;
  };
  for (const Row& row : std::initializer_list<Row>{{"قال", "يقول", {"يقل", "تقل"}},
                                                   {"أضاف", "يضيف", {"يضف", "تضف"}},
                                                   {"نفى", "ينفي", {"ينف", "تنف"}},
                                                   {"رأى", "يرى", {"ير", "تر"}},
                                                   {"أعلن", "يعلن", {}},
                                                   {"اتهم", "يتهم", {}},
                                                   {"حث", "يحث", {}}}) {
    std::vector<std::string> jussives;
    for (const Inflected& inflected : present_forms(text::normalised(row.past), text::normalised(row.present))) {
      if (inflected.jussive) jussives.push_back(inflected.form);
    }
    EXPECT_EQ(jussives, row.jussives) << row.past;
    for (const Inflected& inflected : past_forms(text::normalised(row.past), text::normalised(row.present))) {
      EXPECT_FALSE(inflected.jussive) << row.past << ": " << inflected.form;
    }
  }
}

// What the wrong class of verb would give.
TEST(Inflection, NoFormOfAnotherClass) {
  struct Row {
    Paradigm paradigm;
    std::string_view past;
    std::string_view present;
    std::string_view wrong;
  };
  for (const Row& row : std::initializer_list<Row>{{past_forms, "قال", "يقول", "قالن"},
                                                   {past_forms, "قال", "يقول", "قالنا"},
                                                   {past_forms, "أضاف", "يضيف", "أضافن"},
                                                   {past_forms, "نفى", "ينفي", "نفىت"},
                                                   {past_forms, "دعا", "يدعو", "دعات"},
                                                   {past_forms, "طالب", "يطالب", "طلب"},  // فاعل is not hollow
                                                   {past_forms, "حاول", "يحاول", "حول"},
                                                   {present_forms, "قال", "يقول", "يقولن"},
                                                   {present_forms, "نفى", "ينفي", "ينفيون"},
                                                   {present_forms, "رأى", "يرى", "يرىون"},
                                                   {present_forms, "طالب", "يطالب", "يطلب"},
                                                   {present_forms, "أعلن", "يعلن", "يعن"}}) {
    for (const Inflected& inflected : row.paradigm(text::normalised(row.past), text::normalised(row.present))) {
      EXPECT_NE(inflected.form, text::normalised(row.wrong)) << row.past;
    }
  }
}

struct Nominal {
  std::string_view lemma;
  std::vector<Form> forms;
};

TEST(Inflection, CircumstantialParticiples) {
  for (const Nominal& participle : std::initializer_list<Nominal>{
           {"قائل", {{"قائلاً", he}, {"قائلة", she}, {"قائلين", they}}},
           {"مضيف", {{"مضيفاً", he}, {"مضيفة", she}, {"مضيفين", they}}},
           {"معلن", {{"معلناً", he}, {"معلنة", she}, {"معلنين", they}}},
           {"متهم", {{"متهماً", he}, {"متهمة", she}, {"متهمين", they}}},
           {"مدين", {{"مديناً", he}, {"مدينة", she}, {"مدينين", they}}},
           {"حاث", {{"حاثاً", he}, {"حاثة", she}, {"حاثين", they}}},
           {"داعي", {{"داعياً", he}, {"داعية", she}, {"داعين", they}}},  // the ي falls before ين
           {"نافي", {{"نافياً", he}, {"نافية", she}, {"نافين", they}}}}) {
    const auto generated = participle_forms(text::normalised(participle.lemma));
    for (const Form& form : participle.forms) {
      EXPECT_TRUE(holds(generated, form))
          << participle.lemma << ": " << form.written << " is not in " << all_of(generated);
    }
  }
}

TEST(Inflection, Adjectives) {
  for (const Nominal& adjective : std::initializer_list<Nominal>{{"تركي",
                                                                  {{"تركي", he},
                                                                   {"تركية", she},
                                                                   {"تركيان", they_two},
                                                                   {"تركيتين", those_two},
                                                                   {"تركيين", they},
                                                                   {"تركيون", they},
                                                                   {"تركيات", the_women}}},
                                                                 {"رسمي",
                                                                  {{"رسمي", he},
                                                                   {"رسمية", she},
                                                                   {"رسميان", they_two},
                                                                   {"رسميتين", those_two},
                                                                   {"رسميين", they},
                                                                   {"رسميون", they},
                                                                   {"رسميات", the_women}}}}) {
    const auto generated = adjective_forms(text::normalised(adjective.lemma));
    for (const Form& form : adjective.forms) {
      EXPECT_TRUE(holds(generated, form))
          << adjective.lemma << ": " << form.written << " is not in " << all_of(generated);
    }
  }
  // «تركيا» is the country.
  for (const Inflected& inflected : adjective_forms("تركي")) EXPECT_NE(inflected.form, "تركيا");
}

}  // namespace
}  // namespace isnad::lexicon
