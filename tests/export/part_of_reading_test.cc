// Readings that hold a part of their document's statements and speakers, as a search gives them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "isnad/output.h"
#include "support/example_reading.h"

namespace isnad::output {
namespace {

using Json = nlohmann::ordered_json;

// The second statement, whose parent is the first; of the speakers the one with `id`.
Reading part(int id) {
  Reading reading = test::example_reading();
  reading.statements = {reading.statements[1]};
  reading.speakers = {reading.speakers[static_cast<size_t>(id) - 1]};
  return reading;
}

std::string written(Format format, const Reading& reading) {
  WriteOptions options;
  options.format = format;
  const auto writer = make_writer(options);
  std::string out;
  Totals totals;
  totals.add(reading);
  writer->opening(out);
  writer->document(reading, out);
  writer->closing(totals, out);
  return out;
}

TEST(PartOfReading, TheParentKeepsItsName) {
  EXPECT_EQ(Json::parse(written(Format::jsonl, part(2)))["statements"][0]["parent"], 1);
  EXPECT_EQ(Json::parse(written(Format::json, part(2)))[0]["statements"][0]["parent"], 1);
  EXPECT_NE(written(Format::csv, part(2)).find(",1,61,65,3,\r\n"), std::string::npos);
  EXPECT_EQ(Json::parse(written(Format::webannotation, part(2)))["items"][0]["body"][0]["isnad:parent"],
            "urn:isnad:statement:n1:1");
  EXPECT_NE(written(Format::text, part(2)).find("\n 2  \u2067سامر الحداد\u2069"), std::string::npos);
}

TEST(PartOfReading, TheSpeakerIsFoundById) {
  const Json line = Json::parse(written(Format::jsonl, part(2)));
  EXPECT_EQ(line["statements"][0]["speaker"]["name"], "سامر الحداد");
  EXPECT_EQ(line["speakers"].size(), 1U);
}

TEST(PartOfReading, ASpeakerThatIsNotThere) {
  const Json line = Json::parse(written(Format::jsonl, part(1)));
  EXPECT_EQ(line["statements"][0]["speaker"], nullptr);
  EXPECT_EQ(line["speakers"][0]["name"], "صحيفة النهر");
  EXPECT_NE(written(Format::csv, part(1)).find(",2,,,,,قوله,"), std::string::npos);
  const Json body = Json::parse(written(Format::webannotation, part(1)))["items"][0]["body"][0];
  EXPECT_EQ(body["value"], "? · assert");
  EXPECT_FALSE(body.contains("isnad:speaker"));
  EXPECT_NE(written(Format::text, part(1)).find("\n 2  ?  assert"), std::string::npos);
}

}  // namespace
}  // namespace isnad::output
