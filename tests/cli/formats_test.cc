// The real program: what it writes besides a stream of readings.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "support/process.h"

namespace isnad::test {
namespace {

using Json = nlohmann::ordered_json;

const std::string lines = R"({"id":"a","text":"خبر\nقال الوزير سامر الحداد إن المدينة آمنة."})"
                          "\n"
                          R"({"id":"b/1","text":"لا شيء هنا."})"
                          "\n"
                          R"({"id":"a","text":"خبر آخر\nنفى الوزير سامر الحداد أن تكون المدينة آمنة."})"
                          "\n";

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

TEST(WebAnnotationProgram, OnePageOfAllDocuments) {
  for (const char* threads : {"1", "4"}) {
    const Outcome outcome = run_isnad({"read", "-", "--format", "webannotation", "--threads", threads}, lines);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const Json page = Json::parse(outcome.out);
    EXPECT_EQ(page["items"].size(), 2U);
    EXPECT_EQ(page["partOf"]["total"], 2);
  }
  const Json nothing = Json::parse(run_isnad({"read", "-", "--format", "webannotation"}, "لا شيء هنا.").out);
  EXPECT_EQ(nothing["items"], Json::array());
}

TEST(BratProgram, WritesAFolder) {
  const TemporaryFolder folder;
  const std::string to = folder.path("brat");
  const Outcome outcome = run_isnad({"read", "-", "--format", "brat", "--output", to, "--threads", "4"}, lines);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(names_in(to), (std::set<std::string>{"annotation.conf", "visual.conf", "a.txt", "a.ann", "b=2F1.txt",
                                                 "b=2F1.ann", "a=-2.txt", "a=-2.ann"}));
  EXPECT_EQ(read_file(to + "/a.txt"), "خبر\nقال الوزير سامر الحداد إن المدينة آمنة.");
  EXPECT_EQ(read_file(to + "/a.ann").substr(0, 24), "T1\tStatement 4 7\tقال\n");
  EXPECT_NE(read_file(to + "/a=-2.ann").find("Act E1 deny"), std::string::npos);
  EXPECT_EQ(read_file(to + "/b=2F1.ann"), "");
}

TEST(BratProgram, CorrectedAnnotationsStay) {
  const TemporaryFolder folder;
  const std::string to = folder.path("brat");
  const std::vector<std::string> command{"read", "-", "--format", "brat", "--output", to};
  EXPECT_EQ(run_isnad(command, lines).code, 0);
  EXPECT_EQ(run_isnad(command, lines).code, 0);  // the same again is no harm
  const std::string corrected = folder.write("brat/a.ann", "T1\tSource 0 3\tخبر\n");
  const std::string conf = folder.write("brat/visual.conf", "[labels]\n");
  const Outcome outcome = run_isnad(command, lines);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err, "isnad: " + corrected + " is there already with other contents, and was left as it is\n");
  EXPECT_EQ(read_file(corrected), "T1\tSource 0 3\tخبر\n");
  EXPECT_EQ(read_file(conf), "[labels]\n");
}

TEST(BratProgram, WritesToNoFolderOfOthers) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "x");
  const auto outcome = [&](const std::string& to) {
    return run_isnad({"read", "-", "--format", "brat", "--output", to}, lines);
  };
  EXPECT_EQ(run_isnad({"read", "-", "--format", "brat"}, lines).code, 2);
  EXPECT_EQ(outcome("-").code, 2);
  EXPECT_EQ(outcome(file).code, 2);
  EXPECT_EQ(outcome(folder.path(".")).code, 2);
  EXPECT_EQ(outcome(folder.path("none/brat")).code, 1);
  std::filesystem::create_directory(folder.path("foreign"));
  const std::string conf = folder.write("foreign/annotation.conf", "[entities]\nPerson\n");
  EXPECT_EQ(outcome(folder.path("foreign")).code, 2);
  EXPECT_EQ(read_file(conf), "[entities]\nPerson\n");
  EXPECT_EQ(names_in(folder.path("foreign")).size(), 1U);
  std::filesystem::create_directory(folder.path("empty"));
  EXPECT_EQ(outcome(folder.path("empty")).code, 0);
}

TEST(CsvProgram, AByteOrderMarkForExcel) {
  const Outcome marked = run_isnad({"read", "-", "--format", "csv", "--bom"}, lines);
  EXPECT_EQ(marked.code, 0);
  EXPECT_EQ(marked.out, "\xEF\xBB\xBF" + run_isnad({"read", "-", "--format", "csv"}, lines).out);
  for (const char* format : {"text", "jsonl", "json", "webannotation", "brat"}) {
    const Outcome refused = run_isnad({"read", "-", "--bom", "--format", format}, lines);
    EXPECT_EQ(refused.code, 2) << format;
    EXPECT_EQ(refused.err,
              "isnad: --bom goes with --format csv alone; no other format begins with a byte order mark\n");
  }
}

}  // namespace
}  // namespace isnad::test
