#include "archive/load.h"

#include <fmt/format.h>

#include <algorithm>

#include "archive/claim_rows.h"
#include "archive/schema.h"
#include "claim/find.h"

namespace isnad::archive {

DocumentInfo info_of(const Prepared& row) {
  DocumentInfo info;
  info.number = row.integer(0);
  info.document.id = row.text(1);
  info.document.outlet = row.text(2);
  info.document.published = row.text(3);
  info.document.title = row.text(4);
  info.document.url = row.text(5);
  info.story = row.integer(6);
  info.replaced_by = row.integer(7);
  info.statements = static_cast<uint32_t>(row.integer(8));
  return info;
}

Loader::Loader(const Database& database, Answers answers)
    : answers_(answers),
      info_(database.prepare(
          fmt::format("SELECT {}, d.language, d.words FROM document d WHERE d.id = ?1", kInfoColumns))),
      text_(database.prepare("SELECT text FROM article WHERE document = ?1")),
      statements_(database.prepare(fmt::format(
          "SELECT id, speaker, act, form, cue_start, cue_end, source_start, source_end, content_start, content_end, "
          "pieces, target_start, target_end, medium_start, medium_end, parent, said_on, stance, about, concepts FROM "
          "{}statement WHERE id BETWEEN ?1 AND ?2 ORDER BY id",
          answers == Answers::machine ? "machine_" : ""))),
      speakers_(database.prepare(
          fmt::format("SELECT s.id, coalesce(s.name, v.name), s.kind, s.role, s.country, s.mentions FROM {}speaker s "
                      "JOIN voice v ON v.id = s.voice WHERE s.id BETWEEN ?1 AND ?2 ORDER BY s.id",
                      answers == Answers::machine ? "machine_" : ""))),
      verdicts_(database.prepare("SELECT c.cue_start, c.cue_end, c.verdict FROM document d JOIN correction c ON "
                                 "c.version_key = d.version_key WHERE d.id = ?1 AND c.verdict <> 'struck'")),
      event_links_(database.prepare("SELECT id, statement FROM machine_event WHERE id BETWEEN ?1 AND ?2")),
      events_(database) {}

std::optional<DocumentInfo> Loader::info(int64_t document) {
  info_.bind(1, document);
  std::optional<DocumentInfo> info;
  if (info_.step()) info = info_of(info_);
  info_.reset();
  return info;
}

std::string Loader::text(int64_t document) {
  text_.bind(1, document);
  std::string text;
  if (text_.step()) text = text_.text(0);
  text_.reset();
  return text;
}

std::optional<StoredReading> Loader::article(int64_t document) {
  info_.bind(1, document);
  if (!info_.step()) {
    info_.reset();
    return std::nullopt;
  }
  StoredReading stored;
  stored.info = info_of(info_);
  stored.reading.language = info_.text(9);
  stored.reading.words = static_cast<uint32_t>(info_.integer(10));
  info_.reset();
  stored.reading.document = stored.info.document;
  stored.reading.document.text = text(document);
  return stored;
}

std::optional<StoredReading> Loader::one_statement(int64_t statement) {
  std::optional<StoredReading> stored = article(document_of(statement));
  if (!stored) return stored;
  Reading& reading = stored->reading;
  const Offsets offsets(reading.document.text);
  statements_.bind(1, statement).bind(2, statement);
  const bool there = statements_.step();
  if (there) take_statement(offsets, reading);
  statements_.reset();
  if (!there) return stored;
  const int64_t speaker = row_id(document_of(statement), reading.statements.front().speaker);
  speakers_.bind(1, speaker).bind(2, speaker);
  if (speakers_.step()) take_speaker(offsets, reading);
  speakers_.reset();
  return stored;
}

std::optional<StoredReading> Loader::reading(int64_t document, const std::vector<int64_t>* numbers) {
  std::optional<StoredReading> stored = article(document);
  if (!stored) return stored;
  Reading& reading = stored->reading;
  const Offsets offsets(reading.document.text);
  statements(document, numbers, offsets, reading);
  speakers(document, numbers == nullptr, offsets, reading);
  events_.read(document, offsets, reading);
  if (answers_ == Answers::machine) {
    event_links(document, reading);
  } else {
    verdicts(document, reading);
  }
  if (numbers == nullptr) {
    reading.claims = claim::find_claims(reading);
    return stored;
  }
  std::erase_if(reading.events, [&](const Event& event) {
    return !event.statement || !std::binary_search(numbers->begin(), numbers->end(), int64_t{*event.statement});
  });
  return stored;
}

void Loader::take_statement(const Offsets& offsets, Reading& reading) {
  const Prepared& row = statements_;
  Statement& s = reading.statements.emplace_back();
  s.id = static_cast<int>(number_of(row.integer(0)));
  s.speaker = static_cast<int>(number_of(row.integer(1)));
  s.act = act_named(row.text(2)).value_or(Act::assert_);
  s.form = form_named(row.text(3)).value_or(Form::indirect);
  s.cue = offsets.span(row.integer(4), row.integer(5));
  s.source = span_at(row, 6, offsets);
  if (row.is_null(10)) {
    s.content.push_back(offsets.span(row.integer(8), row.integer(9)));
  } else {
    for (const auto& [start, end] : parse_places(row.text(10))) s.content.push_back(offsets.span(start, end));
  }
  s.target = span_at(row, 11, offsets);
  s.medium = span_at(row, 13, offsets);
  if (!row.is_null(15)) s.parent = static_cast<int>(row.integer(15));
  s.said_on = row.text(16);
  if (row.is_null(17)) return;
  s.proposition.stance = stance_named(row.text(17)).value_or(Stance::asserts);
  if (!row.is_null(18)) s.proposition.about = static_cast<int>(row.integer(18));
  read_concepts(row.blob(19), s.proposition);
}

void Loader::statements(int64_t document, const std::vector<int64_t>* numbers, const Offsets& offsets,
                        Reading& reading) {
  const auto wanted = [&](int64_t number) {
    return numbers == nullptr || std::binary_search(numbers->begin(), numbers->end(), number);
  };
  statements_.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (statements_.step()) {
    if (wanted(number_of(statements_.integer(0)))) take_statement(offsets, reading);
  }
  statements_.reset();
}

void Loader::take_speaker(const Offsets& offsets, Reading& reading) {
  const Prepared& row = speakers_;
  Speaker& speaker = reading.speakers.emplace_back();
  speaker.id = static_cast<int>(number_of(row.integer(0)));
  speaker.name = row.text(1);
  speaker.kind = speaker_kind_named(row.text(2)).value_or(SpeakerKind::unnamed);
  speaker.role = row.text(3);
  speaker.country = row.text(4);
  for (const auto& [start, end] : parse_places(row.text(5))) speaker.mentions.push_back(offsets.span(start, end));
}

void Loader::speakers(int64_t document, bool all, const Offsets& offsets, Reading& reading) {
  std::vector<int> speaking;
  for (const Statement& statement : reading.statements) speaking.push_back(statement.speaker);
  std::sort(speaking.begin(), speaking.end());
  speakers_.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (speakers_.step()) {
    const int id = static_cast<int>(number_of(speakers_.integer(0)));
    if (all || std::binary_search(speaking.begin(), speaking.end(), id)) take_speaker(offsets, reading);
  }
  speakers_.reset();
}

void Loader::verdicts(int64_t document, Reading& reading) {
  verdicts_.bind(1, document);
  while (verdicts_.step()) {
    for (Statement& s : reading.statements) {
      if (s.cue.start == verdicts_.integer(0) && s.cue.end == verdicts_.integer(1)) {
        s.by_hand = judgement_named(verdicts_.text(2));
      }
    }
  }
  verdicts_.reset();
}

void Loader::event_links(int64_t document, Reading& reading) {
  event_links_.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (event_links_.step()) {
    for (Event& event : reading.events) {
      if (event.id != number_of(event_links_.integer(0))) continue;
      event.statement.reset();
      if (!event_links_.is_null(1)) event.statement = static_cast<int>(event_links_.integer(1));
    }
  }
  event_links_.reset();
}

}  // namespace isnad::archive
