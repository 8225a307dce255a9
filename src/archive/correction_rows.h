// Corrections as rows: a statement as a person wants it, by the place of its cue in a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/places.h"
#include "isnad/reading.h"

namespace isnad::archive {

struct CorrectionRow {
  Judgement verdict = Judgement::confirmed;
  std::string time;
  std::string note;
  Statement statement;             // cue, source, content, form, act, target, medium, said_on
  Speaker speaker;                 // without id and mentions
  std::optional<Span> parent_cue;  // of the statement that it stands inside
  int64_t seal = 0;                // as it is stored
};

// A hash of all of it that is stored, with the version it belongs to.
int64_t seal_of(const CorrectionRow& row, std::string_view version);

// The rows of the table `correction`; one a connection.
class CorrectionTable {
 public:
  explicit CorrectionTable(const Database& database);

  // Of a version, by the place of the cue. `offsets` are those of its text.
  std::vector<CorrectionRow> of(std::string_view version, const Offsets& offsets);
  // In place of what stood at its cue.
  void put(std::string_view version, const CorrectionRow& row);
  void remove(std::string_view version, const Span& cue);

 private:
  Prepared find_;
  Prepared put_;
  Prepared remove_;
};

}  // namespace isnad::archive
