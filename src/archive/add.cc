// Adding: many threads read, one stores.
#include <memory>

#include "archive/record.h"
#include "archive/schema.h"
#include "archive/store.h"
#include "archive/tokenizer.h"
#include "isnad/archive.h"
#include "isnad/reader.h"
#include "reader/ordered_work.h"

namespace isnad::archive {
namespace {

// What a thread works with.
struct Desk {
  Desk(const std::string& path, const lexicon::Lexicon& lexicon)
      : known(path), reader(lexicon), maker(builtin_lexicon()) {}  // words are indexed the same way whoever adds
  KnownVersions known;
  Reader reader;
  RecordMaker maker;
};

size_t memory_of(const Record& record) {
  size_t bytes = sizeof(Record) + record.reading.document.text.size() + record.words.size() +
                 record.shingles.size() * sizeof(uint64_t) + record.reading.statements.size() * sizeof(Statement);
  for (const EventRecord& e : record.events) {
    bytes += sizeof(e) + sizeof(Event) + e.source.size() + e.target.size() + e.place.size() + e.facets.size();
  }
  for (const StatementRecord& s : record.statements) {
    bytes += sizeof(s) + s.words.size() + s.speaker.size() + s.target.size() + s.facets.size();
  }
  return bytes;
}

}  // namespace

Result<AddCounts> add(const std::string& path, const std::function<std::optional<Document>()>& next,
                      const AddOptions& options) {
  return guarded(path, [&] {
    Database database(path, OpenMode::write);
    register_with_fts5(database);
    prepare_to_write(database);
    Store store(database);
    AddCounts counts;

    using Product = std::optional<Record>;  // nothing: known already
    Work<Product> work;
    work.source = next;
    work.threads = options.threads;
    work.bytes_in_flight = 16U << 20U;
    const lexicon::Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : builtin_lexicon();
    work.make_worker = [&path, &lexicon]() -> Work<Product>::Worker {
      const auto desk = std::make_shared<Desk>(path, lexicon);
      return [desk](Document document) -> Product {
        const DocumentFingerprints fingerprints = fingerprints_of(document);
        if (desk->known.has(fingerprints)) return std::nullopt;
        return desk->maker.make(desk->reader.read(std::move(document)), fingerprints);
      };
    };
    work.bytes_of = [](const Product& record) { return record ? memory_of(*record) : 0; };
    work.sink = [&](const Product& record, bool idle) {
      ++counts.documents;
      const Stored stored = record ? store.add(*record) : Stored::known;
      if (stored == Stored::known) {
        ++counts.known;
      } else {
        ++(stored == Stored::added ? counts.added : counts.versions);
        counts.statements += record->statements.size();
        counts.events += record->events.size();
        counts.bytes += record->reading.document.text.size();
      }
      if (idle && options.commit_when_idle) store.commit();
      if (options.on_progress) options.on_progress(counts);
      return true;
    };
    OrderedWork<Product>(std::move(work)).run();
    store.finish();
    counts.unread = static_cast<uint64_t>(unread_documents(database));
    return counts;
  });
}

}  // namespace isnad::archive
