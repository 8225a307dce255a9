#include "reader/convert.h"

#include <algorithm>

#include "event/setting.h"
#include "lexicon/span_of.h"
#include "mention/actor.h"
#include "mention/word_class.h"
#include "statement/content/form.h"

namespace isnad::reader {
namespace {

using lexicon::span_of;
using statement::Candidate;
using statement::Piece;

Span span_of(const AnalysedText& text, const Piece& piece) {
  return span_of(text, piece.first, piece.end, piece.cut ? 1 : 0);
}

// The preposition that is written together with a source or target stays out where the rest can stand alone.
uint32_t stuck_letters(const AnalysedText& text, const mention::Range& range) {
  const auto& word = text.word(range.first);
  if (mention::is_short_name_like_clause(text, range.first)) return 0;  // «فان حمدل»
  // «ومسلحي» is known to the words of events alone
  const bool joined = !word.known() && word.events.kinds != 0 && word.normal.starts_with("و");
  uint32_t letters = word.conjunction != 0 || joined ? 1 : 0;
  if (word.preposition != 0 && !mention::swallows_article(word)) ++letters;
  return letters;
}

Span phrase_span(const AnalysedText& text, const mention::Range& phrase) {
  return span_of(text, phrase.first, phrase.end, stuck_letters(text, phrase));
}

Actor to_actor(const EventContext& context, const mention::Range& phrase) {
  Actor actor;
  actor.span = phrase_span(context.text, phrase);
  actor.name = slice(context.text.text, actor.span);
  const mention::ActorKind kind = mention::actor_kind(context.lexicon, context.text, phrase);
  actor.role = kind.role;
  if (kind.country >= 0) actor.country = context.lexicon.country_code(static_cast<uint16_t>(kind.country));
  return actor;
}

// The speaker of a statement as the source of its own event: under the fullest name, at the words that stand nearest.
Actor speaker_of(const EventContext& context, const Statement& statement, Actor actor) {
  const Speaker& speaker = context.speakers[static_cast<size_t>(statement.speaker) - 1];
  if (actor.name.empty()) {
    actor.span = statement.cue;
    for (const Span& mention : speaker.mentions) {
      if (mention.start < statement.cue.start) actor.span = mention;
    }
  }
  if (speaker.name != "?") actor.name = speaker.name;
  if (actor.country.empty()) actor.country = speaker.country;
  return actor;
}

}  // namespace

Statement to_statement(const AnalysedText& text, const Candidate& c, int id, int speaker) {
  Statement s;
  s.id = id;
  s.cue = span_of(text, c.cue);
  if (!c.source.empty()) {
    const bool attribution = c.kind == statement::CueKind::attribution;
    const uint32_t letters = stuck_letters(text, c.source);
    s.source = span_of(text, c.source.first, c.source.end, letters);
    if (attribution && letters > 0 && c.source.first == c.cue.end) {
      s.cue.end = s.source->start;  // «وفقاً ل|وكالة»
      s.cue.byte_end = s.source->byte_start;
    }
  }
  s.speaker = speaker;
  for (uint8_t p = 0; p < c.piece_count; ++p) s.content.push_back(span_of(text, c.pieces[p]));
  s.form = statement::content::form_of(text, c);
  s.act = c.act;
  if (!c.target.empty()) s.target = phrase_span(text, c.target);
  if (!c.medium.empty()) {
    const uint32_t joined = text.word(c.medium.first).conjunction != 0 ? 1 : 0;  // «و|في بيان لها»
    s.medium = span_of(text, c.medium.first, c.medium.end, joined);
  }
  if (c.parent >= 0) s.parent = c.parent + 1;
  s.evidence = {std::string(c.lemma), std::string(c.frame), c.score};
  return s;
}

Speaker to_speaker(const lexicon::Lexicon& lexicon, const mention::Entity& entity, int id) {
  Speaker speaker;
  speaker.id = id;
  speaker.name = entity.name;
  speaker.kind = entity.kind;
  speaker.role = entity.role;
  if (entity.country >= 0) speaker.country = lexicon.country_code(static_cast<uint16_t>(entity.country));
  return speaker;
}

TimeExpression to_expression(const AnalysedText& text, time::Found& found) {
  return {span_of(text, found.first, found.end, found.cut_front, found.cut_back), found.type, std::move(found.value),
          found.hijri};
}

Event to_event(const EventContext& context, const event::Occurrence& o, int id) {
  Event e;
  e.id = id;
  e.type = o.type;
  e.mode = o.mode;
  e.cameo = o.cameo;
  e.trigger = span_of(context.text, o.trigger.first, o.trigger.end);
  for (const mention::Range& phrase : o.arguments.source) e.source.push_back(to_actor(context, phrase));
  for (const mention::Range& phrase : o.arguments.target) e.target.push_back(to_actor(context, phrase));
  if (o.says >= 0) {
    const Statement& statement = context.statements[static_cast<size_t>(o.says)];
    const bool known = context.speakers[static_cast<size_t>(statement.speaker) - 1].name != "?";
    if (e.source.empty() && known) e.source.emplace_back();
    if (!e.source.empty()) e.source[0] = speaker_of(context, statement, e.source[0]);
  }
  // CAMEO knows the violence of regular armies by another code
  if (e.cameo == "180" && !e.source.empty() && e.source[0].role == "MIL") e.cameo = "190";
  const event::Setting setting = event::setting_of(context.text, o, context.times, context.places);
  if (setting.time >= 0) {
    e.date = context.times[static_cast<size_t>(setting.time)].value;
    e.date.resize(std::min(e.date.size(), e.date.find('T')));  // the day is enough
  }
  if (setting.place >= 0) {
    const mention::PlaceMention& place = context.places[static_cast<size_t>(setting.place)];
    Place& out = e.place.emplace();
    out.span = phrase_span(context.text, place.range);
    out.name = place.name;
    if (place.country >= 0) out.country = context.lexicon.country_code(static_cast<uint16_t>(place.country));
    out.latitude = place.latitude;
    out.longitude = place.longitude;
  }
  e.status = o.status;
  if (o.statement >= 0) e.statement = o.statement + 1;
  e.toll = o.toll;
  return e;
}

}  // namespace isnad::reader
