// The check of the knowledge tables: rows that are double, contradict each other, or can never be used.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "isnad/reader.h"
#include "lexicon/cell_names.h"
#include "lexicon/embedded.h"
#include "lexicon/lexicon.h"
#include "lexicon/skeleton.h"
#include "lexicon/table.h"
#include "lexicon/word_cache.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

// How many of the first columns say which thing a row is about; one where nothing else stands here.
size_t key_columns(std::string_view table) {
  if (table == "cues") return 9;           // a verb has a row for each thing that it governs
  if (table == "verbs") return 2;          // وقع and وقّع
  if (table == "events") return 11;        // a verb may have several meanings
  if (table == "event_words") return 2;    // a word may be of several kinds
  if (table == "roles") return 3;          // some have no masculine
  if (table == "organisations") return 2;  // a word may be two kinds: شبكة
  if (table == "idioms") return 2;         // a cue may have several rows
  return 1;
}

Table parse(const EmbeddedTable& source) {
  Result<Table> table = parse_table(source.name, source.text);
  EXPECT_TRUE(table) << table.error().message;
  return table ? std::move(table).value() : Table{};
}

std::string place(const EmbeddedTable& source, const Table& table, size_t row) {
  return "knowledge/" + std::string(source.name) + ".tsv:" + std::to_string(table.lines[row]) + ": ";
}

TEST(Knowledge, TheTablesCompile) { EXPECT_NO_THROW(builtin_lexicon()); }

TEST(Knowledge, EveryColumnIsExplainedAtTheHead) {
  for (const EmbeddedTable& source : embedded_tables()) {
    const Table table = parse(source);
    const size_t header = source.text.starts_with('#') ? source.text.find("\n" + std::string(table.columns[0])) : 0;
    for (const std::string_view column : table.columns) {
      EXPECT_NE(source.text.substr(0, header).find(column), std::string_view::npos)
          << "knowledge/" << source.name << ".tsv: column " << column;
    }
  }
}

TEST(Knowledge, CellsAreClean) {
  for (const EmbeddedTable& source : embedded_tables()) {
    const Table table = parse(source);
    for (size_t row = 0; row < table.rows.size(); ++row) {
      for (const std::string_view cell : table.rows[row]) {
        EXPECT_FALSE(cell.starts_with(' ') || cell.ends_with(' ') || cell.find("  ") != std::string_view::npos ||
                     cell.find('\r') != std::string_view::npos)
            << place(source, table, row) << "white space in '" << cell << "'";
        std::set<std::string_view> items;
        for (const std::string_view item : list_cell(cell)) {
          EXPECT_TRUE(items.insert(item).second) << place(source, table, row) << "'" << item << "' twice in a cell";
        }
      }
    }
  }
}

TEST(Knowledge, NoRowIsDoubleOrContradictsAnother) {
  for (const EmbeddedTable& source : embedded_tables()) {
    const Table table = parse(source);
    const size_t columns = key_columns(source.name);
    std::map<std::string, size_t> seen;
    for (size_t row = 0; row < table.rows.size(); ++row) {
      std::string key;
      for (size_t i = 0; i < columns && i < table.rows[row].size(); ++i) key += std::string(table.rows[row][i]) + '\t';
      const auto [first, fresh] = seen.emplace(key, row);
      if (fresh) continue;
      const bool same = table.rows[row] == table.rows[first->second];
      ADD_FAILURE() << place(source, table, row) << (same ? "the same row" : "the same word with another meaning")
                    << " stands in line " << table.lines[first->second] << ": " << table.rows[row][0];
    }
  }
}

// What a table says of a verb is of no use when the verb is no cue.
TEST(Knowledge, VerbsNamedElsewhereAreCues) {
  std::set<std::string> cues;
  std::map<std::string_view, Table> tables;
  for (const EmbeddedTable& source : embedded_tables()) tables.emplace(source.name, parse(source));
  for (const auto& row : tables["cues"].rows) {
    for (size_t i = 0; i < 4; ++i) {
      for (const std::string_view item : list_cell(row[i])) cues.insert(text::normalised(item));
    }
  }
  for (const auto& [name, column] : {std::pair{"stance_nouns", "verbs"}, std::pair{"idioms", "cue"}}) {
    const auto found = tables.find(name);
    if (found == tables.end()) continue;
    const Table& table = found->second;
    const Result<size_t> index = table.column(column);
    ASSERT_TRUE(index) << index.error().message;
    for (size_t row = 0; row < table.rows.size(); ++row) {
      for (const std::string_view item : list_cell(table.rows[row][index.value()])) {
        EXPECT_TRUE(cues.contains(text::normalised(item)))
            << "knowledge/" << name << ".tsv:" << table.lines[row] << ": " << item << " is no cue";
      }
    }
  }
}

// An everyday verb that is a cue too would never be asked for.
TEST(Knowledge, EverydayVerbsAreNoCues) {
  std::map<std::string_view, Table> tables;
  for (const EmbeddedTable& source : embedded_tables()) tables.emplace(source.name, parse(source));
  std::set<std::pair<std::string_view, std::string_view>> cues;
  for (const auto& row : tables["cues"].rows) cues.emplace(row[0], row[1]);
  const Table& verbs = tables["verbs"];
  for (size_t row = 0; row < verbs.rows.size(); ++row) {
    EXPECT_FALSE(cues.contains({verbs.rows[row][0], verbs.rows[row][1]}))
        << "knowledge/verbs.tsv:" << verbs.lines[row] << ": " << verbs.rows[row][0] << " is a cue";
  }
}

