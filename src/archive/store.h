// Puts records into the archive: the one writer behind many readers.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "archive/database.h"
#include "archive/event_rows.h"
#include "archive/mender.h"
#include "archive/record.h"
#include "archive/statement_rows.h"
#include "archive/story.h"

namespace isnad::archive {

enum class Stored : uint8_t { added, new_version, known };

// Is this version of the article in the archive, read for all that a reading holds now? Has its own connection, so that
// each thread can ask.
class KnownVersions {
 public:
  explicit KnownVersions(const std::string& path);
  bool has(const DocumentFingerprints& document);

 private:
  Database database_;
  Prepared find_;
};

// Stores whole documents in the order they come, in transactions of a few seconds. What is committed is durable; what
// is not is gone after a failure, and adding it again gives the same archive. Throws DatabaseError.
class Store {
 public:
  explicit Store(Database& database);

  Stored add(const Record& record);
  void commit();  // what is pending; called by add() when it is time
  void finish();  // commits, and brings everything into the one file

 private:
  void begin();
  // A text that is read again gets what people said of it.
  void mend(const Record& record, int64_t document);
  void insert_document(const Record& record, int64_t id, int64_t story);

  Database* database_;
  Stories stories_;
  Prepared find_version_;
  Prepared find_article_;
  Prepared next_id_;
  Prepared insert_document_;
  Prepared replace_;
  Prepared insert_text_;
  Prepared index_document_;
  StatementWriter statements_;
  EventWriter events_;
  Prepared find_correction_;
  std::optional<Mender> mender_;  // made when a text comes again that people have corrected
  std::optional<Transaction> transaction_;
  std::chrono::steady_clock::time_point began_;
  size_t pending_bytes_ = 0;
};

}  // namespace isnad::archive
