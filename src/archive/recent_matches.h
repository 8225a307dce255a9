// What the last searches have matched. Who searches asks the same several times in a row: the next page of results,
// what they have in common, the same words as a moment ago.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <vector>

#include "isnad/archive.h"

namespace isnad::archive {

struct Match {
  float score = 0;
  int32_t day = 0;
  int64_t statement = 0;
};

struct MatchList {
  std::vector<Match> matches;
  bool more = false;  // there are others that were not looked at
};

// All that the matches of a search depend on; `most_ranked` are looked at by rank.
std::string match_key(const SearchOptions& options, size_t most_ranked);

class RecentMatches {
 public:
  // Null where it is not remembered. `version` of the archive: with another one all is forgotten.
  const MatchList* find(const std::string& key, int64_t version);
  void keep(const std::string& key, const MatchList& found);

 private:
  static constexpr size_t kMost = 300'000;  // matches of all lists; a longer list is not kept

  struct Entry {
    std::string key;
    MatchList found;
  };
  std::list<Entry> entries_;  // the one asked for last in front
  size_t held_ = 0;           // matches
  int64_t version_ = -1;
};

}  // namespace isnad::archive
