#include "archive/indexed.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "archive/schema.h"
#include "archive/seal.h"

namespace isnad::archive {
namespace {

constexpr std::array<std::string_view, 4> kIndexColumns = {"words", "speaker", "target", "facets"};

int64_t index_seal_in(Database& database, int64_t document) {
  return database.integer(fmt::format("SELECT index_seal FROM document WHERE id = {}", document));
}

int64_t index_seal_by(Database& database, int64_t document, const Record& record) {
  IndexSeal seal = record.index_seal;
  Prepared bands = database.prepare("SELECT key FROM band WHERE document = ?1");
  bands.bind(1, document);
  while (bands.step()) seal.add_band(bands.integer(0));
  return seal.value();
}

// A column by its terms: at each place its readings, with '|' between them.
std::string column_of(const std::map<int64_t, std::string>& words) {
  std::string column;
  for (const auto& [offset, readings] : words) {
    if (!column.empty()) column.push_back(' ');
    column += readings;
  }
  return column;
}

void read_terms(Database& database, int64_t document, Indexed& indexed) {
  std::map<int64_t, std::array<std::map<int64_t, std::string>, 4>> found;
  Prepared rows = database.prepare("SELECT id FROM statement WHERE id BETWEEN ?1 AND ?2");
  rows.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (rows.step()) found[number_of(rows.integer(0))];
  database.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.mended_terms USING fts5vocab(main, statement_index, instance)");
  Prepared terms = database.prepare("SELECT term, doc, col, \"offset\" FROM temp.mended_terms");
  IndexSeal seal;
  while (terms.step()) {
    if (document_of(terms.integer(1)) != document) continue;
    const int64_t number = number_of(terms.integer(1));
    const auto column = std::find(kIndexColumns.begin(), kIndexColumns.end(), terms.text(2)) - kIndexColumns.begin();
    if (column == static_cast<std::ptrdiff_t>(kIndexColumns.size())) continue;
    std::string& readings = found[number][static_cast<size_t>(column)][terms.integer(3)];
    if (!readings.empty()) readings.push_back('|');
    readings += terms.text(0);
    seal.add(terms.text(0), number, static_cast<int>(column), terms.integer(3));
  }
  Prepared signatures = database.prepare("SELECT id, signature FROM statement WHERE id BETWEEN ?1 AND ?2");
  signatures.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (signatures.step()) seal.add_signature(number_of(signatures.integer(0)), signatures.integer(1));
  Prepared keys = database.prepare("SELECT statement, key FROM claim_key WHERE statement BETWEEN ?1 AND ?2");
  keys.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (keys.step()) seal.add_claim_key(number_of(keys.integer(0)), keys.integer(1));
  indexed.seal = seal.value();
  for (const auto& [number, columns] : found) {
    IndexedStatement& statement = indexed.statements.emplace_back();
    statement.number = number;
    for (size_t i = 0; i < columns.size(); ++i) statement.columns[i] = column_of(columns[i]);
  }
}

}  // namespace

Indexed indexed_by(const Record& record) {
  Indexed indexed;
  IndexSeal seal;
  for (size_t i = 0; i < record.statements.size(); ++i) {
    const StatementRecord& s = record.statements[i];
    indexed.statements.push_back({record.reading.statements[i].id, {s.words, s.speaker, s.target, s.facets}});
    seal.add_statement(s, record.reading.statements[i]);
  }
  indexed.seal = seal.value();
  return indexed;
}

Indexed indexed_in(Database& database, int64_t document, const Record& now) {
  if (index_seal_by(database, document, now) == index_seal_in(database, document)) return indexed_by(now);
  Indexed indexed;
  read_terms(database, document, indexed);
  return indexed;
}

}  // namespace isnad::archive
