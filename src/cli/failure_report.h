// What could not be read, for people: a line each, and not too many of one file.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "ingest/options.h"

namespace isnad::cli {

// "corpus.jsonl:12: no "text" in the object". After the first twenty of a file only their number is told.
class FailureReport {
 public:
  // Gets a line without its end.
  using Print = std::function<void(std::string_view line)>;

  explicit FailureReport(Print print) : print_(std::move(print)) {}

  void add(const ingest::Failure& failure);

  // To be called once all is read.
  void finish();

 private:
  Print print_;
  std::string file_;  // of the last failure
  size_t count_ = 0;  // of this file
};

}  // namespace isnad::cli
