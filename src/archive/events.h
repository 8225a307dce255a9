// Events of the archive: which match, each once however often it is printed, and how many there are of what.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/dates.h"
#include "archive/event_copies.h"
#include "archive/load.h"
#include "isnad/archive.h"

namespace isnad::archive {

class EventFinder {
 public:
  // All three outlive it.
  EventFinder(Database& database, Loader& loader, DocumentKeys& keys);

  Result<EventTotals> find(const EventOptions& options, const std::function<bool(const EventHit&)>& take);
  Result<std::vector<Count>> count(const EventFilter& filter, EventPart part, size_t limit);

  // Of the events that `wanted` lets through, by their ids and the statements they stand in (0: in none), each once.
  std::vector<DistinctEvent> all(const std::function<bool(int64_t event, int64_t statement)>& wanted);
  std::vector<Count> count(const std::vector<DistinctEvent>& events, EventPart part, size_t limit);

 private:
  Result<std::vector<EventKey>> matches(const EventFilter& filter);
  std::vector<EventCopy> copies_of(const EventKey& event);
  void open(int64_t document);
  Span sentence_of(const Event& event) const;
  // What an event counts for.
  std::vector<std::string> names_of(const EventKey& event, EventPart part);
  std::vector<std::string> actor_names(int64_t event, bool target);

  Database* database_;
  Loader* loader_;
  DocumentKeys* keys_;
  Prepared same_;
  Prepared event_;
  Prepared actors_;
  StoredReading opened_;         // the document that was looked into last …
  std::vector<Span> sentences_;  // … and its sentences
};

}  // namespace isnad::archive
