#include "archive/story.h"

#include <algorithm>

#include "isnad/reader.h"

namespace isnad::archive {
namespace {

// Texts that share everything (an empty page, thousands of times) shall not all be compared with each other: a band
// keeps the first few, and they stand for the others.
constexpr int kMostInBand = 16;

}  // namespace

Stories::Stories(Database& database)
    : in_band_(database.prepare("SELECT document FROM band WHERE key = ?1 LIMIT ?2")),
      insert_band_(database.prepare("INSERT INTO band (key, document) VALUES (?1, ?2)")),
      story_of_(database.prepare("SELECT story FROM document WHERE id = ?1")),
      text_of_(database.prepare("SELECT text FROM article WHERE document = ?1")),
      move_(database.prepare("UPDATE document SET story = ?1 WHERE story = ?2")),
      finder_(builtin_lexicon()) {}

int64_t Stories::place(int64_t id, const Record& record, int64_t earlier) {
  std::vector<int64_t> joined;
  const auto join = [&](int64_t other) {
    story_of_.bind(1, other);
    if (story_of_.step()) joined.push_back(story_of_.integer(0));
    story_of_.reset();
  };
  if (earlier != 0) join(earlier);
  for (const int64_t other : candidates(id, record.bands)) {
    if (is_copy(record.shingles, other)) join(other);
  }
  if (joined.empty()) return id;
  std::sort(joined.begin(), joined.end());
  joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
  for (size_t i = 1; i < joined.size(); ++i) move_.bind(1, joined.front()).bind(2, joined[i]).run();
  return joined.front();
}

std::vector<int64_t> Stories::candidates(int64_t id, const BandKeys& bands) {
  std::vector<int64_t> found;
  kept_bands_.clear();
  for (const int64_t key : bands) {
    in_band_.bind(1, key).bind(2, kMostInBand);
    int count = 0;
    for (; in_band_.step(); ++count) found.push_back(in_band_.integer(0));
    in_band_.reset();
    if (count == kMostInBand) continue;
    insert_band_.bind(1, key).bind(2, id).run();
    kept_bands_.push_back(key);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool Stories::is_copy(const std::vector<uint64_t>& shingles, int64_t other) {
  text_of_.bind(1, other);
  bool copy = false;
  if (text_of_.step()) {
    finder_.find(text_of_.text(0), places_);
    shingles_of(places_, shingles_);
    copy = jaccard(shingles, shingles_) >= kCopySimilarity;
  }
  text_of_.reset();
  return copy;
}

}  // namespace isnad::archive
