#include "export/reading_json.h"

#include "export/find_speaker.h"

namespace isnad::output {
namespace {

class ReadingJson {
 public:
  ReadingJson(JsonStream& json, const Reading& reading) : json_(json), reading_(reading) {}

  void span(const Span& span) {
    json_.open('{');
    json_.keep_on_line(true);
    place_of(span);
    json_.close('}');
    json_.keep_on_line(false);
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
    json_.key("id");
    json_.integer(speaker.id);
    json_.key("name");
    json_.string(speaker.name);
    json_.key("kind");
    json_.string(to_string(speaker.kind));
    json_.key("role");
    json_.string_or_null(speaker.role);
    json_.key("country");
    json_.string_or_null(speaker.country);
  }

  void statement(const Statement& statement, bool explain) {
    json_.open('{');
    json_.key("id");
    json_.integer(statement.id);
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
    json_.key("form");
    json_.string(to_string(statement.form));
    json_.key("act");
    json_.string(to_string(statement.act));
    json_.key("target");
    span(statement.target);
    json_.key("medium");
    span(statement.medium);
    json_.key("parent");
    if (statement.parent) {
      json_.integer(*statement.parent);
    } else {
      json_.null();
    }
    json_.key("said_on");
    json_.string_or_null(statement.said_on);
    if (explain) {
      json_.key("why");
      json_.open('{');
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
    json_.keep_on_line(true);
    place_of(time.span);
    json_.key("type");
    json_.string(to_string(time.type));
    json_.key("value");
    json_.string_or_null(time.value);
    if (time.hijri) {
      json_.key("calendar");
      json_.string("hijri");
    }
    json_.close('}');
    json_.keep_on_line(false);
  }

  void event(const Event& event) {
    json_.open('{');
    json_.key("id");
    json_.integer(event.id);
    event_body(event);
    json_.close('}');
  }

  void event_body(const Event& event) {
    json_.key("type");
    json_.string(to_string(event.type));
    json_.key("mode");
    json_.string_or_null(event.mode);
    json_.key("cameo");
    json_.string_or_null(event.cameo);
    json_.key("trigger");
    span(event.trigger);
    json_.key("source");
    actors(event.source);
    json_.key("target");
    actors(event.target);
    json_.key("date");
    json_.string_or_null(event.date);
    json_.key("place");
    place(event.place);
    json_.key("status");
    json_.string(to_string(event.status));
    json_.key("statement");
    if (event.statement) {
      json_.integer(*event.statement);
    } else {
      json_.null();
    }
    if (!event.toll.empty()) {
      json_.key("toll");
      toll(event.toll);
    }
  }

  void claim(const Claim& claim) {
    json_.open('{');
    json_.key("id");
    json_.integer(claim.id);
    json_.key("wording");
    json_.string(claim.wording);
    json_.key("contested");
    json_.number(claim.contested ? "true" : "false");
    json_.key("sides");
    json_.open('[');
    for (const Side& side : claim.sides) {
      json_.open('{');
      json_.key("stance");
      json_.string(to_string(side.stance));
      json_.key("statements");
      json_.open('[');
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
    json_.key("reason");
    json_.string(rejected.reason);
    json_.close('}');
  }

 private:
  void place_of(const Span& span) {
    json_.key("start");
    json_.integer(span.start);
    json_.key("end");
    json_.integer(span.end);
    json_.key("text");
    json_.string(slice(reading_.document.text, span));
  }

  void actors(const std::vector<Actor>& actors) {
    json_.open('[');
    for (const Actor& actor : actors) {
      json_.open('{');
      json_.key("name");
      json_.string(actor.name);
      json_.key("country");
      json_.string_or_null(actor.country);
      json_.key("role");
      json_.string_or_null(actor.role);
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
    json_.key("name");
    json_.string(place->name);
    json_.key("country");
    json_.string_or_null(place->country);
    json_.key("lat");
    degrees(place->latitude);
    json_.key("lon");
    degrees(place->longitude);
    json_.key("span");
    span(place->span);
    json_.close('}');
  }

  void degrees(const std::optional<double>& number) {
    if (number) {
      json_.real(*number);
    } else {
      json_.null();
    }
  }

  void toll(const Toll& toll) {
    const auto count = [&](std::string_view name, const std::optional<uint32_t>& number) {
      if (!number) return;
      json_.key(name);
      json_.integer(*number);
    };
    json_.open('{');
    count("dead", toll.dead);
    count("wounded", toll.wounded);
    count("arrested", toll.arrested);
    count("displaced", toll.displaced);
    json_.close('}');
  }

  void why(std::string_view lemma, std::string_view frame, double score) {
    json_.key("lemma");
    json_.string(lemma);
    json_.key("frame");
    json_.string(frame);
    json_.key("score");
    json_.real(score);
  }

  JsonStream& json_;
  const Reading& reading_;
};

}  // namespace

void append_event(JsonStream& json, const Reading& reading, const Event& event) {
  ReadingJson(json, reading).event_body(event);
}

void append_span(JsonStream& json, const Reading& reading, const Span& span) { ReadingJson(json, reading).span(span); }

void append_reading(JsonStream& json, const Reading& reading, bool explain) {
  ReadingJson write(json, reading);
  const Document& document = reading.document;
  json.open('{');
  json.key("id");
  json.string(document.id);
  json.key("outlet");
  json.string_or_null(document.outlet);
  json.key("published");
  json.string_or_null(document.published);
  json.key("title");
  json.string_or_null(document.title);
  json.key("url");
  json.string_or_null(document.url);
  json.key("language");
  json.string_or_null(reading.language);
  json.key("statements");
  json.open('[');
  for (const Statement& statement : reading.statements) write.statement(statement, explain);
  json.close(']');
  json.key("speakers");
  json.open('[');
  for (const Speaker& speaker : reading.speakers) write.speaker(speaker);
  json.close(']');
  json.key("times");
  json.open('[');
  for (const TimeExpression& time : reading.times) write.time(time);
  json.close(']');
  json.key("events");
  json.open('[');
  for (const Event& event : reading.events) write.event(event);
  json.close(']');
  json.key("claims");
  json.open('[');
  for (const Claim& claim : reading.claims) write.claim(claim);
  json.close(']');
  if (explain) {
    json.key("rejected");
    json.open('[');
    for (const Rejected& rejected : reading.rejected) write.rejected(rejected);
    json.close(']');
  }
  json.close('}');
}

}  // namespace isnad::output
