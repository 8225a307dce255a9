// Articles of made-up people and places, and archives of them in a temporary folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/archive.h"
#include "support/process.h"

namespace isnad::test {

// An article of one sentence: «قال الوزير سامر الحداد إن <what>.» The id is what tests call it by.
Document saying(const std::string& id, std::string_view what);

// The `number`th of endless articles, each unlike the others: several statements with speakers, targets, parents,
// spellings, marks of every kind. The same each time.
Document generated(uint32_t number);
std::vector<Document> generated_articles(uint32_t count);

// Adds them, in their order; a failure is a failure of the test.
archive::AddCounts add_all(const std::string& path, const std::vector<Document>& documents,
                           const archive::AddOptions& options = {});

// An archive of `documents` in a folder of its own, open.
class Shelf {
 public:
  explicit Shelf(const std::vector<Document>& documents);
  [[nodiscard]] const std::string& path() const { return path_; }
  archive::Archive& archive() { return archive_; }

  // The ids of the articles of the hits, in their order, with a space between; "error: …" for an error.
  std::string ids(const archive::SearchOptions& options);
  std::string ids(const std::string& query);

 private:
  TemporaryFolder folder_;
  std::string path_;
  archive::Archive archive_;
};

archive::Archive open_or_die(const std::string& path);

// All rows of all tables but the insides of the full-text indexes, and what some searches find: equal for archives that
// hold the same.
std::string content_of(const std::string& path);

// All that a reading holds but evidence and rejected candidates: equal for equal readings.
std::string described(const Reading& reading);

// The first line in which two contents differ; empty where they are equal.
std::string first_difference(const std::string& one, const std::string& other);

// What check() says, a line for each problem; empty for a sound archive.
std::string problems_of(const std::string& path);

}  // namespace isnad::test
