#include "export/hit_json.h"

#include <algorithm>

#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::Hit;
using archive::Witness;

// Code points in front of byte `at`: what every other offset of the output counts.
size_t points_before(std::string_view text, size_t at) {
  return static_cast<size_t>(std::count_if(text.begin(),
                                           text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())),
                                           [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class HitJson {
 public:
  explicit HitJson(JsonStream& json) : json_(json) {}

  void hit(const Hit& hit) {
    const Document& document = hit.document.document;
    json_.open('{');
    text("id", statement_number(hit.document.number, hit.statement.id));
    json_.key("document");
    json_.open('{');
    number("number", hit.document.number);
    text("id", document.id);
    optional("outlet", document.outlet);
    optional("published", document.published);
    optional("title", document.title);
    optional("url", document.url);
    number_or_null("replaced_by", hit.document.replaced_by);
    json_.close('}');
    json_.key("speaker");
    json_.open('{');
    text("name", hit.speaker.name);
    text("kind", to_string(hit.speaker.kind));
    optional("role", hit.speaker.role);
    optional("country", hit.speaker.country);
    json_.close('}');
    text("act", to_string(hit.statement.act));
    text("form", to_string(hit.statement.form));
    span("cue", hit.statement.cue, hit.cue);
    span("source", hit.statement.source, hit.source);
    json_.key("content");
    json_.open('[');
    for (const Span& piece : hit.statement.content) place(piece);
    json_.close(']');
    text("words", hit.words);
    json_.key("marks");
    json_.open('[');
    for (const archive::ByteRange& mark : hit.marks) {
      json_.open('{');
      number("start", static_cast<int64_t>(points_before(hit.words, mark.start)));
      number("end", static_cast<int64_t>(points_before(hit.words, mark.end)));
      json_.close('}');
    }
    json_.close(']');
    span("target", hit.statement.target, hit.target);
    span("medium", hit.statement.medium, hit.medium);
    number_or_null("parent", hit.statement.parent.value_or(0));
    json_.key("witnesses");
    json_.open('[');
    for (const Witness& witness : hit.witnesses) {
      json_.open('{');
      text("id", statement_number(witness.document, witness.statement));
      optional("outlet", witness.outlet);
      optional("published", witness.published);
      json_.close('}');
    }
    json_.close(']');
    json_.key("score");
    json_.real(hit.score);
    json_.close('}');
  }

 private:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void optional(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string_or_null(value);
  }
  void number(std::string_view key, int64_t value) {
    json_.key(key);
    json_.integer(value);
  }
  void number_or_null(std::string_view key, int64_t value) {
    json_.key(key);
    if (value != 0) {
      json_.integer(value);
    } else {
      json_.null();
    }
  }
  void place(const Span& span) {
    json_.open('{');
    number("start", span.start);
    number("end", span.end);
    json_.close('}');
  }
  void span(std::string_view key, const std::optional<Span>& span, std::string_view words) {
    json_.key(key);
    if (!span) return json_.null();
    json_.open('{');
    number("start", span->start);
    number("end", span->end);
    text("text", words);
    json_.close('}');
  }

  JsonStream& json_;
};

}  // namespace

void append_hit(JsonStream& json, const Hit& hit) { HitJson(json).hit(hit); }

}  // namespace isnad::output
