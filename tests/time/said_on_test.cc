// Sentences, their cues, and the day on which each was said. All were published on Monday, 2020-10-19.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "isnad/reader.h"

namespace isnad {
namespace {

struct Row {
  std::string_view text;
  std::string_view days;  // «cue day», with « ; » between; - where the text tells none
};

std::string days_of(std::string_view text) {
  static Reader reader;
  Document document;
  document.text = text;
  document.published = "2020-10-19";
  const Reading reading = reader.read(std::move(document));
  std::string out;
  for (const Statement& s : reading.statements) {
    if (!out.empty()) out += " ; ";
    out += fmt::format("{} {}", slice(reading.document.text, s.cue), s.said_on.empty() ? "-" : s.said_on);
  }
  return out;
}

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(days_of(row.text), row.days) << row.text;
}

TEST(SaidOn, ADayInTheClauseOfTheCue) {
  expect({
      {"وقال الوزير كريم الخفاجي أمس الأحد إن السد ممتلئ.", "قال 2020-10-18"},
      {"وقال أمس الوزير كريم الخفاجي إن السد ممتلئ.", "قال 2020-10-18"},
      {"وقال الوزير كريم الخفاجي مساء السبت إن السد ممتلئ.", "قال 2020-10-17"},
      {"وقالت الوزارة في بيان أصدرته الجمعة إن السد ممتلئ.", "قالت 2020-10-16"},
      {"وقالت الوزارة في بيان نشر في 6 أكتوبر إن السد ممتلئ.", "قالت 2020-10-06"},
      {"\"السد ممتلئ ولا خوف من العطش هذا الصيف\"، قال الوزير كريم الخفاجي أمس.", "قال 2020-10-18"},
      {"وأمس، قال الوزير كريم الخفاجي إن السد ممتلئ.", "قال 2020-10-18"},
      {"وأكد الوزير كريم الخفاجي في البيان الذي صدر الأحد أن السد ممتلئ.", "أكد 2020-10-18"},
  });
}

TEST(SaidOn, OtherDaysAreNotTheDayOfTheStatement) {
  expect({
      {"وقال الوزير كريم الخفاجي إن السد امتلأ أمس.", "قال -"},
      {"وقال الوزير كريم الخفاجي إن الوفد سيصل الثلاثاء.", "قال -"},
      {"وقال الوزير كريم الخفاجي الذي وصل أمس إن السد ممتلئ.", "قال -"},
      {"وقال الوزير كريم الخفاجي في أكتوبر الجاري إن السد ممتلئ.", "قال -"},
      {"وصل الوزير كريم الخفاجي أمس وقال إن السد ممتلئ.", "قال -"},
      {"وقال الوزير كريم الخفاجي المعتقل منذ الأحد إن السد ممتلئ.", "قال -"},
      {"وقال الوزير كريم الخفاجي إن السد ممتلئ.", "قال -"},
  });
}

TEST(SaidOn, NestedStatementsHaveTheirOwn) {
  expect({
      {"وقال الوزير كريم الخفاجي أمس إن البلدية أكدت أن السد ممتلئ.", "قال 2020-10-18 ; أكدت -"},
      {"وقال الوزير كريم الخفاجي إن البلدية أكدت السبت أن السد ممتلئ.", "قال - ; أكدت 2020-10-17"},
  });
}

TEST(SaidOn, WhoGoesOnSpeaksOnTheSameDay) {
  expect({
      {"وقال الوزير كريم الخفاجي أمس إن السد ممتلئ. وأضاف أن الماء يكفي عاما.", "قال 2020-10-18 ; أضاف 2020-10-18"},
      {"وقال الوزير كريم الخفاجي أمس إن السد ممتلئ، مشيرا إلى أن الماء يكفي.", "قال 2020-10-18 ; مشيرا 2020-10-18"},
      {"وقال الوزير كريم الخفاجي أمس إن السد ممتلئ. وقالت البلدية إن الماء يكفي.", "قال 2020-10-18 ; قالت -"},
  });
}

}  // namespace
}  // namespace isnad
