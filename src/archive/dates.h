// Day, story and number of statements of every document, in memory: what a search needs of each match to sort and to
// join copies.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/database.h"

namespace isnad::archive {

// Whether it is written as a day is: 2020-10-18.
bool is_day(std::string_view date);

// A day as a number that sorts like it: 20201018; 0 for what is no day.
int32_t day_number(std::string_view date);

// The days that a time covers, both inside it; 0 where they cannot be known.
struct Days {
  int32_t first = 0;
  int32_t last = 0;
  bool operator==(const Days&) const = default;
};

// Of a value of TIMEX3: a day (also with a time of day), a week, a month, a quarter, a year, and a span of two of them.
Days days_of(std::string_view timex);

// The number of days from the one to the other; both are days.
int32_t days_between(int32_t from, int32_t to);

struct DocumentKey {
  int32_t day = 0;
  uint32_t statements = 0;  // numbered 1, 2, … unless people have corrected it
  int64_t story = 0;
};

class DocumentKeys {
 public:
  // Reads them anew if the archive has changed since.
  void refresh(const Database& database);
  // Another one whenever the archive has changed.
  [[nodiscard]] int64_t version() const { return version_; }
  // The zero key for a document that is not there.
  [[nodiscard]] const DocumentKey& of(int64_t document) const {
    const auto at = static_cast<size_t>(document);
    return at < keys_.size() ? keys_[at] : nothing_;
  }
  // The numbers of its statements, ascending.
  template <typename Take>
  void each_statement(int64_t document, Take take) const {
    if (const auto corrected = corrected_.find(document); corrected != corrected_.end()) {
      for (const int64_t number : corrected->second) take(number);
      return;
    }
    for (int64_t number = 1; number <= int64_t{of(document).statements}; ++number) take(number);
  }

 private:
  std::vector<DocumentKey> keys_;
  DocumentKey nothing_;
  std::unordered_map<int64_t, std::vector<int64_t>> corrected_;  // a struck statement leaves a gap
  int64_t version_ = -1;
};

}  // namespace isnad::archive
