#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "export/json_stream.h"
#include "isnad/output.h"
#include "support/example_reading.h"
#include "support/soundness.h"

namespace isnad::output {
namespace {

using Json = nlohmann::ordered_json;

std::string written(Format format, const std::vector<Reading>& readings, bool explain = false) {
  WriteOptions options;
  options.format = format;
  options.explain = explain;
  const auto writer = make_writer(options);
  std::string out;
  Totals totals;
  writer->opening(out);
  for (const Reading& reading : readings) {
    if (totals.documents != 0) writer->separator(out);
    writer->document(reading, out);
    totals.add(reading);
  }
  writer->closing(totals, out);
  return out;
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

using Keys = std::vector<std::string>;

TEST(JsonLines, KeysStandInTheOrderOfTheContract) {
  const Json line = Json::parse(written(Format::jsonl, {test::example_reading()}));
  EXPECT_EQ(keys(line), (Keys{"id", "outlet", "published", "title", "url", "language", "statements", "speakers",
                              "times", "events", "claims"}));
  EXPECT_EQ(keys(line["statements"][0]), (Keys{"id", "cue", "source", "speaker", "content", "form", "act", "target",
                                               "medium", "parent", "said_on"}));
  EXPECT_EQ(keys(line["statements"][0]["cue"]), (Keys{"start", "end", "text"}));
  EXPECT_EQ(keys(line["statements"][0]["speaker"]), (Keys{"id", "name", "kind", "role", "country"}));
  EXPECT_EQ(keys(line["speakers"][0]), (Keys{"id", "name", "kind", "role", "country", "mentions"}));
}

TEST(JsonLines, ValuesAreThoseOfTheReading) {
  const Reading reading = test::example_reading();
  const Json line = Json::parse(written(Format::jsonl, {reading}));
  EXPECT_EQ(line["outlet"], "النهر, اليوم");
  EXPECT_EQ(line["url"], nullptr);
  EXPECT_EQ(line["times"], Json::array());
  EXPECT_EQ(line["events"], Json::array());
  EXPECT_EQ(line["claims"], Json::array());
  const Json& second = line["statements"][1];
  EXPECT_EQ(second["parent"], 1);
  EXPECT_EQ(second["speaker"]["name"], "سامر الحداد");
  EXPECT_EQ(second["speaker"]["country"], "SYR");
  EXPECT_EQ(second["content"][0]["text"], "إن \"المدينة\nآمنة\"");
  EXPECT_EQ(second["said_on"], nullptr);
  EXPECT_EQ(line["statements"][0]["speaker"]["role"], nullptr);
  EXPECT_EQ(line["statements"][2]["target"]["text"], "البلدية");
  EXPECT_EQ(line["statements"][2]["act"], "accuse");
}

TEST(JsonLines, ClaimsNameTheirSides) {
  Reading reading = test::example_reading();
  reading.claims = {{1, "المدينة آمنة", {{Stance::asserts, {1, 2}}, {Stance::denies, {3}}}, true}};
  const Json line = Json::parse(written(Format::jsonl, {reading}));
  EXPECT_EQ(keys(line["claims"][0]), (Keys{"id", "wording", "contested", "sides"}));
  EXPECT_EQ(line["claims"][0].dump(),
            R"({"id":1,"wording":"المدينة آمنة","contested":true,"sides":[{"stance":"asserts","statements":[1,2]},)"
            R"({"stance":"denies","statements":[3]}]})");
}

TEST(JsonLines, ExplainComesLast) {
  const Json line = Json::parse(written(Format::jsonl, {test::example_reading()}, true));
  EXPECT_EQ(keys(line).back(), "rejected");
  EXPECT_EQ(keys(line["statements"][0]).back(), "why");
  EXPECT_EQ(keys(line["statements"][0]["why"]), (Keys{"lemma", "frame", "score"}));
  EXPECT_EQ(keys(line["rejected"][0]), (Keys{"cue", "lemma", "frame", "score", "reason"}));
  EXPECT_EQ(line["statements"][0]["why"]["score"], 0.875);
}

TEST(JsonLines, ADocumentWithoutStatements) {
  Reading reading;
  reading.document.id = "empty";
  reading.language = "und";
  EXPECT_EQ(written(Format::jsonl, {reading}),
            "{\"id\":\"empty\",\"outlet\":null,\"published\":null,\"title\":null,\"url\":null,\"language\":\"und\","
            "\"statements\":[],\"speakers\":[],\"times\":[],\"events\":[],\"claims\":[]}\n");
}

TEST(Json, AnArrayOfWhatJsonLinesHave) {
  const Reading reading = test::example_reading();
  const Json line = Json::parse(written(Format::jsonl, {reading}, true));
  EXPECT_EQ(Json::parse(written(Format::json, {})), Json::array());
  EXPECT_EQ(Json::parse(written(Format::json, {reading}, true)), Json::array({line}));
  EXPECT_EQ(Json::parse(written(Format::json, {reading, reading}, true)), Json::array({line, line}));
}

TEST(Output, TheExampleIsSound) {
  const Reading reading = test::example_reading();
  EXPECT_EQ(test::first_flaw(reading, reading.document.text), "");
  EXPECT_EQ(test::first_output_flaw(reading), "");
}

std::string json_string(std::string_view text) {
  std::string out;
  JsonStream(out).string(text);
  return out;
}

TEST(JsonStream, EveryCharacterComesBack) {
  std::string all;
  for (int c = 0; c < 128; ++c) all.push_back(static_cast<char>(c));
  all += "قال \u2028 \u202E 😀";
  EXPECT_EQ(Json::parse(json_string(all)).get<std::string>(), all);
  EXPECT_EQ(json_string(std::string_view("\0\x1f\"\\\n", 5)), R"("\u0000\u001F\"\\\n")");
  EXPECT_EQ(json_string(""), "\"\"");
}

TEST(JsonStream, NumbersAreShortAndStable) {
  const auto real = [](double number) {
    std::string out;
    JsonStream(out).real(number);
    return out;
  };
  EXPECT_EQ(real(0.5), "0.5");
  EXPECT_EQ(real(1.0 / 3), "0.333333");
  EXPECT_EQ(real(0.1 + 0.2), "0.3");
  EXPECT_EQ(real(-2), "-2");
  EXPECT_EQ(real(std::numeric_limits<double>::infinity()), "null");
}

}  // namespace
}  // namespace isnad::output
