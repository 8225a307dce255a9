#include "export/hit_json.h"

#include "export/document_json.h"
#include "export/search_result.h"
#include "text/code_points.h"

namespace isnad::output {
namespace {

using archive::Hit;
using archive::Witness;

// Code points in front of byte `at`: what every other offset of the output counts.

class HitJson {
 public:
  explicit HitJson(JsonStream& json) : json_(json) {}

  void hit(const Hit& hit) {
    json_.open('{');
    json_.string("id", statement_number(hit.document.number, hit.statement.id));
    append_document(json_, hit.document, hit.document.document);
    append_speaker(json_, "speaker", hit.speaker);
    json_.string("act", to_string(hit.statement.act));
    json_.string("form", to_string(hit.statement.form));
    span("cue", hit.statement.cue, hit.cue);
    span("source", hit.statement.source, hit.source);
    json_.open("content", '[');
    for (const Span& piece : hit.statement.content) place(piece);
    json_.close(']');
    json_.string("words", hit.words);
    json_.open("marks", '[');
    for (const archive::ByteRange& mark : hit.marks) {
      json_.open('{');
      json_.integer("start", text::code_points_before(hit.words, mark.start));
      json_.integer("end", text::code_points_before(hit.words, mark.end));
      json_.close('}');
    }
    json_.close(']');
    span("target", hit.statement.target, hit.target);
    span("medium", hit.statement.medium, hit.medium);
    json_.integer_or_null("parent", hit.statement.parent);
    json_.open("witnesses", '[');
    for (const Witness& witness : hit.witnesses) {
      json_.open('{');
      json_.string("id", statement_number(witness.document, witness.statement));
      json_.string_or_null("outlet", witness.outlet);
      json_.string_or_null("published", witness.published);
      json_.close('}');
    }
    json_.close(']');
    json_.real("score", hit.score);
    json_.close('}');
  }

 private:
  void place(const Span& span) {
    json_.open('{');
    json_.integer("start", span.start);
    json_.integer("end", span.end);
    json_.close('}');
  }
  void span(std::string_view key, const std::optional<Span>& span, std::string_view words) {
    if (!span) return json_.null(key);
    json_.open(key, '{');
    json_.integer("start", span->start);
    json_.integer("end", span->end);
    json_.string("text", words);
    json_.close('}');
  }

  JsonStream& json_;
};

}  // namespace

void append_hit(JsonStream& json, const Hit& hit) { HitJson(json).hit(hit); }

}  // namespace isnad::output
