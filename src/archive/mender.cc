#include "archive/mender.h"

#include <fmt/format.h>

#include "archive/mend.h"
#include "archive/schema.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

// "WHERE `column` BETWEEN …" for the rows of a document.
std::string of_document(std::string_view column, int64_t document) {
  return fmt::format("WHERE {} BETWEEN {} AND {}", column, row_id(document, 0), row_id(document, kMostNumbers));
}

}  // namespace

Mender::Mender(Database& database, StatementWriter& writer)
    : database_(&database),
      writer_(&writer),
      table_(database),
      standing_(database),
      machine_(database, Answers::machine),
      maker_(builtin_lexicon()),
      version_(database.prepare("SELECT version_key FROM document WHERE id = ?1")) {}

std::string Mender::version_of(int64_t document) {
  version_.bind(1, document);
  std::string version;
  if (version_.step()) version = version_.blob(0);
  version_.reset();
  return version;
}

bool Mender::is_kept(int64_t document) {
  return database_->integer(fmt::format("SELECT count(*) FROM machine_document WHERE document = {}", document)) != 0;
}

std::optional<StoredReading> Mender::machine_answer(int64_t document) {
  return is_kept(document) ? machine_.reading(document) : standing_.reading(document);
}

void Mender::keep(int64_t document) {
  database_->execute(fmt::format(
      "INSERT INTO machine_document (document, reading_seal) SELECT id, reading_seal FROM document WHERE id = {0};"
      "INSERT INTO machine_statement SELECT * FROM statement {1};"
      "INSERT INTO machine_speaker SELECT * FROM speaker {1};"
      "INSERT INTO machine_event (id, statement) SELECT id, statement FROM event {1}",
      document, of_document("id", document)));
}

void Mender::forget(int64_t document) {
  database_->execute(
      fmt::format("DELETE FROM machine_document WHERE document = {0}; DELETE FROM machine_statement {1};"
                  "DELETE FROM machine_speaker {1}; DELETE FROM machine_event {1}",
                  document, of_document("id", document)));
}

void Mender::renew(int64_t document) {
  std::optional<StoredReading> before = standing_.reading(document);
  std::optional<StoredReading> after = machine_answer(document);
  if (!before || !after) return;
  const std::vector<CorrectionRow> corrections = table_.of(version_of(document), Offsets(after->reading.document.text));
  if (!corrections.empty() && !is_kept(document)) keep(document);
  mend(corrections, after->reading);
  const DocumentFingerprints fingerprints = fingerprints_of(before->reading.document);
  const Record was = maker_.make(std::move(before->reading), fingerprints);
  write(document, was, maker_.make(std::move(after->reading), fingerprints));
  if (corrections.empty()) forget(document);
}

void Mender::write(int64_t document, const Record& before, const Record& after) {
  const Indexed indexed = indexed_in(*database_, document, before);
  writer_->remove(indexed, document);
  writer_->write(after, document);
  link_events(document, after.reading);
  // The seal of the index is a sum: what the statements were goes, what they are comes.
  const auto was =
      static_cast<uint64_t>(database_->integer(fmt::format("SELECT index_seal FROM document WHERE id = {}", document)));
  const uint64_t seal = was - static_cast<uint64_t>(indexed.seal) + static_cast<uint64_t>(indexed_by(after).seal);
  Prepared update =
      database_->prepare("UPDATE document SET statements = ?2, reading_seal = ?3, index_seal = ?4 WHERE id = ?1");
  update.bind(1, document)
      .bind(2, static_cast<int64_t>(after.reading.statements.size()))
      .bind(3, after.reading_seal)
      .bind(4, static_cast<int64_t>(seal))
      .run();
}

void Mender::link_events(int64_t document, const Reading& reading) {
  Prepared update = database_->prepare("UPDATE event SET statement = ?2 WHERE id = ?1");
  for (const Event& event : reading.events) {
    update.bind(1, row_id(document, event.id));
    if (event.statement) {
      update.bind(2, int64_t{*event.statement}).run();
    } else {
      update.bind_null(2).run();
    }
  }
}

}  // namespace isnad::archive
