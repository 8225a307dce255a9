// The tables of an archive file, and how an older file becomes a newer one.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "archive/database.h"

namespace isnad::archive {

// A step from one version of the schema to the next; `sql` is one or more statements.
struct Migration {
  int version = 0;  // after the step
  const char* sql = nullptr;
};

// What a document was read for, as document.reading has it. Raised when a reading gains something that is worth reading
// an article again for.
inline constexpr int64_t kReadForStatements = 1;
inline constexpr int64_t kReadForEvents = 2;  // and for times
inline constexpr int64_t kReadForClaims = 3;
inline constexpr int64_t kReadForCores = 4;  // and for claims whose denials name what they deny
inline constexpr int64_t kReadNow = kReadForCores;

// All steps, ascending; the last one's version is what this program writes.
std::span<const Migration> migrations();

// Brings the file up to date in one transaction, or leaves it as it was. An empty file becomes an archive. Throws
// DatabaseError for a file that is none of ours or newer than the program.
void prepare_to_write(Database& database, std::span<const Migration> steps = migrations());

// Articles that are known by readings for less than kReadNow alone.
int64_t unread_documents(const Database& database);

// Throws DatabaseError for a file that cannot be read as it is: none of ours, newer, or older (only writing migrates).
void prepare_to_read(Database& database);

// The number of a statement or speaker in the tables: its document and its number there, in one.
inline constexpr int kNumberBits = 24;
inline constexpr int64_t kMostNumbers = (int64_t{1} << kNumberBits) - 1;
// Whether the two fit into one: others would name another statement.
inline bool is_row(int64_t document, int64_t number) {
  return document > 0 && document <= INT64_MAX >> kNumberBits && number >= 0 && number <= kMostNumbers;
}
inline int64_t row_id(int64_t document, int64_t number) { return (document << kNumberBits) | number; }
inline int64_t document_of(int64_t row) { return row >> kNumberBits; }
inline int64_t number_of(int64_t row) { return row & kMostNumbers; }

}  // namespace isnad::archive
