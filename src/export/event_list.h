// Events of an archive, for people and programs.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "isnad/archive.h"
#include "isnad/output.h"

namespace isnad::output {

// Appends events one after the other: opening, events, closing. `first` is the number of the first event among all
// (EventOptions::offset), `shown` how many there were.
class EventList {
 public:
  virtual ~EventList() = default;

  virtual void opening(std::string& /*out*/) {}
  virtual void event(const archive::EventHit& hit, std::string& out) = 0;
  virtual void closing(const archive::EventTotals& /*totals*/, size_t /*first*/, size_t /*shown*/,
                       std::string& /*out*/) {}
};

// In options.format: text, by days, with the sentence that tells of it; jsonl, an object an event; csv, a row for each
// pair of a source and a target, as event data have it.
std::unique_ptr<EventList> make_event_list(const WriteOptions& options);

std::unique_ptr<EventList> make_event_text(const WriteOptions& options);
std::unique_ptr<EventList> make_event_jsonl();
std::unique_ptr<EventList> make_event_csv(bool byte_order_mark);

// How many events have what, in options.format.
void append_event_counts(const std::vector<archive::Count>& counts, archive::EventPart part,
                         const WriteOptions& options, std::string& out);

// Who says so: the speaker of the statement that the event stands in; null where it stands in none.
const Speaker* said_by(const archive::EventHit& hit);

}  // namespace isnad::output
