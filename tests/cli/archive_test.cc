// The commands of the archive, as a person uses them.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/json_lines.h"
#include "support/process.h"

namespace isnad::test {
namespace {

// Three outlets; two print the same agency text.
const std::string kCorpus =
    R"({"id":"a1","outlet":"الراصد","published":"2031-05-01","url":"http://rasid.example/1","title":"سد النهر","text":"سد النهر\n\nاتهم الوزير سامر الحداد حكومة كوريندا بحجز مياه النهر خلف السد الجديد منذ شهرين كاملين. وقالت المزارعة ليلى الزوبعي إن المرتزقة غادروا القرية قبل الفجر. وأضافت أن أحداً من أهل القرية لم يرهم بعد ذلك اليوم في الحقول القريبة."}
{"id":"b1","outlet":"ساحل برس","published":"2031-05-03","url":"http://sahil.example/7","title":"القرية بلا مرتزقة","text":"القرية بلا مرتزقة\n\nاتهم الوزير سامر الحداد حكومة كوريندا بحجز مياه النهر خلف السد الجديد منذ شهرين كاملين. وقالت المزارعة ليلى الزوبعي إن المرتزقة غادروا القرية قبل الفجر. وأضافت أن أحداً من أهل القرية لم يرهم بعد ذلك اليوم في الحقول القريبة."}
{"id":"c1","outlet":"الميناء","published":"2031-06-10","url":"http://mina.example/3","title":"نفي","text":"نفى المتحدث باسم الحكومة توماس ليندن وجود أي مرتزقة في البلاد، وقال إن الحدود هادئة."}
)";

class ArchiveProgram : public testing::Test {
 protected:
  void SetUp() override {
    const Outcome added = run({"add", folder_.write("corpus.jsonl", kCorpus)});
    ASSERT_EQ(added.code, 0) << added.err;
    ASSERT_NE(added.err.find("3 added"), std::string::npos) << added.err;
    EXPECT_EQ(added.out, "");
  }

  // With --archive behind the command's name.
  Outcome run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin() + 1, {"--archive", folder_.path("a.db")});
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

TEST_F(ArchiveProgram, AddingAgainChangesNothing) {
  const Outcome again = run({"add", folder_.path("corpus.jsonl")});
  EXPECT_EQ(again.code, 0);
  EXPECT_NE(again.err.find("0 added"), std::string::npos) << again.err;
  EXPECT_NE(again.err.find("3 known"), std::string::npos) << again.err;
}

TEST_F(ArchiveProgram, SearchFindsAWordInAnySpellingAndNamesItsWitnesses) {
  for (const char* query : {"مرتزقة", "المرتزقة", "والمرتزقه", "مُرتزقـة", "مرتزق*", "\"المرتزقة غادروا\""}) {
    const std::vector<Json> found = rows({"search", query, "--speaker", "ليلى"});
    ASSERT_EQ(found.size(), 1U) << query;  // one statement, printed twice
    EXPECT_EQ(found[0]["speaker"]["name"], "ليلى الزوبعي");
    ASSERT_EQ(found[0]["witnesses"].size(), 2U) << query;
    EXPECT_EQ(found[0]["witnesses"][0]["outlet"], "الراصد");
    EXPECT_EQ(found[0]["witnesses"][0]["published"], "2031-05-01");
    EXPECT_EQ(found[0]["witnesses"][1]["outlet"], "ساحل برس");
    EXPECT_GE(found[0]["marks"].size(), 1U) << query;
  }
}

TEST_F(ArchiveProgram, SearchFilters) {
  struct Case {
    std::vector<std::string> options;
    size_t found;
  };
  const std::vector<Case> cases{
      {{"--act", "accuse"}, 1},       {{"--act", "deny"}, 1},       {{"--act", "threaten"}, 0},
      {{"--target", "كوريندا"}, 1},   {{"--outlet", "الميناء"}, 2}, {{"--from", "2031-06-01"}, 2},
      {{"--to", "2031-05-02"}, 3},    {{"--speaker", "الوزير"}, 1}, {{"--speaker", "سامر", "--act", "deny"}, 0},
      {{"--limit", "1"}, 1},          {{"--offset", "4"}, 1},       {{"NOT مرتزقة", "--outlet", "الميناء"}, 1},
      {{"الحدود", "--in", "text"}, 2}};
  for (const Case& c : cases) {
    std::vector<std::string> arguments{"search"};
    arguments.insert(arguments.end(), c.options.begin(), c.options.end());
    EXPECT_EQ(rows(arguments).size(), c.found) << testing::PrintToString(c.options);
  }
}

TEST_F(ArchiveProgram, ForPeople) {
  const Outcome search = run({"search", "مرتزقة", "--color", "never"});
  EXPECT_EQ(search.code, 0);
  EXPECT_NE(search.out.find("[المرتزقة]"), std::string::npos) << search.out;
  EXPECT_NE(search.out.find("printed by 2"), std::string::npos) << search.out;
  EXPECT_NE(run({"search", "مرتزقة", "--lang", "ar"}).out.find("عدد الناشرين"), std::string::npos);
  EXPECT_EQ(run({"search", "فيل"}).out, "nothing found\n");

  const Outcome document = run({"show", "1"});
  EXPECT_EQ(document.code, 0);
  EXPECT_NE(document.out.find("[1: بحجز مياه النهر"), std::string::npos) << document.out;
  const Outcome statement = run({"show", "1.2"});
  EXPECT_EQ(statement.code, 0);
  EXPECT_NE(statement.out.find("ليلى الزوبعي"), std::string::npos) << statement.out;
  EXPECT_NE(statement.out.find("ساحل برس"), std::string::npos) << "its witnesses: " << statement.out;

  EXPECT_NE(run({"speakers"}).out.find("توماس ليندن"), std::string::npos);
  EXPECT_NE(run({"speakers", "سامر"}).out.find("Accused"), std::string::npos);
  EXPECT_NE(run({"stats"}).out.find("الميناء"), std::string::npos);
  EXPECT_NE(run({"stories"}).out.find("2 copies"), std::string::npos);
  EXPECT_EQ(run({"check"}).code, 0);
}

TEST_F(ArchiveProgram, ExportsInEveryFormat) {
  const std::vector<Json> all = rows({"export"});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0]["id"], "a1");
  EXPECT_EQ(all[0]["statements"][0]["act"], "accuse");
  const std::vector<Json> part = rows({"export", "--act", "deny"});
  ASSERT_EQ(part.size(), 1U);
  EXPECT_EQ(part[0]["statements"].size(), 1U);

  const Outcome csv = run({"export", "--format", "csv", "--bom"});
  EXPECT_TRUE(
      csv.out.starts_with("\xEF\xBB\xBF"
                          "document,"))
      << csv.out.substr(0, 40);
  const Json annotations = Json::parse(run({"export", "--format", "webannotation"}).out);
  EXPECT_EQ(annotations["type"], "AnnotationPage");
  EXPECT_EQ(run({"export", "--format", "brat"}).code, 2) << "wants a folder";
  const Outcome brat = run({"export", "--format", "brat", "-o", folder_.path("brat")});
  EXPECT_EQ(brat.code, 0) << brat.err;
  EXPECT_TRUE(std::filesystem::exists(folder_.path("brat/a1.ann")));
}

