// Claims over many articles: statements whose propositions share a key are compared, and what is linked is grouped.
// Nothing is stored but what one statement tells of itself, so the answer does not depend on the order of adding.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "archive/database.h"
#include "archive/dates.h"
#include "archive/search.h"
#include "isnad/archive.h"

namespace isnad::archive {

// A statement that claims something, as it is stored.
struct ClaimRow {
  int64_t id = 0;
  int64_t story = 0;
  int64_t signature = 0;
  int64_t voice = 0;
  int32_t day = 0;
  Act act = Act::assert_;
  Proposition proposition;
};

struct ClaimGroup;
struct GroupedClaims;
class ClaimCache;

class ClaimFinder {
 public:
  // All outlive it.
  ClaimFinder(Database& database, Searcher& searcher, DocumentKeys& keys);

  Result<ClaimTotals> find(const ClaimOptions& options, const std::function<bool(const ArchiveClaim&)>& take);
  std::optional<ArchiveClaim> claim_of(int64_t statement);

  // All claims, once grouped, are kept there.
  void share(std::shared_ptr<ClaimCache> cache) { cache_ = std::move(cache); }
  // Groups all of them; quick where they are in the cache.
  std::shared_ptr<const GroupedClaims> all_claims();

 private:
  // Of all that the claims depend on: which documents there are, and the seal of what each says.
  int64_t state();
  // What the cache has; null for nothing.
  std::shared_ptr<const GroupedClaims> known_claims();
  ClaimRow row_of(const Prepared& row) const;
  std::vector<ClaimRow> all_rows();
  // All that belongs to one claim or another with one of the statements; nothing where that is too much to follow.
  std::optional<std::vector<ClaimRow>> rows_around(const std::vector<int64_t>& statements);
  std::vector<ClaimRow> rows_of_document(int64_t document);
  std::vector<ClaimRow> linked_to(const ClaimRow& row);
  ArchiveClaim told(const std::vector<ClaimRow>& rows, const ClaimGroup& group);

  Database* database_;
  Searcher* searcher_;
  DocumentKeys* keys_;
  std::shared_ptr<ClaimCache> cache_;  // may be null
  int64_t version_ = -1;               // of the file, as this connection counts them, that state_ is of
  int64_t state_ = 0;
  Prepared in_range_;  // of ids
  Prepared with_key_;
  Prepared with_signature_;
};

}  // namespace isnad::archive
