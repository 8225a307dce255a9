// Noun phrases that can be a source: how far one reaches, and where none begins.
#include "mention/noun_phrase.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "isnad/reader.h"
#include "mention/adjunct.h"
#include "mention/time_expression.h"
#include "mention/wording.h"

namespace isnad::mention {
namespace {

// A text whose first ` | ` marks a limit: everything before it may be read, what stands behind it is there to be seen.
class Text {
 public:
  explicit Text(std::string_view marked) : written_(marked) {
    const size_t bar = written_.find('|');
    if (bar != std::string::npos) written_.erase(bar, 1);
    lexicon::analyse_text(written_, cache_, analysed_);
    limit_ = analysed_.size();
    for (uint32_t i = 0; bar != std::string::npos && i < analysed_.size(); ++i) {
      if (analysed_.tokens[i].byte_start >= bar) {
        limit_ = i;
        break;
      }
    }
  }

  [[nodiscard]] const AnalysedText& operator*() const { return analysed_; }
  [[nodiscard]] uint32_t limit() const { return limit_; }
  [[nodiscard]] std::string words(const Range& range) const {
    if (range.empty()) return {};
    return std::string(slice(written_, text::span_of(analysed_.tokens[range.first], analysed_.tokens[range.end - 1])));
  }
  [[nodiscard]] std::string word(uint32_t i) const { return i < limit_ ? words({i, i + 1}) : std::string(); }

