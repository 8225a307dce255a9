// Events as rows, laid out as users of event data know it: one for each pair of a source and a target, tied by the
// event's number.
#include <fmt/format.h>

#include "export/csv_row.h"
#include "export/event_list.h"
#include "export/goldstein.h"
#include "export/search_result.h"

namespace isnad::output {
namespace {

using archive::EventHit;

class EventCsv final : public EventList {
 public:
  explicit EventCsv(bool byte_order_mark) : byte_order_mark_(byte_order_mark) {}

  void opening(std::string& out) override {
    if (byte_order_mark_) out.append("\uFEFF");
    out.append(
        "event,date,source_actor,source_country,source_role,target_actor,target_country,target_role,type,mode,"
        "cameo_root,cameo,goldstein,place,place_country,lat,lon,status,said_by,document,outlet,published,"
        "sentence_start,sentence_end,trigger_start,trigger_end,dead,wounded,arrested,displaced,copies\r\n");
  }

  void event(const EventHit& hit, std::string& out) override {
    const size_t sources = std::max<size_t>(1, hit.event.source.size());
    const size_t targets = std::max<size_t>(1, hit.event.target.size());
    for (size_t s = 0; s < sources; ++s) {
      for (size_t t = 0; t < targets; ++t) {
        row(hit, s < hit.event.source.size() ? hit.event.source[s] : Actor(),
            t < hit.event.target.size() ? hit.event.target[t] : Actor(), out);
      }
    }
  }

 private:
  void row(const EventHit& hit, const Actor& source, const Actor& target, std::string& out) const {
    const Event& event = hit.event;
    const Document& document = hit.document.reading.document;
    CsvRow row(out);
    row.text(statement_number(hit.document.info.number, event.id));
    row.text(event.date);
    for (const Actor* actor : {&source, &target}) {
      row.text(actor->name);
      row.text(actor->country);
      row.text(actor->role);
    }
    row.text(to_string(event.type));
    row.text(event.mode);
    row.text(std::string_view(event.cameo).substr(0, 2));
    row.text(event.cameo);
    row.text(goldstein_.of(event.cameo));
    const Place place = event.place.value_or(Place());
    row.text(place.name);
    row.text(place.country);
    for (const std::optional<double>& degrees : {place.latitude, place.longitude}) {
      row.text(degrees ? fmt::format("{}", *degrees) : std::string());
    }
    row.text(to_string(event.status));
    const Speaker* const speaker = said_by(hit);
    row.text(speaker != nullptr ? std::string_view(speaker->name) : std::string_view());
    for (const std::string* text : {&document.id, &document.outlet, &document.published}) row.text(*text);
    for (const Span* span : {&hit.sentence, &event.trigger}) {
      row.number(span->start);
      row.number(span->end);
    }
    const Toll& toll = event.toll;
    for (const std::optional<uint32_t>& count : {toll.dead, toll.wounded, toll.arrested, toll.displaced}) {
      if (count) {
        row.number(*count);
      } else {
        row.text({});
      }
    }
    row.number(hit.copies.size());
    row.end();
  }

  bool byte_order_mark_;
  Goldstein goldstein_;
};

}  // namespace

std::unique_ptr<EventList> make_event_csv(bool byte_order_mark) { return std::make_unique<EventCsv>(byte_order_mark); }

}  // namespace isnad::output
