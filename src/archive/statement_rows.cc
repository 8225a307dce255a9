#include "archive/statement_rows.h"

#include <fmt/format.h>

#include "archive/claim_rows.h"
#include "archive/places.h"
#include "archive/schema.h"

namespace isnad::archive {
namespace {

constexpr size_t kMostVoices = 200'000;  // remembered

}  // namespace

StatementWriter::StatementWriter(Database& database)
    : insert_speaker_(database.prepare(
          "INSERT INTO speaker (id, voice, kind, role, country, mentions, name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")),
      insert_statement_(database.prepare(
          "INSERT INTO statement (id, speaker, act, form, cue_start, cue_end, source_start, source_end, content_start, "
          "content_end, pieces, target_start, target_end, medium_start, medium_end, parent, signature, "
          "said_on, stance, about, concepts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
          "?16, ?17, ?18, ?19, ?20, ?21)")),
      find_voice_(database.prepare("SELECT id, name FROM voice WHERE spelling = ?1")),
      insert_voice_(database.prepare("INSERT INTO voice (spelling, name) VALUES (?1, ?2) RETURNING id")),
      insert_claim_key_(database.prepare("INSERT INTO claim_key (key, statement) VALUES (?1, ?2)")),
      index_(database.prepare(
          "INSERT INTO statement_index (rowid, words, speaker, target, facets) VALUES (?1, ?2, ?3, ?4, ?5)")),
      forget_(database.prepare("INSERT INTO statement_index (statement_index, rowid, words, speaker, target, facets) "
                               "VALUES ('delete', ?1, ?2, ?3, ?4, ?5)")),
      remove_statements_(database.prepare("DELETE FROM statement WHERE id BETWEEN ?1 AND ?2")),
      remove_speakers_(database.prepare("DELETE FROM speaker WHERE id BETWEEN ?1 AND ?2")),
      remove_claim_keys_(database.prepare("DELETE FROM claim_key WHERE statement BETWEEN ?1 AND ?2")) {}

void StatementWriter::write(const Record& record, int64_t document) {
  insert_speakers(record, document);
  insert_statements(record, document);
}

void StatementWriter::remove(const Indexed& indexed, int64_t document) {
  for (const IndexedStatement& s : indexed.statements) {
    forget_.bind(1, row_id(document, s.number));
    for (size_t i = 0; i < s.columns.size(); ++i) forget_.bind(static_cast<int>(i) + 2, s.columns[i]);
    forget_.run();
  }
  for (Prepared* const remove : {&remove_claim_keys_, &remove_statements_, &remove_speakers_}) {
    remove->bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers)).run();
  }
}

void StatementWriter::insert_speakers(const Record& record, int64_t document) {
  const auto& speakers = record.reading.speakers;
  for (size_t i = 0; i < speakers.size(); ++i) {
    const Speaker& speaker = speakers[i];
    const Voice& voice = voice_of(record.spellings[i], speaker.name);
    const std::string mentions = text_of_places(speaker.mentions);
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

void StatementWriter::insert_statements(const Record& record, int64_t document) {
  const auto& statements = record.reading.statements;
  for (size_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    const StatementRecord& more = record.statements[i];
    const int64_t id = row_id(document, s.id);
    const std::string pieces = s.content.size() > 1 ? text_of_places(s.content) : std::string();
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
    index_.bind(1, id).bind(2, more.words).bind(3, more.speaker).bind(4, more.target).bind(5, more.facets).run();
  }
}

const StatementWriter::Voice& StatementWriter::voice_of(const std::string& spelling, const std::string& name) {
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
