// Overviews: stories, who speaks most, whom they accuse, praise and call upon.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/dates.h"
#include "archive/events.h"
#include "archive/search.h"
#include "isnad/archive.h"

namespace isnad::archive {

// A statement as it is counted.
struct Said {
  int64_t story = 0;
  int64_t signature = 0;
  int32_t day = 0;
  int64_t statement = 0;
  int64_t voice = 0;
  Act act = Act::assert_;
  bool unnamed = false;
  int64_t target_start = -1;
  int64_t target_end = -1;
};

class Overview {
 public:
  // All outlive it.
  Overview(Database& database, Searcher& searcher, EventFinder& events, Loader& loader, DocumentKeys& keys);

  std::vector<Story> stories(size_t copies, size_t limit);
  Result<std::vector<Voice>> voices(const Filter& filter, bool unnamed_too, size_t limit);
  Result<Statistics> statistics(const Filter& filter, size_t top);

 private:
  // What the filter lets through.
  Result<std::vector<Said>> said(const Filter& filter);
  // Events in these statements, which are all that the filter lets through; where it asks for nothing of statements, in
  // all articles that it lets through.
  Result<std::vector<DistinctEvent>> events_in(const std::vector<Said>& said, const Filter& filter);
  std::string voice_name(int64_t voice);
  std::string outlet_of(int64_t document);
  void count_targets(const std::vector<Said>& said, size_t top, Statistics& statistics);

  Database* database_;
  Searcher* searcher_;
  EventFinder* events_;
  Loader* loader_;
  DocumentKeys* keys_;
  Prepared voice_name_;
};

}  // namespace isnad::archive
