#include "cli/failure_report.h"

#include <fmt/format.h>

#include "ingest/name.h"

namespace isnad::cli {
namespace {

constexpr size_t most_shown = 20;
constexpr std::string_view line_place = "line ";

}  // namespace

void FailureReport::add(const ingest::Failure& failure) {
  if (failure.file != file_) finish();
  file_ = failure.file;
  // A bad file of a million lines shall not fill the terminal.
  if (++count_ > most_shown) return;
  std::string where = ingest::shown_name(failure.file);
  // As compilers write it, so that editors find the place.
  if (failure.place.starts_with(line_place)) {
    where += ":" + failure.place.substr(line_place.size());
  } else if (!failure.place.empty()) {
    where += ": " + failure.place;
  }
  print_(fmt::format("{}: {}", where, failure.reason));
}

void FailureReport::finish() {
  if (count_ > most_shown)
    print_(fmt::format("{}: {} more like these", ingest::shown_name(file_), count_ - most_shown));
  count_ = 0;
}

}  // namespace isnad::cli
