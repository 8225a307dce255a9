// A line on the terminal that tells how far the work is.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::cli {

// Writes to standard error, only where that is a terminal, only after the first second, a few times a second.
class Progress {
 public:
  // `unit`: what is counted, in static storage.
  explicit Progress(bool on, std::string_view unit = "documents");
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // `count` of the unit; `total` 0: not known. `failed`: how many inputs could not be read.
  void update(uint64_t count, uint64_t bytes, uint64_t total, uint64_t failed = 0);

  // Takes the line away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  bool on_;
  std::string_view unit_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_ + std::chrono::seconds(1);
};

}  // namespace isnad::cli
