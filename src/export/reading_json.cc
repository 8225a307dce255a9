#include "export/reading_json.h"

#include "export/find_speaker.h"

namespace isnad::output {
namespace {

class ReadingJson {
 public:
  ReadingJson(JsonStream& json, const Reading& reading) : json_(json), reading_(reading) {}

  void span(const Span& span) {
    json_.open('{');
    place_of(span);
    json_.close('}');
  }

  void span(const std::optional<Span>& place) {
    if (place) {
      span(*place);
    } else {
      json_.null();
    }
  }

  void spans(const std::vector<Span>& places) {
    json_.open('[');
    for (const Span& place : places) span(place);
    json_.close(']');
  }

  void speaker_head(const Speaker& speaker) {
    json_.integer("id", speaker.id);
    json_.string("name", speaker.name);
    json_.string("kind", to_string(speaker.kind));
    json_.string_or_null("role", speaker.role);
    json_.string_or_null("country", speaker.country);
  }

  void statement(const Statement& statement, bool explain) {
    json_.open('{');
    json_.integer("id", statement.id);
    json_.key("cue");
    span(statement.cue);
    json_.key("source");
    span(statement.source);
    json_.key("speaker");
    if (const Speaker* speaker = find_speaker(reading_, statement.speaker)) {
      json_.open('{');
      speaker_head(*speaker);
      json_.close('}');
    } else {
      json_.null();
    }
    json_.key("content");
    spans(statement.content);
    json_.string("form", to_string(statement.form));
    json_.string("act", to_string(statement.act));
    json_.key("target");
    span(statement.target);
    json_.key("medium");
    span(statement.medium);
    json_.integer_or_null("parent", statement.parent);
    json_.string_or_null("said_on", statement.said_on);
    if (statement.by_hand) json_.string("by_hand", to_string(*statement.by_hand));
    if (explain) {
      json_.open("why", '{');
      why(statement.evidence.lemma, statement.evidence.frame, statement.evidence.score);
      json_.close('}');
    }
    json_.close('}');
  }

  void speaker(const Speaker& speaker) {
    json_.open('{');
    speaker_head(speaker);
    json_.key("mentions");
    spans(speaker.mentions);
    json_.close('}');
  }

  void time(const TimeExpression& time) {
    json_.open('{');
    place_of(time.span);
    json_.string("type", to_string(time.type));
    json_.string_or_null("value", time.value);
    if (time.hijri) {
      json_.string("calendar", "hijri");
    }
    json_.close('}');
  }

  void event(const Event& event) {
    json_.open('{');
    json_.integer("id", event.id);
    event_body(event);
    json_.close('}');
  }

  void event_body(const Event& event) {
    json_.string("type", to_string(event.type));
    json_.string_or_null("mode", event.mode);
    json_.string_or_null("cameo", event.cameo);
    json_.key("trigger");
    span(event.trigger);
    json_.key("source");
    actors(event.source);
    json_.key("target");
    actors(event.target);
    json_.string_or_null("date", event.date);
    json_.key("place");
    place(event.place);
    json_.string("status", to_string(event.status));
    json_.integer_or_null("statement", event.statement);
    if (!event.toll.empty()) {
      json_.key("toll");
      toll(event.toll);
    }
  }

  void claim(const Claim& claim) {
    json_.open('{');
    json_.integer("id", claim.id);
    json_.string("wording", claim.wording);
    json_.boolean("contested", claim.contested);
    json_.open("sides", '[');
    for (const Side& side : claim.sides) {
      json_.open('{');
      json_.string("stance", to_string(side.stance));
      json_.open("statements", '[');
      for (const int statement : side.statements) json_.integer(statement);
      json_.close(']');
      json_.close('}');
    }
    json_.close(']');
    json_.close('}');
  }

  void rejected(const Rejected& rejected) {
    json_.open('{');
    json_.key("cue");
    span(rejected.cue);
    why(rejected.lemma, rejected.frame, rejected.score);
    json_.string("reason", rejected.reason);
    json_.close('}');
  }

 private:
  void place_of(const Span& span) {
    json_.integer("start", span.start);
    json_.integer("end", span.end);
    json_.string("text", slice(reading_.document.text, span));
  }

  void actors(const std::vector<Actor>& actors) {
    json_.open('[');
    for (const Actor& actor : actors) {
      json_.open('{');
      json_.string("name", actor.name);
      json_.string_or_null("country", actor.country);
      json_.string_or_null("role", actor.role);
      json_.key("span");
      span(actor.span);
      json_.close('}');
    }
    json_.close(']');
  }

  void place(const std::optional<Place>& place) {
    if (!place) {
      json_.null();
      return;
    }
    json_.open('{');
    json_.string("name", place->name);
    json_.string_or_null("country", place->country);
    json_.real_or_null("lat", place->latitude);
    json_.real_or_null("lon", place->longitude);
    json_.key("span");
    span(place->span);
    json_.close('}');
  }

  void toll(const Toll& toll) {
    const auto count = [&](std::string_view name, const std::optional<uint32_t>& number) {
      if (number) json_.integer(name, *number);
    };
    json_.open('{');
    count("dead", toll.dead);
    count("wounded", toll.wounded);
    count("arrested", toll.arrested);
    count("displaced", toll.displaced);
    json_.close('}');
  }

  void why(std::string_view lemma, std::string_view frame, double score) {
    json_.string("lemma", lemma);
    json_.string("frame", frame);
    json_.real("score", score);
  }

  JsonStream& json_;
  const Reading& reading_;
};

}  // namespace

void append_event(JsonStream& json, const Reading& reading, const Event& event) {
  ReadingJson(json, reading).event_body(event);
}

void append_statement(JsonStream& json, const Reading& reading, const Statement& statement) {
  ReadingJson(json, reading).statement(statement, false);
}

void append_span(JsonStream& json, const Reading& reading, const Span& span) { ReadingJson(json, reading).span(span); }

void append_reading(JsonStream& json, const Reading& reading, bool explain) {
  ReadingJson write(json, reading);
  const Document& document = reading.document;
  json.open('{');
  json.string("id", document.id);
  json.string_or_null("outlet", document.outlet);
  json.string_or_null("published", document.published);
  json.string_or_null("title", document.title);
  json.string_or_null("url", document.url);
  json.string_or_null("language", reading.language);
  json.open("statements", '[');
  for (const Statement& statement : reading.statements) write.statement(statement, explain);
  json.close(']');
  json.open("speakers", '[');
  for (const Speaker& speaker : reading.speakers) write.speaker(speaker);
  json.close(']');
  json.open("times", '[');
  for (const TimeExpression& time : reading.times) write.time(time);
  json.close(']');
  json.open("events", '[');
  for (const Event& event : reading.events) write.event(event);
  json.close(']');
  json.open("claims", '[');
  for (const Claim& claim : reading.claims) write.claim(claim);
  json.close(']');
  if (explain) {
    json.open("rejected", '[');
    for (const Rejected& rejected : reading.rejected) write.rejected(rejected);
    json.close(']');
  }
  json.close('}');
}

}  // namespace isnad::output
