// Events as JSON Lines: the event as a reading has it, with its article around it.
#include "export/event_list.h"
#include "export/goldstein.h"
#include "export/reading_json.h"
#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::EventCopy;
using archive::EventHit;

class EventJsonl final : public EventList {
 public:
  void event(const EventHit& hit, std::string& out) override {
    JsonStream json(out, false);
    json.open('{');
    text(json, "id", statement_number(hit.document.info.number, hit.event.id));
    document(json, hit);
    append_event(json, hit.document.reading, hit.event);
    json.key("goldstein");
    if (const std::string_view value = goldstein_.of(hit.event.cameo); !value.empty()) {
      json.number(value);
    } else {
      json.null();
    }
    speaker(json, said_by(hit));
    json.key("sentence");
    append_span(json, hit.document.reading, hit.sentence);
    json.key("copies");
    json.open('[');
    for (const EventCopy& copy : hit.copies) {
      json.open('{');
      text(json, "id", statement_number(copy.document, copy.event));
      optional(json, "outlet", copy.outlet);
      optional(json, "published", copy.published);
      json.close('}');
    }
    json.close(']');
    json.close('}');
    out.push_back('\n');
  }

 private:
  static void text(JsonStream& json, std::string_view key, std::string_view value) {
    json.key(key);
    json.string(value);
  }
  static void optional(JsonStream& json, std::string_view key, std::string_view value) {
    json.key(key);
    json.string_or_null(value);
  }

  static void document(JsonStream& json, const EventHit& hit) {
    const Document& d = hit.document.reading.document;
    json.key("document");
    json.open('{');
    json.key("number");
    json.integer(hit.document.info.number);
    text(json, "id", d.id);
    optional(json, "outlet", d.outlet);
    optional(json, "published", d.published);
    optional(json, "title", d.title);
    optional(json, "url", d.url);
    json.key("replaced_by");
    if (hit.document.info.replaced_by != 0) {
      json.integer(hit.document.info.replaced_by);
    } else {
      json.null();
    }
    json.close('}');
  }

  static void speaker(JsonStream& json, const Speaker* speaker) {
    json.key("said_by");
    if (speaker == nullptr) return json.null();
    json.open('{');
    text(json, "name", speaker->name);
    text(json, "kind", to_string(speaker->kind));
    optional(json, "role", speaker->role);
    optional(json, "country", speaker->country);
    json.close('}');
  }

  Goldstein goldstein_;
};

}  // namespace

std::unique_ptr<EventList> make_event_jsonl() { return std::make_unique<EventJsonl>(); }

}  // namespace isnad::output
