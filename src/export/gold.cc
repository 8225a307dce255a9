#include "export/gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "export/find_speaker.h"
#include "export/json_stream.h"

namespace isnad::output {
namespace {

void append_place(JsonStream& json, const Span& span) {
  json.open('[');
  json.integer(span.start);
  json.integer(span.end);
  json.close(']');
}

void append_place(JsonStream& json, std::string_view name, const std::optional<Span>& span) {
  if (!span) {
    json.null(name);
    return;
  }
  json.key(name);
  append_place(json, *span);
}

}  // namespace

void append_gold(const Reading& reading, std::string& out) {
  std::vector<const Statement*> order;
  for (const Statement& s : reading.statements) order.push_back(&s);
  std::stable_sort(order.begin(), order.end(),
                   [](const Statement* a, const Statement* b) { return a->cue.start < b->cue.start; });
  std::map<int, std::string> names;
  for (const Statement* const s : order) names.emplace(s->id, fmt::format("S{}", names.size() + 1));
  std::string json_text;
  JsonStream json(json_text);
  json.open('{');
  json.open("statements", '[');
  for (const Statement* const s : order) {
    const Speaker* const speaker = find_speaker(reading, s->speaker);
    json.open('{');
    json.string("id", names[s->id]);
    append_place(json, "cue", s->cue);
    append_place(json, "source", s->source);
    append_place(json, "target", s->target);
    append_place(json, "medium", s->medium);
    json.open("content", '[');
    for (const Span& piece : s->content) append_place(json, piece);
    json.close(']');
    json.string("speaker", speaker != nullptr ? std::string_view(speaker->name) : "?");
    json.string("speaker_kind", to_string(speaker != nullptr ? speaker->kind : SpeakerKind::unnamed));
    json.string("form", to_string(s->form));
    json.string("act", to_string(s->act));
    const auto parent = s->parent ? names.find(*s->parent) : names.end();
    json.string_or_null("parent", parent == names.end() ? std::string_view() : std::string_view(parent->second));
    json.close('}');
  }
  json.close(']');
  json.close('}');
  append_indented(json_text, out);
  out.push_back('\n');
}

}  // namespace isnad::output
