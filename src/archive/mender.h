// Brings the rows of documents to what people said of them, and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/correction_rows.h"
#include "archive/database.h"
#include "archive/load.h"
#include "archive/record.h"
#include "archive/statement_rows.h"

namespace isnad::archive {

// Works inside the transaction of its caller. Throws DatabaseError.
class Mender {
 public:
  Mender(Database& database, StatementWriter& writer);

  [[nodiscard]] CorrectionTable& table() { return table_; }
  // The version of a document, as its row has it; empty where there is no such document.
  std::string version_of(int64_t document);
  // What the program had answered of a document.
  std::optional<StoredReading> machine_answer(int64_t document);
  // Writes statements, speakers, links of events, indexes and seals anew, as the corrections of the document want them.
  void renew(int64_t document);

 private:
  bool is_kept(int64_t document);
  void keep(int64_t document);    // what the program answered
  void forget(int64_t document);  // … once nothing is left that was corrected
  void write(int64_t document, const Record& before, const Record& after);
  void link_events(int64_t document, const Reading& reading);

  Database* database_;
  StatementWriter* writer_;
  CorrectionTable table_;
  Loader standing_;
  Loader machine_;
  RecordMaker maker_;
  Prepared version_;
};

}  // namespace isnad::archive
