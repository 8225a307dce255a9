#include "archive/store.h"

#include <fmt/format.h>

#include <thread>

#include "archive/claim_rows.h"
#include "archive/schema.h"

namespace isnad::archive {
namespace {

constexpr auto kLongestTransaction = std::chrono::seconds(3);
constexpr size_t kLargestTransaction = 32U << 20U;  // bytes of text
constexpr size_t kMostVoices = 200'000;             // remembered

std::string places(const std::vector<Span>& spans) {
  std::string text;
  for (const Span& span : spans) {
    if (!text.empty()) text.push_back(' ');
    fmt::format_to(std::back_inserter(text), "{}-{}", span.start, span.end);
  }
  return text;
}

void bind_span(Prepared& statement, int at, const std::optional<Span>& span) {
  if (span) {
    statement.bind(at, int64_t{span->start}).bind(at + 1, int64_t{span->end});
  } else {
    statement.bind_null(at).bind_null(at + 1);
  }
}

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
      insert_speaker_(database.prepare(
          "INSERT INTO speaker (id, voice, kind, role, country, mentions, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")),
      insert_statement_(database.prepare(
          "INSERT INTO statement (id, speaker, act, form, cue_start, cue_end, source_start, source_end, content_start, "
          "content_end, pieces, target_start, target_end, medium_start, medium_end, parent, signature, "
          "said_on, stance, about, concepts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
          "?16, ?17, ?18, ?19, ?20, ?21)")),
      find_voice_(database.prepare("SELECT id, name FROM voice WHERE spelling = ?1")),
      insert_voice_(database.prepare("INSERT INTO voice (spelling, name) VALUES (?1, ?2) RETURNING id")),
      insert_claim_key_(database.prepare("INSERT INTO claim_key (key, statement) VALUES (?1, ?2)")),
      index_statement_(database.prepare(
          "INSERT INTO statement_index (rowid, words, speaker, target, facets) VALUES (?1, ?2, ?3, ?4, ?5)")),
      index_document_(database.prepare("INSERT INTO document_index (rowid, words, facets) VALUES (?1, ?2, ?3)")),
      events_(database) {
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
  insert_speakers(record, id);
  insert_statements(record, id);
  events_.write(record, id);

  pending_bytes_ += record.reading.document.text.size();
  if (pending_bytes_ >= kLargestTransaction || std::chrono::steady_clock::now() - began_ >= kLongestTransaction) {
    commit();
  }
  return earlier != 0 ? Stored::new_version : Stored::added;
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

void Store::insert_speakers(const Record& record, int64_t document) {
  const auto& speakers = record.reading.speakers;
  for (size_t i = 0; i < speakers.size(); ++i) {
    const Speaker& speaker = speakers[i];
    const Voice& voice = voice_of(record.spellings[i], speaker.name);
    const std::string mentions = places(speaker.mentions);
    insert_speaker_.bind(1, row_id(document, speaker.id))
        .bind(2, voice.id)
        .bind(3, to_string(speaker.kind))
        .bind_optional(4, speaker.role)
        .bind_optional(5, speaker.country)
        .bind_optional(6, mentions)
        .bind_optional(7, voice.name == speaker.name ? std::string_view() : std::string_view(speaker.name))
        .run();
  }
}

void Store::insert_statements(const Record& record, int64_t document) {
  const auto& statements = record.reading.statements;
  for (size_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    const StatementRecord& more = record.statements[i];
    const int64_t id = row_id(document, s.id);
    const std::string pieces = s.content.size() > 1 ? places(s.content) : std::string();
    Prepared& insert = insert_statement_;
    insert.bind(1, id)
        .bind(2, row_id(document, s.speaker))
        .bind(3, to_string(s.act))
        .bind(4, to_string(s.form))
        .bind(5, int64_t{s.cue.start})
        .bind(6, int64_t{s.cue.end});
    bind_span(insert, 7, s.source);
    // A statement without content (there is none today) would stand at its cue.
    insert.bind(9, int64_t{s.content.empty() ? s.cue.start : s.content.front().start})
        .bind(10, int64_t{s.content.empty() ? s.cue.start : s.content.back().end})
        .bind_optional(11, pieces);
    bind_span(insert, 12, s.target);
    bind_span(insert, 14, s.medium);
    if (s.parent) {
      insert.bind(16, int64_t{*s.parent});
    } else {
      insert.bind_null(16);
    }
    insert.bind(17, more.signature).bind_optional(18, s.said_on);
    const std::string concepts = concepts_blob(s.proposition);
    insert.bind_null(19).bind_null(20).bind_null(21);
    if (!concepts.empty()) {
      insert.bind(19, to_string(s.proposition.stance)).bind_blob(21, concepts);
      if (s.proposition.about != 0) insert.bind(20, int64_t{s.proposition.about});
    }
    insert.run();
    if (!concepts.empty()) {
      for (const uint32_t key : more.claim_keys) insert_claim_key_.bind(1, int64_t{key}).bind(2, id).run();
    }
    index_statement_.bind(1, id)
        .bind(2, more.words)
        .bind(3, more.speaker)
        .bind(4, more.target)
        .bind(5, more.facets)
        .run();
  }
}

const Store::Voice& Store::voice_of(const std::string& spelling, const std::string& name) {
  if (const auto found = voices_.find(spelling); found != voices_.end()) return found->second;
  Voice voice;
  find_voice_.bind(1, spelling);
  if (find_voice_.step()) voice = {find_voice_.integer(0), std::string(find_voice_.text(1))};
  find_voice_.reset();
  if (voice.id == 0) {
    insert_voice_.bind(1, spelling).bind(2, name);
    insert_voice_.step();
    voice = {insert_voice_.integer(0), name};
    insert_voice_.reset();
  }
  if (voices_.size() >= kMostVoices) voices_.clear();
  return voices_.emplace(spelling, std::move(voice)).first->second;
}

}  // namespace isnad::archive
