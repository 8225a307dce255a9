// isnad verify, as a person uses it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/json_lines.h"
#include "support/process.h"

namespace isnad::test {
namespace {

const std::string kCorpus =
    R"({"id":"a1","outlet":"الراصد","published":"2031-05-01","url":"http://rasid.example/1","title":"سد النهر","text":"قال الوزير سامر الحداد إن الحكومة لن تهدم السد القديم فوق النهر قبل موسم القمح القادم. وغادر بعد ذلك نحو المطار مع مرافقيه في سيارات سوداء طويلة."}
{"id":"b1","outlet":"ساحل برس","published":"2031-05-03","url":"http://sahil.example/7","title":"سد النهر","text":"قال الوزير سامر الحداد إن الحكومة لن تهدم السد القديم فوق النهر قبل موسم القمح القادم. وغادر بعد ذلك نحو المطار مع مرافقيه في سيارات سوداء طويلة."}
)";
const std::string kQuotation = "الحكومه لن تهدم السد الجديد فوق النهر قبل موسم القمح";

class VerifyProgram : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(run({"add", folder_.write("corpus.jsonl", kCorpus)}).code, 0); }
  Outcome run(std::vector<std::string> arguments, std::string_view input = {}) {
    arguments.insert(arguments.begin() + 1, {"--archive", folder_.path("a.db")});
    return run_isnad(arguments, input);
  }
  TemporaryFolder folder_;
};

TEST_F(VerifyProgram, ForPeople) {
  const Outcome found = run({"verify", kQuotation, "--color", "never"});
  EXPECT_EQ(found.code, 0) << found.err;
  for (const char* part : {"Found · 1 story · 2 articles", "articles looked in: 2", "سامر الحداد", "2031-05-01",
                           "2031-05-03", "ساحل برس", "changed:", "الجديد", "[القديم]", "indirect", "printed by 2"}) {
    EXPECT_NE(found.out.find(part), std::string::npos) << part << "\n" << found.out;
  }
  EXPECT_EQ(found.err, "");
  const Outcome arabic = run({"verify", kQuotation, "--lang", "ar"});
  for (const char* part : {"موجود", "عدد الناشرين", "مُغيَّر", "بدل", "غير مباشر"}) {
    EXPECT_NE(arabic.out.find(part), std::string::npos) << part << "\n" << arabic.out;
  }
  const Outcome missing = run({"verify", "وصل المنتخب الوطني إلى نهائي بطولة كرة السلة"});
  EXPECT_EQ(missing.code, 0) << "not found is an answer";
  EXPECT_EQ(missing.out, "Not found · articles looked in: 2\n");
  const Outcome others = run({"verify", kQuotation, "--speaker", "هند السيوفي"});
  EXPECT_EQ(others.code, 0);
  EXPECT_NE(others.out.find("Found, but not given to"), std::string::npos) << others.out;
  EXPECT_NE(run({"verify", "القمح"}).out.find("Too short"), std::string::npos);
}

TEST_F(VerifyProgram, ForPrograms) {
  const Outcome outcome = run({"verify", "-", "--format", "jsonl"}, kQuotation + "\n");
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const Json answer = parse_json_lines(outcome.out).at(0);
  EXPECT_EQ(answer["verdict"], "found");
  EXPECT_EQ(answer["words"], 10);
  EXPECT_EQ(answer["articles"], 2);
  EXPECT_TRUE(answer["nearest"].is_null());
  EXPECT_EQ(answer["speakers"], Json::parse(R"([{"name":"سامر الحداد","stories":1}])"));
  ASSERT_EQ(answer["stories"].size(), 1U);
  ASSERT_EQ(answer["stories"][0].size(), 2U);
  const Json& first = answer["stories"][0][0];
  EXPECT_EQ(first["document"]["outlet"], "الراصد");
  EXPECT_EQ(first["given_to"][0]["form"], "indirect");
  EXPECT_EQ(first["differences"], Json::parse(R"([{"change":"changed","asked":{"start":21,"end":27,"text":"الجديد"},
      "found":{"start":21,"end":27,"text":"القديم"},"negates":false}])"));
  EXPECT_EQ(first["start"], 26);

  const Outcome csv = run({"verify", kQuotation, "--format", "csv"});
  EXPECT_TRUE(csv.out.starts_with("verdict,story,document,")) << csv.out;
  EXPECT_EQ(std::count(csv.out.begin(), csv.out.end(), '\n'), 3);
}

TEST_F(VerifyProgram, SaysWhatIsWrong) {
  struct Case {
    std::vector<std::string> arguments;
    std::string input;
    int code;
    const char* says;
  };
  const std::vector<Case> cases = {
      {{"verify"}, "", 2, "QUOTATION"},
      {{"verify", ""}, "", 2, "no word"},
      {{"verify", "؟!"}, "", 2, "no word"},
      {{"verify", "-"}, "", 2, "no word"},
      {{"verify", "-"}, std::string(1U << 20U, 'a'), 2, "longer than 32768 bytes"},
      {{"verify", "-"}, "abc \xFF", 2, "not UTF-8"},
      {{"verify", kQuotation, "--limit", "0"}, "", 2, "limit"},
  };
  for (const Case& c : cases) {
    const Outcome outcome = run(c.arguments, c.input);
    EXPECT_EQ(outcome.code, c.code) << outcome.err;
    EXPECT_NE(outcome.err.find(c.says), std::string::npos) << c.says << "\n" << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(run_isnad({"verify", "x", "--archive", folder_.path("none.db")}).code, 1);
}

}  // namespace
}  // namespace isnad::test