 private:
  std::string written_;
  lexicon::WordCache cache_{builtin_lexicon()};
  AnalysedText analysed_;
  uint32_t limit_ = 0;
};

struct Row {
  std::string_view text;
  std::string_view expected;
};

void expect_phrases(std::initializer_list<Row> rows, const PhraseOptions& options) {
  for (const Row& row : rows) {
    const Text text(row.text);
    EXPECT_EQ(text.words(noun_phrase(*text, 0, text.limit(), options)), row.expected) << row.text;
  }
}

constexpr PhraseOptions bounded{};
constexpr PhraseOptions open{.bounded = false};

TEST(NounPhrase, Persons) {
  expect_phrases({{"الوزير | إن", "الوزير"},
                  {"وزير الخارجية | إن", "وزير الخارجية"},
                  {"وزير الخارجية الروسي سيرغي لافروف | إن", "وزير الخارجية الروسي سيرغي لافروف"},
                  {"نائب وزير الخارجية الروسي ميخائيل بوغدانوف | إن", "نائب وزير الخارجية الروسي ميخائيل بوغدانوف"},
                  {"المتحدث باسم وزارة الصحة خالد المري | إن", "المتحدث باسم وزارة الصحة خالد المري"},
                  {"الأمين العام للأمم المتحدة أنطونيو غوتيريش | إن", "الأمين العام للأمم المتحدة أنطونيو غوتيريش"},
                  {"الدكتور عبدالله بن سعد الغامدي | إن", "الدكتور عبدالله بن سعد الغامدي"},
                  {"د. سالم المرزوقي | إن", "د. سالم المرزوقي"},
                  {"جان-بيير دوفالييه | إن", "جان-بيير دوفالييه"},
                  {"العقيد حمد آل ثاني | إن", "العقيد حمد آل ثاني"}},
                 bounded);
}

TEST(NounPhrase, Organisations) {
  expect_phrases({{"وزارة الدفاع العراقية | إن", "وزارة الدفاع العراقية"},
                  {"المجلس الأعلى للقضاء | إن", "المجلس الأعلى للقضاء"},
                  {"صحيفة «النهر» | إن", "صحيفة «النهر»"},
                  {"شركة «سدرة للطيران» | إن", "شركة «سدرة للطيران»"},
                  {"الولايات المتحدة | إن", "الولايات المتحدة"},
                  {"مصادر أمنية | إن", "مصادر أمنية"},
                  {"مصدر في وزارة الداخلية | إن", "مصدر في وزارة الداخلية"}},
                 bounded);
}

TEST(NounPhrase, AppositionAndCoordination) {
  expect_phrases({{"نادية بلخير، وزيرة البيئة التونسية، | إن", "نادية بلخير، وزيرة البيئة التونسية"},
                  {"وزير العدل، عادل الحسيني، | إن", "وزير العدل، عادل الحسيني"},
                  {"وزير العدل ووزير الداخلية | إن", "وزير العدل ووزير الداخلية"},
                  {"روسيا وتركيا | إن", "روسيا وتركيا"}},
                 bounded);
}

// What a phrase does not contain, although it stands before the content.
TEST(NounPhrase, EndsAtAdjuncts) {
  expect_phrases({{"الوزير أمس | إن", "الوزير"},
                  {"وزير العدل، أمس، | إن", "وزير العدل"},
                  {"وزير العدل الأسبوع الماضي | إن", "وزير العدل"},
                  {"وزير العدل في بيان | إن", "وزير العدل"},
                  {"وزير العدل، في مؤتمر صحافي، | إن", "وزير العدل"},
                  {"وزير العدل للصحافيين | إن", "وزير العدل"},
                  {"وزير العدل الذي زار المدينة | إن", "وزير العدل"},
                  {"وزير العدل (الاثنين) | إن", "وزير العدل"},
                  {"وزير العدل إن السد ممتلئ", "وزير العدل"}},
                 bounded);
}

TEST(NounPhrase, NoneBegins) {
  expect_phrases({{"قال الوزير", ""},
                  {"أمس الوزير", ""},
                  {"في المدينة", ""},
                  {"للصحافيين إن", ""},
                  {"إن السد ممتلئ", ""},
                  {"الذي زار المدينة", ""},
                  {"لم يعلق", ""},
                  {"، الوزير", ""}},
                 bounded);
}

// No limit says where the content begins: a noun without article behind a complete phrase opens it.
TEST(NounPhrase, OpenPhrasesEndWhereAnotherBegins) {
  expect_phrases({{"الوزير أهمية الحوار", "الوزير"},
                  {"وزير الخارجية أهمية الحوار", "وزير الخارجية"},
                  {"وزير الخارجية الروسي دعم بلاده", "وزير الخارجية الروسي"},
                  {"وزير الخارجية سيرغي لافروف رفض بلاده", "وزير الخارجية سيرغي لافروف"},
                  {"روسيا وجود قوات", "روسيا"},
                  {"وزارة الدفاع مقتل جنديين", "وزارة الدفاع"}},
                 open);
}

// The preposition that a cue governs opens the content.
TEST(NounPhrase, StopsAtTheGovernedPreposition) {
  expect_phrases({{"الحكومة بالتقصير", "الحكومة"}}, {.bounded = false, .stop_at_ba = true});
  expect_phrases({{"المجتمع الدولي إلى الحوار", "المجتمع الدولي"}, {"الأطراف إلى الحوار", "الأطراف"}},
                 {.bounded = false, .stop_at_ila = true});
  expect_phrases({{"وزير الدفاع عن أسفه", "وزير الدفاع"}}, {.bounded = false, .stop_at_an = true});
  expect_phrases({{"الحكومة على الإصلاح", "الحكومة"}}, {.bounded = false, .stop_at_ala = true});
  expect_phrases({{"السكان من السيول", "السكان"}}, {.bounded = false, .stop_at_min = true});
}

TEST(NounPhrase, NeverBeyondTheLimit) {
  expect_phrases({{"نائب | الوزير سالم", "نائب"}, {"وزير الخارجية | الروسي", "وزير الخارجية"}}, bounded);
}

TEST(SkipAdjuncts, TheSubjectBehindThem) {
  for (const Row& row : std::initializer_list<Row>{{"الوزير سالم", "الوزير"},
                                                   {"أمس الوزير سالم", "الوزير"},
                                                   {"أمس الأحد الوزير سالم", "الوزير"},
                                                   {"، أمس، الوزير سالم", "الوزير"},
                                                   {"، في بيان، الوزير سالم", "الوزير"},
                                                   {"للصحافيين الوزير سالم", "الوزير"},
                                                   {"، مساء أمس، في مؤتمر صحافي، الوزير سالم", "الوزير"},
                                                   {"- في حديث للجزيرة - الوزير سالم", "الوزير"},
                                                   {"30 عالماً", "30"}}) {
    const Text text(row.text);
    EXPECT_EQ(text.word(skip_adjuncts(*text, 0, text.limit())), row.expected) << row.text;
  }
}

// The limit stands before the verb.
TEST(NounPhraseBefore, SourcesThatPrecedeTheirVerb) {
  for (const Row& row :
       std::initializer_list<Row>{{"الوزير | قال إن", "الوزير"},
                                  {"وزير الخارجية الروسي | أكد أن", "وزير الخارجية الروسي"},
                                  {"رئيسة الاتحاد نوال البدري | أكدت أن", "رئيسة الاتحاد نوال البدري"},
                                  {"الخبير الاقتصادي عماد الرافعي | يرى أن", "الخبير الاقتصادي عماد الرافعي"}}) {
    const Text text(row.text);
    EXPECT_EQ(text.words(noun_phrase_before(*text, text.limit(), 0)), row.expected) << row.text;
  }
}

struct Answer {
  std::string_view text;
  bool yes;
};

TEST(Written, WithoutWhatNobodySees) {
  struct Case {
    std::string_view text;
    std::string_view name;
  };
  const Case cases[] = {
      {"سالم\u200F حمدان\u200F", "سالم حمدان"},
      {"وزارة\u00A0الصحة", "وزارة الصحة"},
      {"وزارة  السياحة و الآثار", "وزارة السياحة والآثار"},
      {"الـمنارة", "المنارة"},
      {"شركة النـور", "شركة النور"},
      {"لجنة عام 1436هـ", "لجنة عام 1436هـ"},
  };
  for (const auto& [text, name] : cases) {
    const Text phrase(text);
    EXPECT_EQ(written(*phrase, {0, (*phrase).size()}), name);
  }
}

TEST(CanSpeak, PersonsOrganisationsDocumentsStates) {
  for (const Answer& row : std::initializer_list<Answer>{{"وزير الخارجية", true},
                                                         {"سالم المرزوقي", true},
                                                         {"وزارة الدفاع", true},
                                                         {"روسيا", true},
                                                         {"الولايات المتحدة", true},
                                                         {"صحيفة النهر", true},
                                                         {"تقرير حديث", true},
                                                         {"مصادر أمنية", true},
                                                         {"ثلاثة مسؤولين", true},
                                                         {"السيول الجارفة", false},
                                                         {"أهمية الحوار", false}}) {
    const Text text(row.text);
    EXPECT_EQ(can_speak(*text, {0, text.limit()}), row.yes) << row.text;
  }
}

TEST(TimeExpression, Begins) {
  for (const Answer& row : std::initializer_list<Answer>{{"أمس", true},
                                                         {"الأحد", true},
                                                         {"أول أمس", true},
                                                         {"الأسبوع الماضي", true},
                                                         {"العام المقبل", true},
                                                         {"الوزير الحالي", false},
                                                         {"أول الواصلين", false}}) {
    const Text text(row.text);
    EXPECT_EQ(is_time_expression(*text, 0), row.yes) << row.text;
  }
}

}  // namespace
}  // namespace isnad::mention
