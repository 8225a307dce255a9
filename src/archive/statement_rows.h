// Statements, speakers and what finds them, as rows.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "archive/database.h"
#include "archive/indexed.h"
#include "archive/record.h"

namespace isnad::archive {

// Writes them for new documents, and anew for documents that somebody corrected; one a connection.
class StatementWriter {
 public:
  explicit StatementWriter(Database& database);

  void write(const Record& record, int64_t document);
  // All of a document; `indexed` is what the index holds of it.
  void remove(const Indexed& indexed, int64_t document);

 private:
  void insert_speakers(const Record& record, int64_t document);
  void insert_statements(const Record& record, int64_t document);
  struct Voice {
    int64_t id = 0;
    std::string name;
  };
  const Voice& voice_of(const std::string& spelling, const std::string& name);

  Prepared insert_speaker_;
  Prepared insert_statement_;
  Prepared find_voice_;
  Prepared insert_voice_;
  Prepared insert_claim_key_;
  Prepared index_;
  Prepared forget_;
  Prepared remove_statements_;
  Prepared remove_speakers_;
  Prepared remove_claim_keys_;
  std::unordered_map<std::string, Voice> voices_;
};

}  // namespace isnad::archive