TEST_F(ArchiveProgram, SaysWhatIsWrong) {
  const Outcome nothing = run_isnad({"search", "x", "--archive", folder_.path("none.db")});
  EXPECT_EQ(nothing.code, 1);
  EXPECT_NE(nothing.err.find("isnad add makes one"), std::string::npos) << nothing.err;
  EXPECT_FALSE(std::filesystem::exists(folder_.path("none.db"))) << "searching makes no file";

  const std::string other = folder_.write("other.db", "this is no archive at all, but a text that is long enough");
  for (const char* command : {"add", "search", "check"}) {
    std::vector<std::string> arguments{command, "--archive", other};
    if (command == std::string("add")) arguments.push_back(folder_.path("corpus.jsonl"));
    const Outcome outcome = run_isnad(arguments);
    EXPECT_EQ(outcome.code, 1) << command;
    EXPECT_NE(outcome.err.find("not an archive"), std::string::npos) << command << ": " << outcome.err;
  }
  EXPECT_EQ(read_file(other), "this is no archive at all, but a text that is long enough");

  EXPECT_EQ(run({"show", "99"}).code, 1);
  EXPECT_EQ(run({"show", "1.99"}).code, 1);
  const std::vector<std::vector<std::string>> usage{{"show", "x"},
                                                    {"show"},
                                                    {"search", "(مرتزقة"},
                                                    {"search", "--act", "shout"},
                                                    {"search", "--country", "Atlantis"},
                                                    {"search", "--from", "yesterday"},
                                                    {"search", "--format", "xml"},
                                                    {"export", "--format", "jsonl", "--bom"}};
  for (const auto& arguments : usage) EXPECT_EQ(run(arguments).code, 2) << testing::PrintToString(arguments);
}

TEST_F(ArchiveProgram, ReportsWhatFailedAndGoesOn) {
  const std::string bad =
      folder_.write("bad.jsonl", "{\"text\": 7}\n{\"id\":\"d1\",\"text\":\"قال سامر إن النهر هادئ.\"}\n");
  const Outcome outcome = run({"add", bad, folder_.path("missing.txt"), "--report", folder_.path("report.jsonl")});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("1 added"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("2 failed"), std::string::npos) << outcome.err;
  const std::string report = read_file(folder_.path("report.jsonl"));
  const Json first = Json::parse(report.substr(0, report.find('\n')));
  EXPECT_EQ(first["file"], bad);
  EXPECT_EQ(first["place"], "line 1");
  EXPECT_NE(first["reason"], "");
}

}  // namespace
}  // namespace isnad::test
