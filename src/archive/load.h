// Documents and readings out of the archive.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/event_rows.h"
#include "archive/places.h"
#include "isnad/archive.h"

namespace isnad::archive {

// Whose answers: what stands, or what the program had answered of documents that people have corrected.
enum class Answers : uint8_t { standing, machine };

// Reads rows; one a connection.
class Loader {
 public:
  explicit Loader(const Database& database, Answers answers = Answers::standing);

  std::optional<DocumentInfo> info(int64_t document);
  std::string text(int64_t document);
  // All of a document; with `numbers` (ascending) only those statements, and their speakers and events alone.
  // Without corrections (load_corrections() fills them).
  std::optional<StoredReading> reading(int64_t document, const std::vector<int64_t>* numbers = nullptr);
  // One statement and its speaker in the text: what a hit shows, without reading what else the article holds.
  std::optional<StoredReading> one_statement(int64_t statement);

 private:
  // The document and its text.
  std::optional<StoredReading> article(int64_t document);
  // The statement of the row.
  void take_statement(const Offsets& offsets, Reading& reading);
  void take_speaker(const Offsets& offsets, Reading& reading);
  void statements(int64_t document, const std::vector<int64_t>* numbers, const Offsets& offsets, Reading& reading);
  // `all`, or only those of the reading's statements.
  void speakers(int64_t document, bool all, const Offsets& offsets, Reading& reading);

  // Marks what people confirmed or corrected.
  void verdicts(int64_t document, Reading& reading);
  // The statements that events had been in.
  void event_links(int64_t document, Reading& reading);

  Answers answers_;
  Prepared info_;
  Prepared text_;
  Prepared statements_;
  Prepared speakers_;
  Prepared verdicts_;
  Prepared event_links_;
  EventReader events_;
};

// The columns of `document` that DocumentInfo needs, for SELECT, and what they are.
inline constexpr std::string_view kInfoColumns =
    "d.id, d.name, d.outlet, d.published, d.title, d.url, d.story, d.replaced_by, d.statements";
DocumentInfo info_of(const Prepared& row);

}  // namespace isnad::archive
