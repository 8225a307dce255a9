#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "export/spreadsheet.h"
#include "isnad/output.h"
#include "support/example_reading.h"

namespace isnad::output {
namespace {

// A plain reader of RFC 4180: what the writer wrote must come out of it.
std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        row.back().push_back(c);
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        row.back().push_back('"');
        ++i;
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      rows.push_back(row);
      row.assign(1, "");
      ++i;
    } else {
      row.back().push_back(c);
    }
  }
  EXPECT_EQ(row, std::vector<std::string>(1)) << "the last row has no end";
  return rows;
}

TEST(Csv, OneRowAStatement) {
  WriteOptions options;
  options.format = Format::csv;
  const auto writer = make_writer(options);
  std::string out;
  writer->opening(out);
  writer->document(test::example_reading(), out);
  const auto rows = parse_csv(out);
  ASSERT_EQ(rows.size(), 4U);
  using Row = std::vector<std::string>;
  EXPECT_EQ(rows[0], (Row{"document", "outlet", "published", "statement", "speaker", "kind",    "role",
                          "country",  "cue",    "source",    "act",       "form",    "content", "target",
                          "medium",   "parent", "cue_start", "cue_end",   "line",    "said_on"}));
  EXPECT_EQ(rows[1], (Row{"n1",
                          "النهر, اليوم",
                          "2031-05-04",
                          "1",
                          "صحيفة النهر",
                          "media",
                          "",
                          "",
                          "نقلت",
                          "صحيفة النهر",
                          "assert",
                          "mixed",
                          "عن الوزير سامر الحداد قوله إن \"المدينة\nآمنة\" … بحسب الشرطة",
                          "",
                          "",
                          "",
                          "22",
                          "26",
                          "3",
                          ""}));
  EXPECT_EQ(rows[2][15], "1");
  EXPECT_EQ(rows[2][12], "إن \"المدينة\nآمنة\"");
  EXPECT_EQ(rows[3][13], "البلدية");
  EXPECT_EQ(rows[3][18], "5");
  EXPECT_EQ(rows[3][19], "2031-05-03");
}

TEST(Csv, AByteOrderMarkOnRequest) {
  WriteOptions options;
  options.format = Format::csv;
  std::string plain;
  make_writer(options)->opening(plain);
  options.byte_order_mark = true;
  std::string marked;
  make_writer(options)->opening(marked);
  EXPECT_EQ(marked, "\xEF\xBB\xBF" + plain);
}

TEST(Spreadsheet, RunsNoFieldAsAFormula) {
  struct Case {
    const char* plain;
    const char* guarded;
  };
  for (const Case& c : std::vector<Case>{
           {"a,b\r\n", "a,b\r\n"},
           {"=1+1,+2,-3,@x\r\n", "'=1+1,'+2,'-3,'@x\r\n"},
           {"\"=a,=b\",c\r\n", "\"'=a,=b\",c\r\n"},
           {"\"a \"\"=b\"\"\",\"\"\"=c\"\"\"\r\n", "\"a \"\"=b\"\"\",\"\"\"'=c\"\"\"\r\n"},
           {"\"a\r\n=b\",,\r\n=c\r\n", "\"a\r\n=b\",,\r\n'=c\r\n"},
           {"1=2,السد -5\r\n", "1=2,السد -5\r\n"},
       }) {
    EXPECT_EQ(guarded_for_spreadsheet(c.plain), c.guarded) << c.plain;
  }
}

}  // namespace
}  // namespace isnad::output
