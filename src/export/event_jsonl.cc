// Events as JSON Lines: the event as a reading has it, with its article around it.
#include "export/document_json.h"
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
    JsonStream json(out);
    json.open('{');
    json.string("id", statement_number(hit.document.info.number, hit.event.id));
    append_document(json, hit.document.info, hit.document.reading.document);
    append_event(json, hit.document.reading, hit.event);
    json.key("goldstein");
    if (const std::string_view value = goldstein_.of(hit.event.cameo); !value.empty()) {
      json.number(value);
    } else {
      json.null();
    }
    if (const Speaker* const speaker = said_by(hit)) {
      append_speaker(json, "said_by", *speaker);
    } else {
      json.null("said_by");
    }
    json.key("sentence");
    append_span(json, hit.document.reading, hit.sentence);
    json.open("copies", '[');
    for (const EventCopy& copy : hit.copies) {
      json.open('{');
      json.string("id", statement_number(copy.document, copy.event));
      json.string_or_null("outlet", copy.outlet);
      json.string_or_null("published", copy.published);
      json.close('}');
    }
    json.close(']');
    json.close('}');
    out.push_back('\n');
  }

 private:
  Goldstein goldstein_;
};

}  // namespace

std::unique_ptr<EventList> make_event_jsonl() { return std::make_unique<EventJsonl>(); }

}  // namespace isnad::output
