// The archive open to be read: a connection, and what its functions share.
#include "isnad/archive.h"

#include <fmt/format.h>

#include "archive/check.h"
#include "archive/claim_cache.h"
#include "archive/claim_reasons.h"
#include "archive/claims.h"
#include "archive/events.h"
#include "archive/facets.h"
#include "archive/load.h"
#include "archive/overview.h"
#include "archive/pairs.h"
#include "archive/schema.h"
#include "archive/search.h"
#include "archive/stored_corrections.h"
#include "archive/tokenizer.h"
#include "archive/verify.h"

namespace isnad::archive {

struct Archive::Impl {
  explicit Impl(const std::string& path) : database(path, OpenMode::read) {
    register_with_fts5(database);
    prepare_to_read(database);
    database.execute("PRAGMA cache_size = -32768");
    database.execute("PRAGMA mmap_size = 1073741824");
    loader.emplace(database);
    searcher.emplace(database, *loader, keys);
    events.emplace(database, *loader, keys);
    claims.emplace(database, *searcher, keys);
    overview.emplace(database, *searcher, *events, *loader, keys);
    verifier.emplace(database, *loader, keys);
  }

  // Every question is answered from one state of the archive, whatever others add meanwhile.
  template <typename Work>
  auto ask(Work work) -> Result<decltype(work())> {
    return guarded(database.path(), [&] {
      database.execute("BEGIN");
      struct End {
        Database& database;
        ~End() {
          sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
          sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        }
      } const end{database};
      Moment until = std::chrono::steady_clock::now() + time_limit;
      if (time_limit.count() != 0) sqlite3_progress_handler(database.handle(), kGlance, is_past, &until);
      return work();
    });
  }

  void explain(ArchiveClaim& claim) {
    if (!reasons) reasons.emplace(*loader);
    reasons->add_to(claim);
  }

  using Moment = std::chrono::steady_clock::time_point;
  static constexpr int kGlance = 1000;  // steps of SQLite between two looks at the clock
  static int is_past(void* until) { return std::chrono::steady_clock::now() > *static_cast<Moment*>(until) ? 1 : 0; }

