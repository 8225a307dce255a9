// The real program: what it says, and what it answers to any bytes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/process.h"

namespace isnad::test {
namespace {

using namespace std::string_literals;
using Json = nlohmann::ordered_json;

const std::string article = "خبر من المدينة\n\nقال الوزير سامر الحداد إن المدينة آمنة.\n";

std::vector<Json> lines_of(const Outcome& outcome) {
  std::vector<Json> lines;
  for (size_t at = 0; at < outcome.out.size();) {
    const size_t end = outcome.out.find('\n', at);
    lines.push_back(Json::parse(outcome.out.substr(at, end - at)));
    at = end == std::string::npos ? outcome.out.size() : end + 1;
  }
  return lines;
}

TEST(Program, ReadsAFile) {
  const TemporaryFolder folder;
  const Outcome outcome = run_isnad({"read", "--format", "jsonl", folder.write("a.txt", article)});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
  const auto lines = lines_of(outcome);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["id"], "a");
  EXPECT_EQ(lines[0]["title"], "خبر من المدينة");
  EXPECT_EQ(lines[0]["language"], "ar");
  ASSERT_EQ(lines[0]["statements"].size(), 1U);
  EXPECT_EQ(lines[0]["statements"][0]["cue"], (Json{{"start", 16}, {"end", 19}, {"text", "قال"}}));
}

TEST(Program, ReadsStandardInput) {
  const Outcome outcome =
      run_isnad({"read", "-", "--format=jsonl", "--published=2031-05-04", "--outlet=النهر"}, article);
  EXPECT_EQ(outcome.code, 0);
  const auto lines = lines_of(outcome);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["id"], "-");
  EXPECT_EQ(lines[0]["published"], "2031-05-04");
  EXPECT_EQ(lines[0]["outlet"], "النهر");
  const Outcome json =
      run_isnad({"read", "-", "-f", "jsonl"}, "{\"id\":\"x\",\"text\":\"قال سامر إن المدينة آمنة.\"}\n");
  EXPECT_EQ(lines_of(json).at(0)["id"], "x");
}

TEST(Program, ReadsFoldersPagesAndColumns) {
  const TemporaryFolder folder;
  (void)folder.write("a.html",
                     "<html><title>خبر</title><p>قال الوزير سامر الحداد إن المدينة آمنة ولا خطر عليها اليوم.</html>");
  (void)folder.write("b.csv", "id,body\nس,قال سامر إن المدينة آمنة.\n");
  const Outcome outcome = run_isnad({"read", "--format", "jsonl", "--map", "text=body", folder.path("")});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto lines = lines_of(outcome);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["id"], "a");
  EXPECT_EQ(lines[0]["statements"].size(), 1U);
  EXPECT_EQ(lines[1]["id"], "س");
  const Outcome as_text = run_isnad({"read", "--format", "jsonl", "--kind", "text", folder.path("a.html")});
  EXPECT_EQ(lines_of(as_text).at(0)["title"].get<std::string>().substr(0, 6), "<html>");
  // Never into what is read.
  EXPECT_EQ(run_isnad({"read", folder.path(""), "--output", folder.path("out.csv")}).code, 2);
}

TEST(Program, Help) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--help"}, {"read", "--help"}, {"--version"}}) {
    const Outcome outcome = run_isnad(arguments);
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.err, "");
    EXPECT_NE(outcome.out, "");
  }
  EXPECT_NE(run_isnad({"read", "--help"}).out.find("Examples:"), std::string::npos);
}

TEST(Program, WrongUsageIsTwo) {
  const std::vector<std::vector<std::string>> wrong{{},
                                                    {"raed"},
                                                    {"read"},
                                                    {"read", "-", "--format", "xml"},
                                                    {"read", "-", "--published", "yesterday"},
                                                    {"read", "-", "--threads", "0"},
                                                    {"read", "-", "--threads", "many"},
                                                    {"read", "-", "--lang", "fr"},
                                                    {"read", "-", "--color", "red"},
                                                    {"read", "-", "--nonsense"},
                                                    {"read", "-", "--kind", "pdf"},
                                                    {"read", "-", "--map", "headline=title"},
                                                    {"read", "-", "--output"}};
  for (const auto& arguments : wrong) {
    const Outcome outcome = run_isnad(arguments);
    EXPECT_EQ(outcome.code, 2) << testing::PrintToString(arguments);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err.substr(0, 7), "isnad: ");
    EXPECT_NE(outcome.err.find("See: isnad"), std::string::npos);
  }
}

TEST(Program, ABadFileIsNamedAndTheNextIsRead) {
  const TemporaryFolder folder;
  const std::string bad = folder.write("bad.txt", "قال\xFFقال قال قال");
  const std::string good = folder.write("good.txt", article);
  const Outcome outcome = run_isnad({"read", "--format", "jsonl", bad, folder.path("none"), good});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err, "isnad: " + bad + ": invalid UTF-8 at byte 6 (0xFF)\n" + "isnad: " + folder.path("none") +
                             ": No such file or directory\n");
  ASSERT_EQ(lines_of(outcome).size(), 1U);
  EXPECT_EQ(lines_of(outcome)[0]["id"], "good");
}

TEST(Program, UnknownEncodingIsAnError) {
  const Outcome outcome = run_isnad({"read", "-", "--encoding", "klingon"}, article);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("unknown encoding 'klingon'"), std::string::npos);
}

