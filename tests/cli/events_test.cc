// isnad events, as a person uses it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/event_readings.h"
#include "support/json_lines.h"
#include "support/process.h"

namespace isnad::test {
namespace {

// Two outlets print one agency text; a third has a claim of its own.
std::vector<Reading> readings() {
  const std::string agency =
      "قصف الجيش الكوريندي ومسلحون ميناء المرجان فجر الأحد بعد أيام من الهدوء على طول الساحل الشرقي كله. وعاد الصيادون "
      "إلى قواربهم قبل الظهر، وبقيت المدارس والأسواق مغلقة في المدينة القديمة.";
  const Happening bombing{"قصف",
                          EventType::assault,
                          "الجيش الكوريندي|TUR|MIL;مسلحون||REB",
                          "ميناء المرجان",
                          "2031-05-03",
                          "المرجان|SYR",
                          EventStatus::reported,
                          "aerial",
                          "195"};
  std::vector<Reading> all = {
      telling("a1", "الراصد", "2031-05-04", agency, {bombing}),
      telling("b1", "ساحل برس", "2031-05-04", agency, {bombing}),
      telling("c1", "الميناء", "2031-06-10", "قالت ليلى الزوبعي إن الشرطة \"اعتقلت\" سبعة صيادين، وبينهم ابنها.",
              {{"اعتقلت", EventType::coerce, "الشرطة|SYR|COP", "سبعة صيادين||LAB", "", "", EventStatus::claimed,
                "arrest", "173", "ليلى الزوبعي"}})};
  for (Reading& reading : all) reading.events[0].toll.arrested = 7;
  all[0].events[0].place->latitude = 35.5;
  all[0].events[0].place->longitude = -1.25;
  return all;
}

class EventsProgram : public testing::Test {
 protected:
  void SetUp() override { store_all(folder_.path("a.db"), readings()); }

  Outcome run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"events", "--archive", folder_.path("a.db")});
    return run_isnad(arguments);
  }

  std::vector<Json> rows(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "jsonl"});
    const Outcome outcome = run(std::move(arguments));
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return parse_json_lines(outcome.out);
  }

  TemporaryFolder folder_;
};

TEST_F(EventsProgram, Filters) {
  struct Case {
    std::vector<std::string> options;
    std::string found;
  };
  const std::vector<Case> cases{{{}, "3.1 1.1"},
                                {{"--source", "TUR"}, "1.1"},
                                {{"--source", "tur"}, "1.1"},
                                {{"--source", "تركيا"}, "1.1"},
                                {{"--source", "SYR", "--source", "مسلحون"}, "3.1 1.1"},
                                {{"--target", "صيادين"}, "3.1"},
                                {{"--source-role", "MIL,COP"}, "3.1 1.1"},
                                {{"--target-role", "LAB"}, "3.1"},
                                {{"--type", "assault"}, "1.1"},
                                {{"--type", "ASSAULT,COERCE"}, "3.1 1.1"},
                                {{"--mode", "arrest"}, "3.1"},
                                {{"--status", "claimed"}, "3.1"},
                                {{"--place", "سوريا"}, "1.1"},
                                {{"--outlet", "الميناء"}, "3.1"},
                                {{"--from", "2031-05-03", "--to", "2031-05-03"}, "1.1"},
                                {{"--from", "2031-06-10"}, "3.1"},
                                {{"--sort", "oldest"}, "1.1 3.1"},
                                {{"--sort", "copies"}, "1.1 3.1"},
                                {{"--limit", "1"}, "3.1"},
                                {{"--offset", "1"}, "1.1"},
                                {{"--source", "FRA"}, ""}};
  for (const Case& c : cases) {
    std::string found;
    for (const Json& row : rows(c.options)) {
      found += (found.empty() ? "" : " ") + row["id"].get<std::string>();
    }
    EXPECT_EQ(found, c.found) << testing::PrintToString(c.options);
  }
}

TEST_F(EventsProgram, ForPrograms) {
  const Json bombing = rows({"--type", "ASSAULT"}).at(0);
  std::string keys;
  for (const auto& [key, value] : bombing.items()) keys += key + " ";
  EXPECT_EQ(keys,
            "id document type mode cameo trigger source target date place status statement toll goldstein said_by "
            "sentence copies ");
  EXPECT_EQ(bombing["document"]["id"], "a1");
  EXPECT_EQ(bombing["source"].size(), 2U);
  EXPECT_EQ(bombing["goldstein"], -10.0);
  EXPECT_EQ(bombing["said_by"], nullptr);
  EXPECT_TRUE(bombing["sentence"]["text"].get<std::string>().ends_with("الشرقي كله."));
  ASSERT_EQ(bombing["copies"].size(), 2U);
  EXPECT_EQ(bombing["copies"][1]["outlet"], "ساحل برس");
  EXPECT_EQ(bombing["copies"][1]["id"], "2.1");
  const Json arrest = rows({"--type", "COERCE"}).at(0);
  EXPECT_EQ(arrest["said_by"]["name"], "ليلى الزوبعي");
  EXPECT_EQ(arrest["goldstein"], -5.0);
}

