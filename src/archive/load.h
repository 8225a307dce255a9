// Documents and readings out of the archive.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "isnad/archive.h"

namespace isnad::archive {

// Code points to bytes in one text.
class Offsets {
 public:
  explicit Offsets(std::string_view text);
  // Places behind the end become the end (isnad check reports them).
  [[nodiscard]] Span span(int64_t start, int64_t end) const;
  [[nodiscard]] uint32_t points() const { return points_; }

 private:
  [[nodiscard]] uint32_t byte_of(uint32_t point) const;
  std::string_view text_;
  std::vector<uint32_t> marks_;  // the byte of every 64th code point
  uint32_t points_ = 0;
};

// "start-end start-end …" as the tables hold them; what is no number is left out.
std::vector<std::pair<int64_t, int64_t>> parse_places(std::string_view text);

// Reads rows; one a connection.
class Loader {
 public:
  explicit Loader(const Database& database);

  std::optional<DocumentInfo> info(int64_t document);
  std::string text(int64_t document);
  // All statements of a document; with `numbers` (ascending) only those, and their speakers alone.
  std::optional<StoredReading> reading(int64_t document, const std::vector<int64_t>* numbers = nullptr);

 private:
  void statements(int64_t document, const std::vector<int64_t>* numbers, const Offsets& offsets, Reading& reading);
  // `all`, or only those of the reading's statements.
  void speakers(int64_t document, bool all, const Offsets& offsets, Reading& reading);

  Prepared info_;
  Prepared text_;
  Prepared statements_;
  Prepared speakers_;
};

// The columns of `document` that DocumentInfo needs, for SELECT, and what they are.
inline constexpr std::string_view kInfoColumns =
    "d.id, d.name, d.outlet, d.published, d.title, d.url, d.story, d.replaced_by, d.statements";
DocumentInfo info_of(const Prepared& row);

}  // namespace isnad::archive
