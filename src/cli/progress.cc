#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "cli/file.h"

namespace isnad::cli {
namespace {

// Standard error failing is nobody's error.
void put(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<size_t>(written));
  }
}

std::string bar(double share) {
  constexpr int cells = 24;
  const int full = std::clamp(static_cast<int>(share * cells), 0, cells);
  std::string out;
  for (int i = 0; i < cells; ++i) out += i < full ? "█" : "░";
  return out;
}

std::string clock_time(double seconds) {
  const auto whole = std::llround(seconds);
  if (whole >= 3600) return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

Progress::Progress(bool on, std::string_view unit) : on_(on && ::isatty(STDERR_FILENO) == 1), unit_(unit) {}

Progress::~Progress() { clear(); }

void Progress::update(uint64_t count, uint64_t bytes, uint64_t total, uint64_t failed) {
  if (!on_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double rate = static_cast<double>(bytes) / seconds;
  std::string line = "\r\033[K";
  if (total != 0) {
    const double share = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(total));
    line += fmt::format("{} {:3.0f}%  ", bar(share), share * 100);
  }
  line += fmt::format("{} {}  {:.1f} MB/s", count, unit_, rate / 1e6);
  if (total > bytes && rate > 0)
    line += fmt::format("  {} left", clock_time(static_cast<double>(total - bytes) / rate));
  if (failed != 0) line += fmt::format("  {} failed", failed);
  put(line);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  put("\r\033[K");
  shown_ = false;
}

}  // namespace isnad::cli
