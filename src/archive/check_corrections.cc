#include "archive/check_corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "archive/correction_rows.h"
#include "archive/load.h"
#include "archive/schema.h"
#include "archive/seal.h"

namespace isnad::archive {
namespace {

std::string name_of(int64_t document) { return fmt::format("document {}", document); }

// Documents that a query finds ought not to be there.
void none(const Database& database, std::string_view sql, std::string_view what, std::vector<Problem>& problems) {
  Prepared find = database.prepare(sql);
  while (find.step()) problems.push_back({name_of(find.integer(0)), std::string(what)});
}

void references(const Database& database, std::vector<Problem>& problems) {
  none(database,
       "SELECT document FROM machine_document WHERE document NOT IN (SELECT d.id FROM document d JOIN correction c ON "
       "c.version_key = d.version_key)",
       "keeps an answer of the program that nobody corrected", problems);
  none(database,
       "SELECT DISTINCT d.id FROM correction c JOIN document d ON d.version_key = c.version_key WHERE d.id NOT IN "
       "(SELECT "
       "document FROM machine_document)",
       "what the program had answered is not there", problems);
  for (const std::string_view table : {"machine_statement", "machine_speaker", "machine_event"}) {
    none(
        database,
        fmt::format("SELECT DISTINCT id >> {0} FROM {1} WHERE id >> {0} NOT IN (SELECT document FROM machine_document)",
                    kNumberBits, table),
        "keeps a part of an answer of the program", problems);
  }
}

void corrections(const Database& database, std::vector<Problem>& problems) {
  Prepared versions = database.prepare(
      "SELECT c.version_key, d.id, a.text FROM correction c LEFT JOIN document d ON d.version_key = c.version_key LEFT "
      "JOIN article a ON a.document = d.id GROUP BY c.version_key");
  CorrectionTable table(database);
  while (versions.step()) {
    if (versions.is_null(1)) {
      problems.push_back({"correction", "belongs to no document"});
      continue;
    }
    const std::string version(versions.blob(0));
    const std::vector<CorrectionRow> rows = table.of(version, Offsets(versions.text(2)));
    const bool sound = std::all_of(rows.begin(), rows.end(),
                                   [&](const CorrectionRow& row) { return row.seal == seal_of(row, version); });
    if (!sound) problems.push_back({name_of(versions.integer(1)), "a correction is not what was said"});
  }
}

}  // namespace

std::vector<Problem> correction_problems(Database& database) {
  std::vector<Problem> problems;
  references(database, problems);
  corrections(database, problems);
  Loader machine(database, Answers::machine);
  Prepared kept = database.prepare("SELECT document, reading_seal FROM machine_document");
  while (kept.step()) {
    const std::optional<StoredReading> stored = machine.reading(kept.integer(0));
    if (stored && seal_of(stored->reading) == kept.integer(1)) continue;
    problems.push_back({name_of(kept.integer(0)), "what the program had answered is not what it was"});
  }
  return problems;
}

}  // namespace isnad::archive
