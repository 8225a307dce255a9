#include "archive/store.h"

#include <thread>

#include "archive/schema.h"

namespace isnad::archive {
namespace {

constexpr auto kLongestTransaction = std::chrono::seconds(3);
constexpr size_t kLargestTransaction = 32U << 20U;  // bytes of text

}  // namespace

KnownVersions::KnownVersions(const std::string& path)
    : database_(path, OpenMode::read),
      find_(database_.prepare("SELECT 1 FROM document WHERE article_key = ?1 AND version_key = ?2 AND reading >= ?3")) {
  find_.bind(3, kReadNow);
}

bool KnownVersions::has(const DocumentFingerprints& document) {
  find_.bind_blob(1, bytes_of(document.article)).bind_blob(2, bytes_of(document.version));
  const bool found = find_.step();
  find_.reset();
  return found;
}

Store::Store(Database& database)
    : database_(&database),
      stories_(database),
      find_version_(
          database.prepare("SELECT id FROM document WHERE article_key = ?1 AND version_key = ?2 AND reading >= ?3")),
      find_article_(database.prepare("SELECT max(id) FROM document WHERE article_key = ?1")),
      next_id_(database.prepare("SELECT coalesce(max(id), 0) + 1 FROM document")),
      insert_document_(database.prepare(
          "INSERT INTO document (id, article_key, version_key, name, outlet, published, title, url, language, words, "
          "statements, story, reading_seal, index_seal, reading) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
          "?12, ?13, ?14, ?15)")),
      replace_(database.prepare("UPDATE document SET replaced_by = ?1 WHERE id = ?2")),
      insert_text_(database.prepare("INSERT INTO article (document, text) VALUES (?1, ?2)")),
      index_document_(database.prepare("INSERT INTO document_index (rowid, words, facets) VALUES (?1, ?2, ?3)")),
      statements_(database),
      events_(database),
      find_correction_(database.prepare("SELECT 1 FROM correction WHERE version_key = ?1")) {
  find_version_.bind(3, kReadNow);
  database.execute("PRAGMA synchronous = FULL");
  database.execute("PRAGMA cache_size = -65536");
  database.execute("PRAGMA wal_autocheckpoint = 4000");
}

void Store::begin() {
  if (transaction_) return;
  transaction_.emplace(*database_);
  began_ = std::chrono::steady_clock::now();
  pending_bytes_ = 0;
}

void Store::commit() {
  if (!transaction_) return;
  transaction_->commit();
  transaction_.reset();
  // Locks are not handed on in turn: another writer, waiting, finds its moment here.
  std::this_thread::sleep_for(std::chrono::milliseconds(4));
}

void Store::finish() {
  commit();
  // Fails silently while somebody reads: then the journal stays beside the file, as safe as in it.
  Prepared checkpoint = database_->prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  while (checkpoint.step()) {
  }
}

Stored Store::add(const Record& record) {
  begin();
  find_version_.bind_blob(1, bytes_of(record.fingerprints.article)).bind_blob(2, bytes_of(record.fingerprints.version));
  const bool known = find_version_.step();
  find_version_.reset();
  if (known) return Stored::known;

  find_article_.bind_blob(1, bytes_of(record.fingerprints.article));
  const int64_t earlier = find_article_.step() ? find_article_.integer(0) : 0;
  find_article_.reset();

  const int64_t id = next_id_.step() ? next_id_.integer(0) : 1;
  next_id_.reset();
  const int64_t story = stories_.place(id, record, earlier);
  insert_document(record, id, story);
  if (earlier != 0) replace_.bind(1, id).bind(2, earlier).run();
  statements_.write(record, id);
  events_.write(record, id);
  mend(record, id);

  pending_bytes_ += record.reading.document.text.size();
  if (pending_bytes_ >= kLargestTransaction || std::chrono::steady_clock::now() - began_ >= kLongestTransaction) {
    commit();
  }
  return earlier != 0 ? Stored::new_version : Stored::added;
}

void Store::mend(const Record& record, int64_t document) {
  find_correction_.bind_blob(1, bytes_of(record.fingerprints.version));
  const bool corrected = find_correction_.step();
  find_correction_.reset();
  if (!corrected) return;
  if (!mender_) mender_.emplace(*database_, statements_);
  mender_->renew(document);
}

void Store::insert_document(const Record& record, int64_t id, int64_t story) {
  const Reading& reading = record.reading;
  const Document& document = reading.document;
  IndexSeal seal = record.index_seal;
  for (const int64_t key : stories_.kept_bands()) seal.add_band(key);
  insert_document_.bind(1, id)
      .bind_blob(2, bytes_of(record.fingerprints.article))
      .bind_blob(3, bytes_of(record.fingerprints.version))
      .bind(4, document.id)
      .bind(5, document.outlet)
      .bind_optional(6, document.published)
      .bind(7, document.title)
      .bind_optional(8, document.url)
      .bind(9, reading.language)
      .bind(10, int64_t{reading.words})
      .bind(11, static_cast<int64_t>(reading.statements.size()))
      .bind(12, story)
      .bind(13, record.reading_seal)
      .bind(14, seal.value())
      .bind(15, kReadNow)
      .run();
  insert_text_.bind(1, id).bind(2, document.text).run();
  index_document_.bind(1, id).bind(2, record.words).bind(3, record.facets).run();
}

}  // namespace isnad::archive
