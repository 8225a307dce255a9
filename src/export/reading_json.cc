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
    json_.key("start");
    json_.integer(span.start);
    json_.key("end");
    json_.integer(span.end);
    json_.key("text");
    json_.string(slice(reading_.document.text, span));
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
    json_.null();
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
  // Times and events are read by later versions; the keys are there from the first.
  json.key("times");
  json.open('[');
  json.close(']');
  json.key("events");
  json.open('[');
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
