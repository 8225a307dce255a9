// A reading made ready to be stored: all that needs no archive, so that many threads can do it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/event_record.h"
#include "archive/fingerprint.h"
#include "archive/minhash.h"
#include "archive/seal.h"
#include "archive/terms.h"
#include "claim/keys.h"
#include "isnad/reading.h"

namespace isnad::archive {

// The columns of statement_index, and what makes two statements of copies the same.
struct StatementRecord {
  std::string words;
  std::string speaker;
  std::string target;
  std::string facets;
  int64_t signature = 0;
  claim::ClaimKeys claim_keys{};  // where the statement claims something
};

struct Record {
  Reading reading;
  DocumentFingerprints fingerprints;
  std::string words;  // title and text
  std::string facets;
  std::vector<StatementRecord> statements;
  std::vector<EventRecord> events;
  std::vector<std::string> spellings;  // of the speakers, as voice.spelling
  std::vector<uint64_t> shingles;
  BandKeys bands{};
  int64_t reading_seal = 0;
  IndexSeal index_seal;
};

// Makes records. Keeps scratch memory: one a thread.
class RecordMaker {
 public:
  explicit RecordMaker(const lexicon::Lexicon& lexicon) : finder_(lexicon) {}
  // The fingerprints are those of the reading's document.
  Record make(Reading reading, const DocumentFingerprints& fingerprints);

 private:
  TermFinder finder_;
  std::vector<TermPlace> places_;
};

}  // namespace isnad::archive
