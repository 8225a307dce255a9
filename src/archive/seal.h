// Seals: sums over what is stored, kept beside it, by which check() knows whether it still is what was added.
#pragma once

#include <cstdint>
#include <string_view>

#include "archive/dates.h"
#include "isnad/reading.h"

namespace isnad::archive {

struct Record;
struct StatementRecord;

// Of statements, speakers, times, events, language, number of words and the id that it came with; of the rest of the
// document there is DocumentFingerprints::version.
int64_t seal_of(const Reading& reading);

// Of what finds a document: its terms in both indexes, signatures, bands. A sum, since the tables give them in another
// order than the text.
class IndexSeal {
 public:
  static constexpr int kFirstEventColumn = 4;

  // `statement` is its number, 0 in document_index; `column` and `offset` as FTS5 counts them, columns of event_index
  // from kFirstEventColumn on.
  void add(std::string_view term, int64_t statement, int column, int64_t offset);
  // A column as the tokenizer gets it.
  void add_all(std::string_view terms, int64_t statement, int column);
  void add_signature(int64_t statement, int64_t signature);
  void add_event_signature(int64_t event, int64_t signature, const Days& days);
  void add_claim_key(int64_t statement, int64_t key);
  void add_band(int64_t key);
  // All that finds a statement.
  void add_statement(const StatementRecord& record, const Statement& statement);
  [[nodiscard]] int64_t value() const { return static_cast<int64_t>(sum_); }

 private:
  uint64_t sum_ = 0;
};

// Without its bands: which of them are kept is known when it is stored.
IndexSeal index_seal_of(const Record& record);

// Hands on the terms of a column, as the tokenizer `isnad` takes them apart: a space between words, '|' between the
// readings of one. `take(term, from, to, colocated)` gets the place in `bytes` and whether the term stands where the
// one before it does; it returns false to stop.
template <typename Take>
void for_each_term(std::string_view bytes, Take take) {
  size_t from = 0;
  bool colocated = false;
  for (size_t at = 0; at <= bytes.size(); ++at) {
    const bool end = at == bytes.size() || bytes[at] == ' ';
    if (!end && bytes[at] != '|') continue;
    if (at > from) {
      if (!take(bytes.substr(from, at - from), from, at, colocated)) return;
      colocated = true;
    }
    if (end) colocated = false;
    from = at + 1;
  }
}

}  // namespace isnad::archive