TEST_F(EventsProgram, ForStatistics) {
  const Outcome csv = run({"--format", "csv", "--sort", "oldest"});
  EXPECT_EQ(csv.code, 0) << csv.err;
  const std::string rest =
      "ميناء "
      "المرجان,,,ASSAULT,aerial,19,195,-10.0,المرجان,SYR,35.5,-1.25,reported,,a1,الراصد,2031-05-04,0,97,0,3,,,7,,2\r\n";
  EXPECT_EQ(csv.out,
            "event,date,source_actor,source_country,source_role,target_actor,target_country,target_role,type,mode,"
            "cameo_root,cameo,goldstein,place,place_country,lat,lon,status,said_by,document,outlet,published,"
            "sentence_start,sentence_end,trigger_start,trigger_end,dead,wounded,arrested,displaced,copies\r\n"
            "1.1,2031-05-03,الجيش الكوريندي,TUR,MIL," +
                rest + "1.1,2031-05-03,مسلحون,,REB," + rest +
                "3.1,,الشرطة,SYR,COP,سبعة صيادين,,LAB,COERCE,arrest,17,173,-5.0,,,,,claimed,ليلى الزوبعي,c1,الميناء,"
                "2031-06-10,0,63,29,35,,,7,,1\r\n");
  EXPECT_TRUE(run({"--format", "csv", "--bom"}).out.starts_with("\uFEFFevent,"));
}

TEST_F(EventsProgram, ForPeople) {
  const Outcome english = run({"--lang", "en"});
  EXPECT_EQ(english.code, 0) << english.err;
  for (const char* const part :
       {"2031-06-10\n", "COERCE", "arrest", "claimed", "ليلى الزوبعي", "[اعتقلت]", "day of publication", "arrested 7",
        "2031-05-03\n", "printed by 2", "ساحل برس", "1–2 · found 2 · mentions 3"}) {
    EXPECT_NE(english.out.find(part), std::string::npos) << part << " in\n" << english.out;
  }
  const Outcome arabic = run({"--lang", "ar", "--type", "ASSAULT"});
  for (const char* const part : {"اعتداء", "خبر", "معتقلون:", "عدد الناشرين:"}) {
    EXPECT_NE(arabic.out.find(part), std::string::npos) << part << " in\n" << arabic.out;
  }
  EXPECT_EQ(run({"--source", "FRA"}).out, "nothing found\n");
}

TEST_F(EventsProgram, Counts) {
  EXPECT_EQ(run({"--count"}).out, "2\n");
  EXPECT_EQ(run({"--count", "--type", "PROTEST"}).out, "0\n");
  EXPECT_EQ(run({"--by", "month", "--format", "csv"}).out, "name,events\r\n2031-05,1\r\n2031-06,1\r\n");
  EXPECT_EQ(rows({"--by", "type"}).at(0)["name"], "ASSAULT");
  EXPECT_NE(run({"--by", "type", "--lang", "ar"}).out.find("اعتداء"), std::string::npos);
  EXPECT_NE(run({"--by", "source"}).out.find("TUR"), std::string::npos);
}

TEST_F(EventsProgram, SaysWhatIsWrong) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"--type", "SHOUT"},
                                                                                         {"--status", "true"},
                                                                                         {"--from", "yesterday"},
                                                                                         {"--sort", "size"},
                                                                                         {"--by", "colour"},
                                                                                         {"--limit", "0"},
                                                                                         {"--source", "؟"},
                                                                                         {"--format", "xml"},
                                                                                         {"Moscow"}}) {
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.code, 2) << testing::PrintToString(arguments);
    EXPECT_NE(outcome.err, "");
  }
  EXPECT_EQ(run_isnad({"events", "--archive", folder_.path("none.db")}).code, 1);
}

TEST_F(EventsProgram, ShowAndStatisticsKnowThem) {
  const Outcome shown = run_isnad({"show", "1", "--archive", folder_.path("a.db"), "--format", "jsonl"});
  EXPECT_EQ(Json::parse(shown.out)["events"][0]["type"], "ASSAULT");
  EXPECT_EQ(Json::parse(shown.out)["events"][0]["place"]["lat"], 35.5);
  const Outcome one = run_isnad({"show", "3.1", "--archive", folder_.path("a.db"), "--format", "jsonl"});
  EXPECT_EQ(Json::parse(one.out)["events"].size(), 1U);
  const Outcome stats = run_isnad({"stats", "--archive", folder_.path("a.db"), "--format", "jsonl"});
  EXPECT_EQ(Json::parse(stats.out)["events"], 2);
  EXPECT_EQ(Json::parse(stats.out)["event_types"].size(), 2U);
}

}  // namespace
}  // namespace isnad::test