TEST(Program, AnyBytesAreAnAnswer) {
  std::string hebrew;
  for (int i = 0; i < 100; ++i) hebrew += "שלום עולם, אמר השר. ";
  const std::vector<std::string> inputs{
      "",
      "\n",
      "\0"s,
      "a\0b\nقال\0سامر إن المدينة آمنة"s,
      "قال",
      "قال سامر إن المدينة آمنة",
      "Only Latin text, said the minister.",
      hebrew,
      "\xFF\xFE\x42\x06\x27\x06\x44\x06"s,
      "\xC7\xE1\xE6\xD2\xED\xD1 \xDE\xC7\xE1 \xC5\xE4 \xC7\xE1\xE3\xCF\xED\xE4\xC9 \xC2\xE3\xE4\xC9",
      "\u202Eقال\u202C \u2066سامر\u2069 إن\u200F المد\u200Cينة آمنة",
      "ﻗﺎﻝ ﺳﺎﻣﺮ ﺇﻥ ﺍﻟﻤﺪﻳﻨﺔ ﺁﻣﻨﺔ",
      "قـــال سامـــر إنّ المدينةَ آمنةٌ",
  };
  for (const std::string& input : inputs) {
    for (const char* format : {"jsonl", "json", "csv", "text"}) {
      const Outcome outcome = run_isnad({"read", "-", "--format", format, "--explain"}, input);
      EXPECT_EQ(outcome.code, 0) << format << ": " << input << outcome.err;
      EXPECT_EQ(outcome.err, "");
    }
  }
}

TEST(Program, OneLineOfFiftyMegabytes) {
  std::string input;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  constexpr size_t size = 2'000'000;  // the sanitizers are slow; what they look for shows here too
#else
  constexpr size_t size = 50'000'000;
#endif
  input.reserve(size + 200);
  while (input.size() < size) input += "قال الوزير سامر الحداد إن المدينة آمنة اليوم كما كانت أمس، ";
  const Outcome outcome = run_isnad({"read", "-"}, input);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
}

TEST(Program, TheTerminalGetsNoCommands) {
  const Outcome outcome =
      run_isnad({"read", "-", "--explain"}, "عنوان \x1b]0;x\x07\nقال الوزير \x1b[2J\u202E إن \"المدينة\x9c آمنة\".\n"s);
  EXPECT_EQ(outcome.code, 1);  // 0x9C alone is no UTF-8
  const Outcome fine = run_isnad({"read", "-", "--explain"},
                                 "عنوان \x1b]0;x\x07\nقال الوزير \x1b[2J\u202E إن \"المدينة\u009c آمنة\".\n");
  EXPECT_EQ(fine.code, 0);
  EXPECT_EQ(fine.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(fine.out.find("\u202E"), std::string::npos);
  EXPECT_EQ(fine.out.find("\u009C"), std::string::npos);
}

TEST(Program, Colours) {
  const auto coloured = [](const Outcome& outcome) { return outcome.out.find('\x1b') != std::string::npos; };
  EXPECT_FALSE(coloured(run_isnad({"read", "-"}, article)));
  EXPECT_TRUE(coloured(run_isnad({"read", "-", "--color", "always"}, article, {"NO_COLOR=1"})));
  EXPECT_FALSE(coloured(run_isnad({"read", "-", "--colour", "never"}, article)));
}

TEST(Program, LabelsFollowTheLocale) {
  EXPECT_NE(run_isnad({"read", "-", "--lang", "ar"}, article).out.find("سطر 3"), std::string::npos);
  EXPECT_NE(run_isnad({"read", "-", "--lang", "en"}, article).out.find("line 3"), std::string::npos);
  EXPECT_NE(run_isnad({"read", "-"}, article, {"LC_ALL=ar_SY.UTF-8"}).out.find("سطر 3"), std::string::npos);
}

TEST(Program, WritesToAFile) {
  const TemporaryFolder folder;
  const std::string input = folder.write("a.txt", article);
  const std::string output = folder.path("out.csv");
  EXPECT_EQ(run_isnad({"read", input, "--format", "csv", "--output", output}).code, 0);
  EXPECT_EQ(read_file(output).substr(0, 9), "document,");
  EXPECT_EQ(run_isnad({"read", input, "--output", folder.path("none/out")}).code, 1);
  // Never over an input.
  EXPECT_EQ(run_isnad({"read", input, "--output", input}).code, 2);
  EXPECT_EQ(read_file(input), article);
}

TEST(Program, AFullDiskIsAnError) {
  const Outcome outcome = run_isnad({"read", "-", "--output", "/dev/full"}, article);
  EXPECT_EQ(outcome.code, 1);
  EXPECT_EQ(outcome.err, "isnad: cannot write /dev/full: No space left on device\n");
}

TEST(Program, AReaderThatGoesAwayIsNoError) {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 5000; ++i)
    lines += R"({"text":"خبر\nقال الوزير سامر الحداد إن المدينة آمنة."})"
             "\n";
  const Outcome outcome =
      run_isnad_cut({"read", folder.write("a.jsonl", lines), "--format", "jsonl", "--threads", "2"}, 100);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST(Program, ThreadsGiveTheSameBytes) {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 300; ++i) {
    lines += "{\"text\":\"";
    for (int j = 0; j < i % 17; ++j) lines += "قال الوزير سامر الحداد إن المدينة آمنة. ";
    lines += "\"}\n";
  }
  const std::string input = folder.write("a.jsonl", lines);
  for (const char* format : {"jsonl", "json", "csv"}) {
    const Outcome one = run_isnad({"read", input, "--format", format, "--threads", "1"});
    const Outcome four = run_isnad({"read", input, "--format", format, "--threads", "4"});
    EXPECT_EQ(one.code, 0);
    EXPECT_TRUE(one.out == four.out) << format;
  }
}

}  // namespace
}  // namespace isnad::test
