#include "archive/stored_corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "archive/correction_rows.h"
#include "archive/load.h"
#include "archive/mend.h"
#include "archive/schema.h"

namespace isnad::archive {

std::vector<StoredCorrection> corrections_of(const Database& database, const StoredReading& stored) {
  std::vector<StoredCorrection> all;
  Prepared kept = database.prepare(
      "SELECT d.version_key FROM machine_document m JOIN document d ON d.id = m.document WHERE m.document = ?1");
  kept.bind(1, stored.info.number);
  if (!kept.step()) return all;
  const std::vector<CorrectionRow> rows =
      CorrectionTable(database).of(std::string(kept.blob(0)), Offsets(stored.reading.document.text));
  const std::optional<StoredReading> machine = Loader(database, Answers::machine).reading(stored.info.number);
  for (const CorrectionRow& row : rows) {
    StoredCorrection& one = all.emplace_back();
    one.verdict = row.verdict;
    one.time = row.time;
    one.note = row.note;
    one.cue = row.statement.cue;
    if (const Statement* const answer = machine ? statement_at(machine->reading, one.cue) : nullptr) {
      one.machine = *answer;
      if (row.verdict == Judgement::struck) one.statement = answer->id;
      for (const Speaker& speaker : machine->reading.speakers) {
        if (speaker.id == answer->speaker) one.machine_speaker = speaker;
      }
      one.machine_speaker.mentions.clear();
    }
    if (row.verdict == Judgement::struck) continue;
    for (const Statement& s : stored.reading.statements) {
      if (s.cue == one.cue) one.statement = s.id;
    }
  }
  return all;
}

std::vector<int64_t> corrected_documents(const Database& database, bool complete) {
  std::string sql =
      "SELECT d.id FROM machine_document m JOIN document d ON d.id = m.document WHERE NOT EXISTS (SELECT 1 FROM "
      "document "
      "n WHERE n.article_key = d.article_key AND n.version_key = d.version_key AND n.id > d.id)";
  if (complete) {
    sql += fmt::format(
        " AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.id BETWEEN d.id << {0} AND (d.id << {0}) + {1} AND NOT "
        "EXISTS "
        "(SELECT 1 FROM correction c WHERE c.version_key = d.version_key AND c.cue_start = s.cue_start AND c.cue_end = "
        "s.cue_end))",
        kNumberBits, kMostNumbers);
  }
  Prepared find = database.prepare(sql + " ORDER BY d.id");
  std::vector<int64_t> documents;
  while (find.step()) documents.push_back(find.integer(0));
  return documents;
}

}  // namespace isnad::archive