  Database database;
  std::chrono::milliseconds time_limit{0};
  DocumentKeys keys;
  std::optional<Loader> loader;
  std::optional<Searcher> searcher;
  std::optional<EventFinder> events;
  std::optional<ClaimFinder> claims;
  std::optional<ClaimReasons> reasons;  // made when asked for, as it wants the lexicon
  std::optional<Overview> overview;
  std::optional<Verifier> verifier;
};

Archive::Archive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

Result<Archive> Archive::open(const std::string& path) {
  return guarded(path, [&] { return Archive(std::make_unique<Impl>(path)); });
}

void Archive::limit_time(std::chrono::milliseconds limit) { impl_->time_limit = limit; }

std::shared_ptr<ClaimCache> make_claim_cache() { return std::make_shared<ClaimCache>(); }

Result<Facets> Archive::facets(const SearchOptions& options, size_t top, size_t at_most) {
  return flat(impl_->ask([&]() -> Result<Facets> {
    Result<std::vector<int64_t>> found = impl_->searcher->all(options);
    if (!found) return found.error();
    return count_facets(impl_->database, impl_->keys, found.value(), top, at_most);
  }));
}

Result<SearchResult> Archive::search(const SearchOptions& options) {
  return flat(impl_->ask([&] { return impl_->searcher->search(options); }));
}

Result<uint64_t> Archive::each(const SearchOptions& options, const std::function<bool(const StoredReading&)>& take) {
  return flat(impl_->ask([&]() -> Result<uint64_t> {
    const Result<std::vector<int64_t>> found = impl_->searcher->all(options);
    if (!found) return found.error();
    const std::vector<int64_t>& all = found.value();
    const bool whole = !asks_of_statements(options);
    uint64_t given = 0;
    std::vector<int64_t> numbers;
    for (size_t i = 0; i < all.size();) {
      const int64_t document = document_of(all[i]);
      numbers.clear();
      for (; i < all.size() && document_of(all[i]) == document; ++i) numbers.push_back(number_of(all[i]));
      const std::optional<StoredReading> stored = impl_->loader->reading(document, whole ? nullptr : &numbers);
      if (!stored) continue;
      given += stored->reading.statements.size();
      if (!take(*stored)) break;
    }
    return given;
  }));
}

Result<EventTotals> Archive::events(const EventOptions& options, const std::function<bool(const EventHit&)>& take) {
  return flat(impl_->ask([&] { return impl_->events->find(options, take); }));
}

void Archive::share_claims(std::shared_ptr<ClaimCache> cache) { impl_->claims->share(std::move(cache)); }

Result<bool> Archive::group_claims() {
  const std::chrono::milliseconds limit = impl_->time_limit;
  impl_->time_limit = std::chrono::milliseconds{0};
  Result<bool> done = impl_->ask([&] { return impl_->claims->all_claims() != nullptr; });
  impl_->time_limit = limit;
  return done;
}

Result<ClaimTotals> Archive::claims(const ClaimOptions& options, const std::function<bool(const ArchiveClaim&)>& take) {
  return flat(impl_->ask([&] {
    if (!options.explain) return impl_->claims->find(options, take);
    return impl_->claims->find(options, [&](const ArchiveClaim& claim) {
      ArchiveClaim explained = claim;
      impl_->explain(explained);
      return take(explained);
    });
  }));
}

Result<std::optional<ArchiveClaim>> Archive::claim_of(int64_t document, int statement, bool explain) {
  if (!is_row(document, statement)) return std::optional<ArchiveClaim>();
  return impl_->ask([&] {
    std::optional<ArchiveClaim> claim = impl_->claims->claim_of(row_id(document, statement));
    if (explain && claim) impl_->explain(*claim);
    return claim;
  });
}

Result<std::vector<Count>> Archive::count_events(const EventFilter& filter, EventPart part, size_t limit) {
  return flat(impl_->ask([&] { return impl_->events->count(filter, part, limit); }));
}

Result<std::optional<StoredReading>> Archive::document(int64_t number) {
  return impl_->ask([&] {
    std::optional<StoredReading> stored = impl_->loader->reading(number);
    if (stored) stored->corrections = corrections_of(impl_->database, *stored);
    return stored;
  });
}

Result<std::vector<int64_t>> Archive::corrected(bool complete) {
  return impl_->ask([&] { return corrected_documents(impl_->database, complete); });
}

Result<std::vector<Witness>> Archive::witnesses(int64_t document, int statement) {
  if (!is_row(document, statement)) return std::vector<Witness>();
  return impl_->ask([&] { return impl_->searcher->witnesses(document, statement); });
}

Result<std::vector<DocumentInfo>> Archive::versions(int64_t document) {
  return impl_->ask([&] {
    Prepared find = impl_->database.prepare(
        fmt::format("SELECT {} FROM document d WHERE d.article_key = (SELECT article_key FROM document WHERE id = ?1) "
                    "ORDER BY d.id",
                    kInfoColumns));
    find.bind(1, document);
    std::vector<DocumentInfo> versions;
    while (find.step()) versions.push_back(info_of(find));
    return versions;
  });
}

Result<std::vector<Story>> Archive::stories(size_t copies, size_t limit) {
  return impl_->ask([&] { return impl_->overview->stories(copies, limit); });
}

Result<std::vector<Voice>> Archive::voices(const Filter& filter, bool unnamed_too, size_t limit) {
  return flat(impl_->ask([&] { return impl_->overview->voices(filter, unnamed_too, limit); }));
}

Result<Statistics> Archive::statistics(const Filter& filter, size_t top) {
  return flat(impl_->ask([&] { return impl_->overview->statistics(filter, top); }));
}

Result<Verification> Archive::verify(const VerifyOptions& options) {
  return flat(impl_->ask([&] { return impl_->verifier->verify(options); }));
}

Result<std::vector<Pair>> Archive::pairs(Pairing pairing, const PairOptions& options) {
  return impl_->ask([&] { return count_pairs(impl_->database, pairing, options); });
}

Result<std::vector<Problem>> Archive::check(size_t limit) {
  return impl_->ask([&] { return find_problems(impl_->database, limit); });
}

}  // namespace isnad::archive
