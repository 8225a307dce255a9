#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "export/iri.h"
#include "export/quote_context.h"
#include "isnad/output.h"
#include "support/example_reading.h"

namespace isnad::output {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const std::vector<Reading>& readings) {
  WriteOptions options;
  options.format = Format::webannotation;
  const auto writer = make_writer(options);
  std::string out;
  Totals totals;
  bool first = true;
  writer->opening(out);
  for (const Reading& reading : readings) {
    std::string piece;
    writer->document(reading, piece);
    if (!piece.empty() && !first) writer->separator(out);
    if (!piece.empty()) first = false;
    out += piece;
    totals.add(reading);
  }
  writer->closing(totals, out);
  return out;
}

Json page(const std::vector<Reading>& readings) { return Json::parse(written(readings)); }

uint32_t code_points(std::string_view text) {
  uint32_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

// Every SpecificResource: its quotation stands at its offsets, and what is said to stand around it does.
void expect_places_hold(const Json& json, const std::string& text) {
  if (json.is_object() && json.value("type", Json()) == "SpecificResource") {
    const Json& quote = json.at("selector").at(0);
    const Json& position = json.at("selector").at(1);
    EXPECT_EQ(quote.at("type"), "TextQuoteSelector");
    EXPECT_EQ(position.at("type"), "TextPositionSelector");
    const std::string prefix = quote.at("prefix");
    const std::string exact = quote.at("exact");
    const std::string suffix = quote.at("suffix");
    std::vector<size_t> offsets;
    for (size_t i = 0; i <= text.size(); ++i) {
      if (i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
    }
    const size_t start = offsets.at(position.at("start"));
    const size_t end = offsets.at(position.at("end"));
    EXPECT_EQ(text.substr(start, end - start), exact);
    EXPECT_TRUE(std::string_view(text).substr(0, start).ends_with(prefix)) << prefix;
    EXPECT_TRUE(std::string_view(text).substr(end).starts_with(suffix)) << suffix;
    EXPECT_LE(code_points(prefix), 32U);
    EXPECT_LE(code_points(suffix), 32U);
  }
  if (json.is_structured()) {
    for (const Json& item : json) expect_places_hold(item, text);
  }
}

TEST(WebAnnotation, APageOfAllStatements) {
  const Reading reading = test::example_reading();
  const std::string text = written({reading});
  EXPECT_EQ(text.back(), '\n');
  const Json page = Json::parse(text);
  EXPECT_EQ(page["@context"][0], "http://www.w3.org/ns/anno.jsonld");
  EXPECT_EQ(page["type"], "AnnotationPage");
  EXPECT_EQ(page["partOf"]["total"], 3);
  ASSERT_EQ(page["items"].size(), 3U);
  for (const Json& item : page["items"]) {
    EXPECT_EQ(item["type"], "Annotation");
    EXPECT_EQ(item["motivation"], "describing");
  }
  expect_places_hold(page, reading.document.text);
}

TEST(WebAnnotation, WhoSaidWhat) {
  const Json items = page({test::example_reading()})["items"];
  const Json& second = items[1];
  EXPECT_EQ(second["id"], "urn:isnad:statement:n1:2");
  EXPECT_EQ(second["body"][0], Json::parse(R"({
    "type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": "سامر الحداد · assert",
    "isnad:speaker": {"id": "urn:isnad:speaker:n1:2", "name": "سامر الحداد", "isnad:kind": "person",
                      "isnad:role": "الوزير", "isnad:country": "SYR"},
    "isnad:act": "assert", "isnad:form": "direct", "isnad:parent": "urn:isnad:statement:n1:1",
    "isnad:document": "urn:isnad:document:n1", "isnad:outlet": "النهر, اليوم", "isnad:published": "2031-05-04"})"));
  EXPECT_EQ(second["body"][1]["purpose"], "isnad:cue");
  EXPECT_EQ(second["body"][2]["purpose"], "isnad:source");
  EXPECT_EQ(second["target"][0]["source"], "urn:isnad:document:n1");
  EXPECT_EQ(second["target"][0]["selector"][0]["exact"], "إن \"المدينة\nآمنة\"");
  EXPECT_EQ(items[0]["target"].size(), 2U);
  EXPECT_EQ(items[2]["body"][3]["purpose"], "isnad:target");
  EXPECT_EQ(items[2]["body"][3]["selector"][0]["exact"], "البلدية");
}

TEST(WebAnnotation, DocumentsWithoutStatementsLeaveNoTrace) {
  Reading empty;
  empty.document.id = "e";
  const Reading reading = test::example_reading();
  const Json none = page({})["items"];
  EXPECT_EQ(none, Json::array());
  EXPECT_EQ(page({empty, empty})["items"], none);
  EXPECT_EQ(page({empty, reading, empty, empty, reading, empty})["items"].size(), 6U);
}

TEST(WebAnnotation, IdsDifferBetweenDocuments) {
  std::vector<Reading> readings;
  std::set<std::string> ids;
  for (const char* id : {"a", "A", "a:1", "a/1", "a%3A1", "خبر 1", "\"<>\n", "", "1"}) {
    readings.push_back(test::example_reading());
    readings.back().document.id = id;
  }
  const Json all = page(readings);
  for (const Json& item : all["items"]) {
    const std::string id = item["id"];
    EXPECT_TRUE(ids.insert(id).second) << id;
    EXPECT_EQ(id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:%"), id.npos);
  }
  EXPECT_EQ(ids.size(), readings.size() * 3);
}

TEST(WebAnnotation, AnyNameIsAString) {
  Reading reading = test::example_reading();
  reading.speakers[0].name = "\"\\\n\x01</script>\u2028";
  reading.document.outlet = "\x1F\"";
  const Json body = page({reading})["items"][0]["body"][0];
  EXPECT_EQ(body["isnad:speaker"]["name"], reading.speakers[0].name);
  EXPECT_EQ(body["isnad:outlet"], reading.document.outlet);
}

TEST(WebAnnotation, AStatementWithoutContentIsOfTheDocument) {
  Reading reading = test::example_reading();
  reading.document.url = "https://example.org/1";
  reading.statements[0].content.clear();
  EXPECT_EQ(page({reading})["items"][0]["target"], Json::array({"https://example.org/1"}));
}

TEST(Iri, Table) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"},
      {"https://example.org/خبر عاجل", "https://example.org/خبر%20عاجل"},
      {"https://example.org/%D8%AE", "https://example.org/%D8%AE"},
      {"https://example.org/100%", "https://example.org/100%25"},
      {"https://example.org/%zz", "https://example.org/%25zz"},
      {"https://example.org/\"<>\\^`{|}\n", "https://example.org/%22%3C%3E%5C%5E%60%7B%7C%7D%0A"},
      {"https://example.org/#a#b", "https://example.org/#a%23b"},
      {"https://example.org/\u0085\uE000\uFFFE", "https://example.org/%C2%85%EE%80%80%EF%BF%BE"},
      {"https://example.org/😀", "https://example.org/😀"},
      {"urn:x:1", "urn:x:1"},
      {"", ""},
      {"example.org/1", ""},
      {"/1", ""},
      {"C:\\news\\1.txt", ""},
      {":x", ""},
      {"http:", ""},
      {"خبر:1", ""},
  };
  for (const auto& [url, iri] : cases) {
    std::string out;
    EXPECT_EQ(append_iri(out, url), !iri.empty()) << url;
    EXPECT_EQ(out, iri);
  }
}

TEST(QuoteContext, CutsBetweenClusters) {
  QuoteContext context;
  const std::string mark = "\u064E";
  // Twenty letters with a mark each: 32 code points would begin at a mark, or end before one.
  std::string text;
  for (int i = 0; i < 20; ++i) text += "ق" + mark;
  EXPECT_EQ(context.before(text, text.size()), text.substr(text.size() - 64));
  EXPECT_EQ(context.before(text + "x", text.size() + 1), text.substr(text.size() - 60) + "x");
  EXPECT_EQ(context.after(text, 0), text.substr(0, 64));
  EXPECT_EQ(context.after("x" + text, 0), "x" + text.substr(0, 60));
  // One cluster of a family: four faces and three joiners.
  const std::string family = "👨\u200D👩\u200D👧\u200D👦";
  std::string families;
  for (int i = 0; i < 9; ++i) families += family;
  EXPECT_EQ(context.before(families, families.size()), families.substr(5 * family.size()));
  EXPECT_EQ(context.after(families, 0), families.substr(0, 4 * family.size()));
}

TEST(QuoteContext, EndsWithTheText) {
  QuoteContext context;
  EXPECT_EQ(context.before("", 0), "");
  EXPECT_EQ(context.after("", 0), "");
  EXPECT_EQ(context.before("abc", 0), "");
  EXPECT_EQ(context.before("abc", 3), "abc");
  EXPECT_EQ(context.after("abc", 3), "");
  EXPECT_EQ(context.after("abc", 0), "abc");
  // A cluster longer than the context is left out whole.
  std::string marks = "ق";
  for (int i = 0; i < 200; ++i) marks += "\u064E";
  EXPECT_EQ(context.after(marks, 0), "");
  EXPECT_EQ(context.before(marks, marks.size()), "");
}

}  // namespace
}  // namespace isnad::output
