// Stories: an article and its near-duplicates (agency texts that several outlets print). Two articles belong together
// when their shingles have a Jaccard similarity of 0.8, and so does what each of them belongs to; the story has the
// smallest id among them. What belongs together does not depend on the order of adding.
#pragma once

#include <cstdint>
#include <vector>

#include "archive/database.h"
#include "archive/record.h"

namespace isnad::archive {

class Stories {
 public:
  explicit Stories(Database& database);

  // The story of a document that is about to be stored as `id`; joins stories that it turns out to connect. `earlier`
  // is another version of it (0: none), which is of the same story whatever has changed.
  int64_t place(int64_t id, const Record& record, int64_t earlier);
  // Of the last one that was placed: the bands that it is kept in.
  [[nodiscard]] const std::vector<int64_t>& kept_bands() const { return kept_bands_; }

 private:
  std::vector<int64_t> candidates(int64_t id, const BandKeys& bands);
  bool is_copy(const std::vector<uint64_t>& shingles, int64_t other);

  Prepared in_band_;
  Prepared insert_band_;
  Prepared story_of_;
  Prepared text_of_;
  Prepared move_;
  TermFinder finder_;
  std::vector<TermPlace> places_;
  std::vector<uint64_t> shingles_;
  std::vector<int64_t> kept_bands_;
};

}  // namespace isnad::archive
