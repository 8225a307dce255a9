// isnad timeline, as a person uses it.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/json_lines.h"
#include "support/process.h"

namespace isnad::test {
namespace {

const std::string kCorpus =
    R"({"id":"a1","outlet":"النهر","published":"2031-05-02","url":"http://nahr.example/1","title":"المرجان","text":"أعلن وزير الدفاع السيراني ماهر الجندي أن تركيا أرسلت مقاتلين من سوريا إلى مدينة المرجان."}
{"id":"a2","outlet":"الساحل اليوم","published":"2031-05-04","url":"http://sahil.example/2","title":"المرجان","text":"نفى المتحدث باسم الخارجية سامر الحداد إرسال تركيا مقاتلين من سوريا إلى مدينة المرجان."}
{"id":"a3","outlet":"الفجر","published":"2031-05-01","url":"http://fajr.example/3","title":"قمح","text":"دعا سامر الحداد المزارعين إلى بيع القمح."}
)";

class TimelineProgram : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(run({"add", folder_.write("corpus.jsonl", kCorpus)}).code, 0); }
  Outcome run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--archive", folder_.path("a.db")});
    return run_isnad(arguments);
  }
  TemporaryFolder folder_;
};

TEST_F(TimelineProgram, TellsAClaimDayByDay) {
  const Outcome told = run({"timeline", "1.1", "--color", "never"});
  EXPECT_EQ(told.code, 0) << told.err;
  size_t at = 0;
  for (const char* part : {"1.1 · contested", "2031-05-02", "asserts", "ماهر الجندي", "النهر", "2031-05-04", "denies",
                           "سامر الحداد", "الساحل اليوم", "2.1", "found 2"}) {
    at = told.out.find(part, at);
    EXPECT_NE(at, std::string::npos) << part << "\n" << told.out;
    if (at == std::string::npos) at = 0;
  }
  EXPECT_EQ(run({"timeline", "2.1"}).out, run({"timeline", "1.1"}).out) << "any statement of it names a claim";
  const Outcome arabic = run({"timeline", "1.1", "--lang", "ar"});
  EXPECT_NE(arabic.out.find("متنازع عليه"), std::string::npos) << arabic.out;
}

TEST_F(TimelineProgram, TellsWhatASpeakerSaidTheEarliestFirst) {
  const Outcome told = run({"timeline", "الحداد", "--color", "never"});
  EXPECT_EQ(told.code, 0) << told.err;
  const size_t first = told.out.find("2031-05-01");
  const size_t second = told.out.find("2031-05-04");
  ASSERT_NE(second, std::string::npos) << told.out;
  EXPECT_LT(first, second) << told.out;
  EXPECT_NE(told.out.find("call"), std::string::npos) << told.out;
  EXPECT_EQ(told.out.find("الجندي"), std::string::npos) << told.out;
  EXPECT_NE(run({"timeline", "وائل المهدي"}).out.find("nothing found"), std::string::npos);
}

TEST_F(TimelineProgram, KeepsToTheDaysAskedFor) {
  EXPECT_EQ(parse_json_lines(run({"timeline", "الحداد", "--from", "2031-05-02", "-f", "jsonl"}).out).size(), 1U);
  EXPECT_EQ(parse_json_lines(run({"timeline", "1.1", "--to", "2031-05-03", "-f", "jsonl"}).out).size(), 1U);
  EXPECT_EQ(run({"timeline", "1.1", "--to", "2031"}).code, 2);
}

TEST_F(TimelineProgram, IsAnObjectAStatementForPrograms) {
  const std::vector<Json> rows = parse_json_lines(run({"timeline", "1.1", "--format", "jsonl"}).out);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["day"], "2031-05-02");
  EXPECT_EQ(rows[0]["claim"], "1.1");
  EXPECT_EQ(rows[0]["stance"], "asserts");
  EXPECT_EQ(rows[1]["stance"], "denies");
  EXPECT_EQ(rows[1]["statement"]["id"], "2.1");
  const std::vector<Json> said = parse_json_lines(run({"timeline", "الجندي", "--format", "jsonl"}).out);
  ASSERT_EQ(said.size(), 1U);
  EXPECT_TRUE(said[0]["stance"].is_null() && said[0]["claim"].is_null());
}

TEST_F(TimelineProgram, DrawsAPicture) {
  const Outcome drawn = run({"timeline", "1.1", "--format", "svg", "--lang", "ar"});
  EXPECT_EQ(drawn.code, 0) << drawn.err;
  EXPECT_EQ(drawn.out.substr(0, 5), "<?xml");
  EXPECT_NE(drawn.out.find("xml:lang=\"ar\""), std::string::npos) << drawn.out;
  EXPECT_EQ(drawn.out, run({"timeline", "2.1", "--format", "svg", "--lang", "ar"}).out);
}

TEST_F(TimelineProgram, SaysWhatIsWrong) {
  const Outcome none = run({"timeline", "3.1"});
  EXPECT_EQ(none.code, 1);
  EXPECT_NE(none.err.find("no claim holds statement 3.1"), std::string::npos) << none.err;
  EXPECT_EQ(run({"timeline"}).code, 2);
  EXPECT_EQ(run({"timeline", "x", "--format", "csv"}).code, 2);
}

TEST_F(TimelineProgram, ClaimsTellWhyTheyAreOne) {
  const Outcome told = run({"claims", "--explain", "--color", "never"});
  for (const char* part : {"why", "deny", "days from the middle: ", "synonyms: ", "مقاتلين", "countries: ", "سوريا"}) {
    EXPECT_NE(told.out.find(part), std::string::npos) << part << "\n" << told.out;
  }
  const Json claim = parse_json_lines(run({"claims", "--explain", "-f", "jsonl"}).out).at(0);
  int middles = 0;
  for (const Json& side : claim["sides"]) {
    for (const Json& member : side["statements"]) {
      const Json& why = member["explain"];
      EXPECT_TRUE(member["strength"].is_number());
      if (why["middle"] == true) {
        ++middles;
        continue;
      }
      EXPECT_EQ(std::abs(why["days"].get<int>()), 2);
      EXPECT_GE(why["shared"].size(), 4U) << why;
    }
  }
  EXPECT_EQ(middles, 1);
  EXPECT_EQ(run({"claims", "-f", "jsonl"}).out.find("explain"), std::string::npos);
}

}  // namespace
}  // namespace isnad::test
