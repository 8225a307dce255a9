// Searching: which statements match, in which order, each once however often it is printed.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "archive/database.h"
#include "archive/dates.h"
#include "archive/load.h"
#include "archive/query.h"
#include "archive/recent_matches.h"
#include "archive/terms.h"
#include "isnad/archive.h"

namespace isnad::archive {

class Searcher {
 public:
  // All three outlive it.
  Searcher(Database& database, Loader& loader, DocumentKeys& keys);

  Result<SearchResult> search(const SearchOptions& options);
  // All matches as ids of statement, by document.
  Result<std::vector<int64_t>> all(const SearchOptions& options);
  // Where nothing is asked of statements: the articles that match, ascending; `words` is what to mark in them.
  Result<std::vector<int64_t>> documents(const SearchOptions& options, Query& words);
  std::vector<Witness> witnesses(int64_t document, int statement);
  // One statement as search() gives it, without marks.
  Hit hit_of(int64_t statement);

 private:
  // At most `most` (0: all), then the ones added last; `more` says that there are others.
  std::vector<Match> matches(const Query& query, const SearchOptions& options, size_t most, bool& more);
  // Where no statement differs from another of its article: all of the articles that match.
  Result<std::vector<Match>> find_by_document(const SearchOptions& options);
  std::vector<int64_t> documents_with(const Query& query);
  // What statement_query() or both queries find; remembered for the next question.
  Result<MatchList> find(const SearchOptions& options);
  Result<MatchList> find_anew(const SearchOptions& options);
  std::vector<Witness> witnesses_of(int64_t signature, int64_t story);
  Hit hit(const Match& match, std::vector<Witness> witnesses, const Query& words);

  Database* database_;
  Loader* loader_;
  DocumentKeys* keys_;
  std::optional<TermFinder> finder_;  // made when words are to be marked, as it wants the lexicon
  RecentMatches recent_;
  Prepared signature_;
  Prepared witnesses_;
};

}  // namespace isnad::archive
