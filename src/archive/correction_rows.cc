#include "archive/correction_rows.h"

#include <fmt/format.h>

#include "archive/fingerprint.h"

namespace isnad::archive {
namespace {

std::string place_of(const std::optional<Span>& span) {
  return span ? fmt::format("{}-{}", span->start, span->end) : std::string();
}

}  // namespace

int64_t seal_of(const CorrectionRow& row, std::string_view version) {
  const Statement& s = row.statement;
  const Fingerprint seal = fingerprint(
      {version, place_of(s.cue), to_string(row.verdict), row.time, row.note, to_string(s.act), to_string(s.form),
       place_of(s.source), text_of_places(s.content), place_of(s.target), place_of(s.medium), place_of(row.parent_cue),
       s.said_on, row.speaker.name, to_string(row.speaker.kind), row.speaker.role, row.speaker.country});
  return static_cast<int64_t>(hash64(bytes_of(seal)));
}

CorrectionTable::CorrectionTable(const Database& database)
    : find_(database.prepare(
          "SELECT cue_start, cue_end, verdict, time, note, act, form, source_start, source_end, pieces, target_start, "
          "target_end, medium_start, medium_end, parent_start, parent_end, said_on, speaker, kind, role, country, seal "
          "FROM correction WHERE version_key = ?1 ORDER BY cue_start, cue_end")),
      put_(database.prepare(
          "INSERT OR REPLACE INTO correction (version_key, cue_start, cue_end, verdict, time, note, act, form, "
          "source_start, source_end, pieces, target_start, target_end, medium_start, medium_end, parent_start, "
          "parent_end, said_on, speaker, kind, role, country, seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
          "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)")),
      remove_(database.prepare("DELETE FROM correction WHERE version_key = ?1 AND cue_start = ?2 AND cue_end = ?3")) {}

std::vector<CorrectionRow> CorrectionTable::of(std::string_view version, const Offsets& offsets) {
  std::vector<CorrectionRow> rows;
  Prepared& found = find_;
  found.bind_blob(1, version);
  while (found.step()) {
    CorrectionRow& row = rows.emplace_back();
    Statement& s = row.statement;
    s.cue = offsets.span(found.integer(0), found.integer(1));
    row.verdict = judgement_named(found.text(2)).value_or(Judgement::confirmed);
    row.time = found.text(3);
    row.note = found.text(4);
    s.act = act_named(found.text(5)).value_or(Act::assert_);
    s.form = form_named(found.text(6)).value_or(Form::indirect);
    s.source = span_at(found, 7, offsets);
    for (const auto& [start, end] : parse_places(found.text(9))) s.content.push_back(offsets.span(start, end));
    s.target = span_at(found, 10, offsets);
    s.medium = span_at(found, 12, offsets);
    row.parent_cue = span_at(found, 14, offsets);
    s.said_on = found.text(16);
    row.speaker.name = found.text(17);
    row.speaker.kind = speaker_kind_named(found.text(18)).value_or(SpeakerKind::unnamed);
    row.speaker.role = found.text(19);
    row.speaker.country = found.text(20);
    row.seal = found.integer(21);
  }
  found.reset();
  return rows;
}

void CorrectionTable::put(std::string_view version, const CorrectionRow& row) {
  const Statement& s = row.statement;
  const std::string pieces = text_of_places(s.content);
  put_.bind_blob(1, version)
      .bind(2, int64_t{s.cue.start})
      .bind(3, int64_t{s.cue.end})
      .bind(4, to_string(row.verdict))
      .bind(5, row.time)
      .bind_optional(6, row.note)
      .bind(7, to_string(s.act))
      .bind(8, to_string(s.form));
  bind_span(put_, 9, s.source);
  put_.bind(11, pieces);
  bind_span(put_, 12, s.target);
  bind_span(put_, 14, s.medium);
  bind_span(put_, 16, row.parent_cue);
  put_.bind_optional(18, s.said_on)
      .bind(19, row.speaker.name)
      .bind(20, to_string(row.speaker.kind))
      .bind_optional(21, row.speaker.role)
      .bind_optional(22, row.speaker.country)
      .bind(23, seal_of(row, version))
      .run();
}

void CorrectionTable::remove(std::string_view version, const Span& cue) {
  remove_.bind_blob(1, version).bind(2, int64_t{cue.start}).bind(3, int64_t{cue.end}).run();
}

}  // namespace isnad::archive
