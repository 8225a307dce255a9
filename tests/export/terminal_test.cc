#include <gtest/gtest.h>

#include <string>

#include "export/cells.h"
#include "export/lines.h"
#include "export/tree.h"
#include "isnad/output.h"
#include "isnad/reader.h"
#include "support/example_reading.h"

namespace isnad::output {
namespace {

std::string view(const Reading& reading, Language language, bool colour = false, int width = 100,
                 bool explain = false) {
  WriteOptions options;
  options.format = Format::text;
  options.language = language;
  options.colour = colour;
  options.width = width;
  options.explain = explain;
  std::string out;
  make_writer(options)->document(reading, out);
  return out;
}

TEST(Cells, CutsToTheWidth) {
  Cells cells;
  EXPECT_EQ(cells.show("abc", 3).text, "abc");
  EXPECT_EQ(cells.show("abcd", 3).text, "ab…");
  EXPECT_EQ(cells.show("abcd", 3).width, 3);
  EXPECT_EQ(cells.show("ab cd", 4).text, "ab…");
  EXPECT_EQ(cells.show("ab cd", 4).width, 3);
  EXPECT_EQ(cells.show("", 5).width, 0);
  EXPECT_EQ(cells.show("abc", 0).text, "");
  EXPECT_EQ(cells.show("漢字漢字", 5).text, "漢字…");
}

TEST(Cells, MarksTakeNoColumn) {
  Cells cells;
  EXPECT_EQ(cells.show("قَالَ", 3).width, 3);
  EXPECT_EQ(cells.show("قَالَ", 3).text, "\u2067قَالَ\u2069");
  // The cut never parts a letter from its marks.
  EXPECT_EQ(cells.show("قَالَ إِنَّ", 2).text, "\u2067قَ…\u2069");
}

TEST(Cells, RightToLeftTextIsIsolated) {
  Cells cells;
  EXPECT_EQ(cells.show("قال Bob", 20).text, "\u2067قال Bob\u2069");
  EXPECT_EQ(cells.show("Bob قال", 20).text, "\u2068Bob قال\u2069");
  EXPECT_EQ(cells.show("שלום", 20).text, "\u2067שלום\u2069");
  EXPECT_EQ(cells.show("Bob 12", 20).text, "Bob 12");
}

TEST(Cells, NothingCommandsTheTerminal) {
  Cells cells;
  EXPECT_EQ(cells.show("a\x1b[31mb", 20).text, "a␛[31mb");
  EXPECT_EQ(cells.show(std::string_view("a\0b\x7f", 4), 20).text, "a␀b␡");
  EXPECT_EQ(cells.show("a\u009B31m", 20).text, "a\uFFFD31m");
  EXPECT_EQ(cells.show("a\u202Eb\u2069c\uFEFF", 20).text, "abc");
  EXPECT_EQ(cells.show(" a \n\t b\u2028c ", 20).text, "a b c");
}

TEST(Cells, ALongTextIsNotReadToItsEnd) {
  const std::string text(50'000'000, 'a');
  Cells cells;
  for (int i = 0; i < 1000; ++i) EXPECT_EQ(cells.show(text, 10).text, "aaaaaaaaa…");
  std::string marks = "ق";
  for (int i = 0; i < 100'000; ++i) marks += "\u064E";
  EXPECT_LT(cells.show(marks, 10).text.size(), 1000U);
}

TEST(Terminal, StatementsStandAsATree) {
  const std::string expected =
      "\u2067الحداد: المدينة آمنة\u2069  n1 · \u2067النهر, اليوم\u2069 · 2031-05-04\n"
      " 1  \u2067صحيفة النهر\u2069  assert · mixed · line 3\n"
      "    \u2067عن الوزير سامر الحداد قوله إن \"المدينة آمنة\" … بحسب الشرطة\u2069\n"
      "    └─  2  \u2067سامر الحداد\u2069 (\u2067الوزير\u2069)  assert · direct · line 3\n"
      "           \u2067إن \"المدينة آمنة\"\u2069\n"
      " 3  \u2067سامر الحداد\u2069 (\u2067الوزير\u2069)  accuse → \u2067البلدية\u2069 · indirect · said 2031-05-03 · "
      "line 5\n"
      "    \u2067بالتقصير\u2069\n";
  EXPECT_EQ(view(test::example_reading(), Language::english), expected);
}

TEST(Terminal, ArabicLabels) {
  const std::string text = view(test::example_reading(), Language::arabic);
  EXPECT_NE(text.find("اتهام"), std::string::npos);
  EXPECT_NE(text.find("غير مباشر"), std::string::npos);
  EXPECT_NE(text.find("سطر 5"), std::string::npos);
  EXPECT_NE(text.find("يوم 2031-05-03"), std::string::npos);
  EXPECT_EQ(text.find("accuse"), std::string::npos);
}

TEST(Terminal, ColoursOnlyWhenTold) {
  EXPECT_EQ(view(test::example_reading(), Language::english).find('\x1b'), std::string::npos);
  EXPECT_NE(view(test::example_reading(), Language::english, true).find('\x1b'), std::string::npos);
}

// Columns that a line takes: everything here is of one column, or of none.
size_t columns(std::string_view line) {
  size_t count = 0;
  for (const char c : line) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  for (const std::string_view zero : {"\u2067", "\u2068", "\u2069"}) {
    for (size_t at = line.find(zero); at != std::string_view::npos; at = line.find(zero, at + 1)) --count;
  }
  return count;
}

TEST(Terminal, LinesKeepToTheWidth) {
  Reading reading = test::example_reading();
  reading.speakers[1].role = "وزير الدولة لشؤون الأنهار والبحيرات والجزر والموانئ والمرافئ والسدود في الحكومة السابقة";
  reading.speakers[0].name = reading.speakers[1].role + " " + reading.speakers[1].role;
  reading.document.title += " " + reading.speakers[0].name;
  reading.claims = {{1, reading.speakers[0].name + reading.document.text, {{Stance::denies, {3, 2, 1}}}, false},
                    {2, reading.document.text, {{Stance::asserts, {1, 2}}, {Stance::denies, {3}}}, true}};
  for (const int width : {60, 80, 120}) {
    for (const Language language : {Language::arabic, Language::english}) {
      const std::string text = view(reading, language, false, width);
      for (size_t at = 0; at < text.size();) {
        const size_t end = text.find('\n', at);
        EXPECT_LE(columns(std::string_view(text).substr(at, end - at)), static_cast<size_t>(width))
            << text.substr(at, end - at);
        at = end + 1;
      }
    }
  }
}

TEST(Terminal, Explains) {
  const std::string text = view(test::example_reading(), Language::english, false, 100, true);
  EXPECT_NE(text.find("why: \u2067نقل\u2069 · \u2068V S عن\u2069 · 0.875"), std::string::npos) << text;
  EXPECT_NE(text.find("inside another"), std::string::npos);
}

Reading reading_with_claims() {
  Reading reading = test::example_reading();
  reading.claims = {{1, "البلدية أغلقت السوق", {{Stance::denies, {3}}}, false},
                    {2, "إن \"المدينة\nآمنة\"", {{Stance::asserts, {1, 2}}, {Stance::denies, {3}}}, true},
                    {3, "عن هذا وذاك", {{Stance::asserts, {1, 2}}}, false}};
  return reading;
}

TEST(Terminal, ContestedClaimsStandBehindTheStatements) {
  const std::string text = view(reading_with_claims(), Language::english);
  const std::string expected =
      "\nContested claims\n"
      " 2  \u2067إن \"المدينة آمنة\"\u2069\n"
      "    asserts  \u2067صحيفة النهر\u2069 1 · \u2067سامر الحداد\u2069 2\n"
      "    denies  \u2067سامر الحداد\u2069 3\n"
      " 1  \u2067البلدية أغلقت السوق\u2069 · denied, said by nobody here\n"
      "    denies  \u2067سامر الحداد\u2069 3\n";
  EXPECT_TRUE(text.ends_with(expected)) << text;
  const std::string arabic = view(reading_with_claims(), Language::arabic);
  EXPECT_NE(arabic.find("ادعاءات متنازع عليها"), std::string::npos) << arabic;
  EXPECT_EQ(arabic.find("denies"), std::string::npos) << arabic;
}

TEST(Terminal, NoSectionWithoutContestedClaims) {
  Reading reading = reading_with_claims();
  reading.claims = {reading.claims[2]};
  EXPECT_EQ(view(reading, Language::english), view(test::example_reading(), Language::english));
}

TEST(Terminal, ExplainsClaims) {
  Document document;
  document.text =
      "اتهم النائب كريم الخفاجي تركيا بنقل مرتزقة إلى ليبيا. وقال الوزير سامر الحداد إن تركيا لم ترسل مقاتلين إلى "
      "ليبيا. "
      "ونفت أنقرة هذه الاتهامات.";
  const std::string text = view(Reader().read(std::move(document)), Language::english, false, 200, true);
  const std::string_view section = std::string_view(text).substr(text.find("Contested claims"));
  EXPECT_NE(section.find("turned by «لم»"), std::string::npos) << section;
  EXPECT_NE(section.find("مقاتلين = مرتزقة"), std::string::npos) << section;
  EXPECT_NE(section.find("refers to 1"), std::string::npos) << section;
}

TEST(Terminal, TotalsAtTheEnd) {
  WriteOptions options;
  options.format = Format::text;
  Totals totals;
  totals.add(test::example_reading());
  totals.words = 12'345;
  totals.seconds = 0.01;
  std::string out;
  make_writer(options)->closing(totals, out);
  EXPECT_EQ(out, "\n1 document · 3 statements · 2 speakers · 12,345 words · 1,234,500 words/s\n");
}

std::vector<Statement> chain(const std::vector<int>& parents) {
  std::vector<Statement> statements(parents.size());
  for (size_t i = 0; i < parents.size(); ++i) {
    statements[i].id = static_cast<int>(i) + 1;
    if (parents[i] != 0) statements[i].parent = parents[i];
  }
  return statements;
}

std::string order(const std::vector<int>& parents) {
  std::string out;
  for (const TreeNode& node : statement_tree(chain(parents))) {
    out += std::string(node.depth, '>') + std::to_string(node.statement + 1) + (node.last ? ". " : " ");
  }
  return out;
}

TEST(Tree, ParentsBeforeChildren) {
  EXPECT_EQ(order({0, 1, 1, 2, 0}), "1. >2 >>4. >3. 5. ");
  EXPECT_EQ(order({2, 0}), "2. >1. ");
}

TEST(Tree, RingsAndUnknownParentsLoseNothing) {
  EXPECT_EQ(order({1}), "1. ");
  EXPECT_EQ(order({9}), "1. ");
  EXPECT_EQ(order({2, 1}), "1. >2. ");
  std::vector<int> deep(100'000);
  for (size_t i = 0; i < deep.size(); ++i) deep[i] = static_cast<int>(i);
  EXPECT_EQ(statement_tree(chain(deep)).size(), deep.size());
}

TEST(Lines, AreCountedFromOne) {
  LineCounter lines("a\n\nb\n");
  EXPECT_EQ(lines.line_of(0), 1U);
  EXPECT_EQ(lines.line_of(3), 3U);
  EXPECT_EQ(lines.line_of(1), 1U);
  EXPECT_EQ(lines.line_of(99), 4U);
}

}  // namespace
}  // namespace isnad::output