// A word belongs to one concept or one class: words are looked up by their light stem, and what comes later is not
// found.
TEST(Knowledge, WordsOfClaimsAreNotDouble) {
  std::map<std::string, std::string> seen;  // light stem → the row
  for (const EmbeddedTable& source : embedded_tables()) {
    if (source.name != "concepts" && source.name != "claim_words") continue;
    const Table table = parse(source);
    const Result<size_t> words = table.column("words");
    ASSERT_TRUE(words) << words.error().message;
    for (size_t row = 0; row < table.rows.size(); ++row) {
      const std::string of = place(source, table, row);
      ASSERT_GT(table.rows[row].size(), words.value()) << of << "no words";
      for (const std::string_view word : list_cell(table.rows[row][words.value()])) {
        const auto [first, fresh] = seen.emplace(light_stem(text::normalised(word)), of);
        EXPECT_TRUE(fresh || first->second == of) << of << word << " stands in " << first->second;
      }
    }
  }
}

// Words of grammar are told by the tables of grammar first; a row that only repeats them changes nothing.
TEST(Knowledge, ConceptsAreFound) {
  WordCache cache(builtin_lexicon());
  for (const EmbeddedTable& source : embedded_tables()) {
    if (source.name != "concepts") continue;
    const Table table = parse(source);
    for (size_t row = 0; row < table.rows.size(); ++row) {
      const std::vector<std::string_view> words = list_cell(table.rows[row][1]);
      const auto is_found = [&](std::string_view word) { return cache.of(word).sense.weight == 3; };
      EXPECT_TRUE(std::any_of(words.begin(), words.end(), is_found)) << place(source, table, row) << words[0];
    }
  }
}

// Of word_sets.tsv, by its columns.
struct WordSetRow {
  std::string place;
  std::string_view set;
  std::string_view form;
  std::vector<std::string_view> words;
};

std::vector<WordSetRow> word_set_rows() {
  static const Table table = parse({"word_sets", embedded_table("word_sets")});
  std::vector<WordSetRow> rows;
  for (size_t row = 0; row < table.rows.size(); ++row) {
    rows.push_back({.place = place({"word_sets", {}}, table, row),
                    .set = table.cell(row, "set"),
                    .form = table.cell(row, "form"),
                    .words = list_cell(table.cell(row, "words"))});
  }
  return rows;
}

TEST(Knowledge, WordsOfSetsAreNotDouble) {
  std::map<std::set<std::string>, std::string_view> sets;  // words with their form → the set
  for (const WordSetRow& row : word_set_rows()) {
    std::set<std::string> words;
    for (const std::string_view word : row.words) {
      EXPECT_TRUE(words.insert(text::normalised(word)).second) << row.place << word << " is there in another spelling";
    }
    for (const std::string& word : words) {
      for (size_t size = 1; row.form == "begins" && size < word.size(); ++size) {
        EXPECT_FALSE(words.contains(word.substr(0, size))) << row.place << word << " begins with another of them";
      }
    }
    words.insert(std::string(row.form));
    const auto [first, fresh] = sets.emplace(std::move(words), row.set);
    EXPECT_TRUE(fresh) << row.place << "the same words as " << first->second;
  }
}

// What the analysis of words takes apart otherwise is in no set.
TEST(Knowledge, WordsOfSetsAreFound) {
  WordCache cache(builtin_lexicon());
  for (const WordSetRow& row : word_set_rows()) {
    const auto set = word_set_named(row.set);
    ASSERT_TRUE(set) << row.place << row.set;
    for (const std::string_view word : row.words) {
      const bool found = cache.of(word).in(*set) || cache.of("ال" + std::string(word)).in(*set) ||
                         cache.of("ب" + std::string(word)).in(*set) || cache.of(std::string(word) + "ها").in(*set);
      EXPECT_TRUE(found) << row.place << word << " is never in " << row.set;
    }
  }
}

TEST(Knowledge, SetsOfWordsAreUsed) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  ASSERT_NE(source, nullptr);
  std::set<std::string> used;
  for (const auto& file : std::filesystem::recursive_directory_iterator(std::filesystem::path(source) / "src")) {
    if (file.path().extension() != ".cc" || file.path().filename() == "cell_names.cc") continue;
    std::ifstream stream(file.path());
    const std::string code{std::istreambuf_iterator<char>(stream), {}};
    constexpr std::string_view kName = "WordSet::";
    for (size_t at = code.find(kName); at != std::string::npos; at = code.find(kName, at + 1)) {
      const size_t begin = at + kName.size();
      const size_t end = code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", begin);
      used.insert(code.substr(begin, end - begin));
    }
  }
  for (const WordSetRow& row : word_set_rows()) {
    EXPECT_TRUE(used.contains(std::string(row.set))) << row.place << "no rule asks for " << row.set;
  }
}

}  // namespace
}  // namespace isnad::lexicon
