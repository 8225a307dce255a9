// Times and events of a document as rows of the archive: into it and out of it.
#pragma once

#include <cstdint>

#include "archive/database.h"
#include "archive/places.h"
#include "archive/record.h"

namespace isnad::archive {

class EventWriter {
 public:
  explicit EventWriter(Database& database);
  // The times and events of the record, as those of the document.
  void write(const Record& record, int64_t document);

 private:
  void write_event(const Event& event, const EventRecord& record, int64_t id);
  void write_actors(const Event& event, int64_t id);

  Prepared insert_time_;
  Prepared insert_event_;
  Prepared insert_actor_;
  Prepared index_event_;
};

class EventReader {
 public:
  explicit EventReader(const Database& database);
  // Fills reading.times and reading.events, all of them.
  void read(int64_t document, const Offsets& offsets, Reading& reading);

 private:
  void read_times(int64_t document, const Offsets& offsets, Reading& reading);
  void read_actors(int64_t document, const Offsets& offsets, std::vector<Event>& events);

  Prepared times_;
  Prepared events_;
  Prepared actors_;
};

}  // namespace isnad::archive
