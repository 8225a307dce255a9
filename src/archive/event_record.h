// An event made ready to be stored: what finds it, and what makes two events of copies the same.
#pragma once

#include <cstdint>
#include <string>

#include "archive/dates.h"
#include "archive/terms.h"
#include "isnad/document.h"
#include "isnad/event.h"

namespace isnad::archive {

// The columns of event_index, and what is computed from the event for its row.
struct EventRecord {
  std::string source;
  std::string target;
  std::string place;
  std::string facets;
  Days days;  // that its date covers
  int64_t signature = 0;
};

EventRecord make_event_record(const Event& event, const Document& document, TermFinder& finder);

// A hash of what happens, who does it to whom, and where, in any order of the actors and any spelling of their names.
// An event of which nobody is known is told apart by the words of its trigger.
int64_t signature_of(const Event& event, const Document& document);

}  // namespace isnad::archive
