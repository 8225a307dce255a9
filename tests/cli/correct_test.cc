// isnad correct, and what it changes of what the other commands say.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/json_lines.h"
#include "support/process.h"

namespace isnad::test {
namespace {

constexpr const char* kText =
    "قال الوزير سامر الحداد إن الجسر مفتوح. وقالت المهندسة ليلى النجار إن العبّارة متوقفة منذ شهرين.";

class CorrectProgram : public testing::Test {
 protected:
  void SetUp() override {
    const Json article = {{"id", "a1"}, {"outlet", "النهر"}, {"title", "الجسر"}, {"text", kText}};
    ASSERT_EQ(run({"add", folder_.write("a.jsonl", article.dump() + "\n")}).code, 0);
  }
  Outcome run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--archive", folder_.path("a.db")});
    return run_isnad(arguments);
  }
  size_t found(const std::string& query) {
    return parse_json_lines(run({"search", query, "--format", "jsonl"}).out).size();
  }

  TemporaryFolder folder_;
};

TEST_F(CorrectProgram, StrikesAndTakesBack) {
  const Outcome struck = run({"correct", "1.2", "--strike", "--note", "تجربة"});
  EXPECT_EQ(struck.code, 0) << struck.err;
  EXPECT_NE(struck.err.find("statement 1.2 struck"), std::string::npos) << struck.err;
  EXPECT_EQ(found("العبارة"), 0U);
  EXPECT_EQ(run({"check"}).code, 0);
  EXPECT_EQ(run({"correct", "1.2", "--undo"}).code, 0);
  EXPECT_EQ(found("العبارة"), 1U);
  EXPECT_EQ(run({"correct", "1.2", "--undo"}).code, 1) << "nothing left to take back";
}

TEST_F(CorrectProgram, ShowsWhatStandsAndWhatTheProgramHadAnswered) {
  ASSERT_EQ(run({"correct", "1.1", "--act", "warn", "--speaker", "نوال حرب", "--source", "none"}).code, 0);
  const Outcome shown = run({"show", "1.1"});
  EXPECT_NE(shown.out.find("corrected by hand"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("the program's answer"), std::string::npos) << shown.out;
  EXPECT_NE(shown.out.find("سامر الحداد"), std::string::npos) << shown.out;
  const Json statement = Json::parse(run({"show", "1", "--format", "jsonl"}).out)["statements"][0];
  EXPECT_EQ(statement["act"], "warn");
  EXPECT_EQ(statement["speaker"]["name"], "نوال حرب");
  EXPECT_EQ(statement["by_hand"], "corrected");
  EXPECT_NE(run({"show", "1", "--lang", "ar"}).out.find("مصحَّح يدوياً"), std::string::npos);
}

TEST_F(CorrectProgram, ExportsGold) {
  const std::string gold = folder_.path("gold");
  const auto exported = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"export", "--format", "gold", "-o", gold});
    return run(more);
  };
  ASSERT_EQ(run({"correct", "1.1", "--confirm"}).code, 0);
  EXPECT_EQ(exported({"--complete"}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(gold + "/a1.json")) << "a statement was not looked at";
  ASSERT_EQ(run({"correct", "1.2", "--content", "70-78,79-83"}).code, 0);
  EXPECT_EQ(exported({"--complete"}).code, 0);
  EXPECT_EQ(read_file(gold + "/a1.txt"), kText);
  const Json statements = Json::parse(read_file(gold + "/a1.json"))["statements"];
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(statements[0]["id"], "S1");
  EXPECT_EQ(statements[0]["cue"], Json::array({0, 3}));
  EXPECT_EQ(statements[0]["speaker"], "سامر الحداد");
  EXPECT_EQ(statements[0]["speaker_kind"], "person");
  EXPECT_EQ(statements[1]["content"], Json::array({Json::array({70, 78}), Json::array({79, 83})}));
  EXPECT_EQ(exported({}).code, 0) << "the same again";
  ASSERT_EQ(run({"correct", "1.2", "--strike"}).code, 0);
  const Outcome again = exported({});
  EXPECT_EQ(again.code, 1);
  EXPECT_NE(again.err.find("other contents"), std::string::npos) << again.err;
}

TEST_F(CorrectProgram, SaysWhatIsWrong) {
  const std::vector<std::vector<std::string>> usage = {{"correct", "1.1"},
                                                       {"correct", "1", "--strike"},
                                                       {"correct", "1.1", "--strike", "--confirm"},
                                                       {"correct", "1.1", "--strike", "--act", "deny"},
                                                       {"correct", "1.1", "--act", "shout"},
                                                       {"correct", "1.1", "--kind", "robot"},
                                                       {"correct", "1.1", "--source", "1-2,3-4"},
                                                       {"correct", "1.1", "--content", "12"},
                                                       {"correct", "1.1", "--content", "1-2,"},
                                                       {"correct", "1.1", "--content", "-1-2"},
                                                       {"correct", "1.1", "--undo", "--note", "x"},
                                                       {"export", "--format", "gold"},
                                                       {"export", "--complete"},
                                                       {"export", "--format", "gold", "-o", "x", "الجسر"}};
  for (const auto& arguments : usage) EXPECT_EQ(run(arguments).code, 2) << testing::PrintToString(arguments);
  EXPECT_EQ(run({"correct", "9.1", "--strike"}).code, 1);
  EXPECT_EQ(run({"correct", "1.9", "--strike"}).code, 1);
  const Outcome far = run({"correct", "1.1", "--content", "5-9999"});
  EXPECT_EQ(far.code, 1);
  EXPECT_NE(far.err.find("outside of the text"), std::string::npos) << far.err;
}

}  // namespace
}  // namespace isnad::test
