#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "isnad/output.h"
#include "support/brat_check.h"
#include "support/example_reading.h"

namespace isnad::output {
namespace {

std::string annotations(const Reading& reading) {
  std::string text;
  std::string result;
  append_brat(reading, text, result);
  return result;
}

// One statement: the cue «قال», the content `words`, of `text`.
Reading saying(const std::string& text, const std::string& words) {
  Reading reading;
  reading.document.id = "d";
  reading.document.text = text;
  reading.language = "ar";
  reading.speakers = {{1, "سامر", SpeakerKind::person, "", "", {}}};
  Statement statement;
  statement.id = 1;
  statement.cue = test::find_span(text, "قال");
  statement.speaker = 1;
  statement.content = {test::find_span(text, words)};
  reading.statements = {statement};
  return reading;
}

TEST(Brat, TheExample) {
  EXPECT_EQ(annotations(test::example_reading()),
            "T1\tStatement 22 26\tنقلت\n"
            "T2\tSource 27 38\tصحيفة النهر\n"
            "T3\tContent 39 77;78 83;85 96\tعن الوزير سامر الحداد قوله إن \"المدينة آمنة\" بحسب الشرطة\n"
            "E1\tStatement:T1 Source:T2 Content:T3\n"
            "A1\tAct E1 assert\n"
            "A2\tForm E1 mixed\n"
            "A3\tKind E1 media\n"
            "#1\tAnnotatorNotes E1\tspeaker: صحيفة النهر\n"
            "T4\tStatement 61 65\tقوله\n"
            "T5\tSource 42 60\tالوزير سامر الحداد\n"
            "T6\tContent 66 77;78 83\tإن \"المدينة آمنة\"\n"
            "E2\tStatement:T4 Source:T5 Content:T6 Parent:E1\n"
            "A4\tAct E2 assert\n"
            "A5\tForm E2 direct\n"
            "A6\tKind E2 person\n"
            "#2\tAnnotatorNotes E2\tspeaker: سامر الحداد; role: الوزير; country: SYR\n"
            "T7\tStatement 99 103\tاتهم\n"
            "T8\tSource 104 110\tالحداد\n"
            "T9\tContent 119 127\tبالتقصير\n"
            "T10\tTarget 111 118\tالبلدية\n"
            "E3\tStatement:T7 Source:T8 Content:T9 Target:T10\n"
            "A7\tAct E3 accuse\n"
            "A8\tForm E3 indirect\n"
            "A9\tKind E3 person\n"
            "#3\tAnnotatorNotes E3\tspeaker: سامر الحداد; role: الوزير; country: SYR\n");
  const test::BratDocument document = test::read_brat(test::example_reading());
  EXPECT_EQ(document.text, test::example_reading().document.text);
  EXPECT_EQ(document.events.at("E2").roles.at("Parent"), "E1");
}

TEST(Brat, NothingRead) {
  EXPECT_EQ(annotations(Reading()), "");
  Reading reading = test::example_reading();
  reading.statements.clear();
  EXPECT_EQ(annotations(reading), "");
}

TEST(Brat, AParentThatWasLeftOutIsNoLooseEnd) {
  Reading reading = test::example_reading();
  reading.statements.erase(reading.statements.begin());
  const test::BratDocument document = test::read_brat(reading);
  EXPECT_EQ(document.events.size(), 2U);
  EXPECT_EQ(document.events.at("E2").roles.count("Parent"), 0U);
}

TEST(Brat, ASpeakerThatWasLeftOutHasNoNote) {
  Reading reading = test::example_reading();
  reading.speakers.erase(reading.speakers.begin());
  const test::BratDocument document = test::read_brat(reading);
  EXPECT_EQ(document.notes.count("E1"), 0U);
  EXPECT_EQ(document.attributes.at("E1").count("Kind"), 0U);
  EXPECT_EQ(document.notes.count("E2"), 1U);
}

struct Broken {
  std::string words;
  std::string text;  // what stands in the .ann
  std::vector<std::pair<uint32_t, uint32_t>> places;
};

TEST(Brat, SpansBreakAtLineBreaks) {
  const std::vector<Broken> cases = {
      {"آمنة", "آمنة", {{4, 8}}},
      {"ا\nب", "ا ب", {{4, 5}, {6, 7}}},
      {"ا\r\nب", "ا ب", {{4, 5}, {7, 8}}},
      {"ا\rب", "ا ب", {{4, 5}, {6, 7}}},
      {"ا\tب", "ا ب", {{4, 5}, {6, 7}}},
      {"ا \n\n  ب", "ا ب", {{4, 5}, {10, 11}}},
      {"ا\u2028ب\u2029ج\u0085د", "ا ب ج د", {{4, 5}, {6, 7}, {8, 9}, {10, 11}}},
      {"ا\vب\fج\x1C"
       "د\x7Fه",
       "ا ب ج د ه",
       {{4, 5}, {6, 7}, {8, 9}, {10, 11}, {12, 13}}},
      {"\nا\n", "ا", {{5, 6}}},
      {"ا  ب", "ا  ب", {{4, 8}}},
      {"😀\n😀", "😀 😀", {{4, 5}, {6, 7}}},
  };
  for (const Broken& broken : cases) {
    const test::BratDocument document = test::read_brat(saying("قال " + broken.words + ".", broken.words));
    const test::BratSpan& content = document.spans.at(document.events.at("E1").roles.at("Content"));
    EXPECT_EQ(content.text, broken.text);
    EXPECT_EQ(content.places, broken.places) << broken.text;
  }
}

TEST(Brat, WhatShowsNothingIsLeftOut) {
  const test::BratDocument document = test::read_brat(saying("قال\n \n", "\n \n"));
  EXPECT_EQ(document.events.at("E1").roles.count("Content"), 0U);
  Reading reading = saying("قال\n \n", "قال");
  reading.statements[0].cue = test::find_span(reading.document.text, "\n \n");
  EXPECT_EQ(annotations(reading), "");
}

TEST(Brat, CarriageReturnsKeepTheirPlace) {
  const auto text_of = [](std::string text) {
    Reading reading;
    reading.document.text = std::move(text);
    std::string result;
    std::string nothing;
    append_brat(reading, result, nothing);
    return result;
  };
  EXPECT_EQ(text_of("ا\r\nب\r\rج\r"), "ا \nب\n\nج\n");
  EXPECT_EQ(text_of("ا\nب"), "ا\nب");
  EXPECT_EQ(text_of(""), "");
}

TEST(Brat, NamesStayOnTheirLine) {
  Reading reading = saying("قال نعم.", "نعم");
  reading.speakers[0].name = "سامر\nT9\tSource 0 1\u2028\"الحداد\"";
  reading.speakers[0].role = "\x01";
  EXPECT_EQ(test::read_brat(reading).notes.at("E1"), "speaker: سامر T9 Source 0 1 \"الحداد\"; role:  ");
}

TEST(Brat, TheConfigurationKnowsEveryValue) {
  const std::string conf(brat_annotation_conf());
  const auto has = [&](std::string_view value) {
    return conf.find(":" + std::string(value) + "|") != std::string::npos ||
           conf.find("|" + std::string(value) + "|") != std::string::npos ||
           conf.find("|" + std::string(value) + "\n") != std::string::npos;
  };
  for (int act = 0; act <= static_cast<int>(Act::express); ++act) EXPECT_TRUE(has(to_string(static_cast<Act>(act))));
  for (const Form form : {Form::direct, Form::indirect, Form::mixed}) EXPECT_TRUE(has(to_string(form)));
  for (int kind = 0; kind <= static_cast<int>(SpeakerKind::unnamed); ++kind) {
    EXPECT_TRUE(has(to_string(static_cast<SpeakerKind>(kind))));
  }
}

TEST(BratName, Table) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"a1", "a1"},
      {"AFP-2031_05.x", "AFP-2031_05.x"},
      {"", "=-none"},
      {".", "=2E"},
      {"..", "=2E."},
      {"../../etc/passwd", "=2E.=2F..=2Fetc=2Fpasswd"},
      {"-", "=2D"},
      {"a/b", "a=2Fb"},
      {"a=2Fb", "a=3D2Fb"},
      {"a b\n", "a=20b=0A"},
      {"خبر", "=D8=AE=D8=A8=D8=B1"},
      {"CON", "=43ON"},
      {"nul.txt", "=6Eul.txt"},
      {"com7", "=63om7"},
      {"console", "console"},
      {std::string("a\0", 2), "a=00"},
      {std::string(120, 'a'), std::string(120, 'a')},
  };
  for (const auto& [id, name] : cases) EXPECT_EQ(brat_file_name(id), name);
}

TEST(BratName, LongIdsAreCutBetweenCharacters) {
  for (const std::string& unit : {std::string("a"), std::string("خ"), std::string("a/")}) {
    std::set<std::string> names;
    std::string id(40, 'x');
    for (int i = 0; i < 200; ++i) {
      id += unit;
      const std::string name = brat_file_name(id);
      EXPECT_LE(name.size(), 120U);
      EXPECT_TRUE(names.insert(name).second) << name;
      const size_t hash = name.find("=-");
      if (hash == std::string::npos) continue;
      EXPECT_EQ(name.size() - hash, 18U);
      EXPECT_NE(name[hash - 1], '=');
      EXPECT_TRUE(name[hash - 2] != '=') << name;
    }
  }
}

TEST(BratName, EachOfAFolderIsGivenOnce) {
  BratFileNames names;
  EXPECT_EQ(names.next("x"), "x");
  EXPECT_EQ(names.next("x"), "x=-2");
  EXPECT_EQ(names.next("X"), "X=-3");
  EXPECT_EQ(names.next("x=-2"), "x=3D-2");
  EXPECT_EQ(names.next("y"), "y");
  EXPECT_EQ(names.next(""), "=-none");
}

}  // namespace
}  // namespace isnad::output
