#include "support/case_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "isnad/reader.h"
#include "support/process.h"
#include "support/soundness.h"

namespace isnad::test {
namespace {

std::string path_of(const CaseKind& kind, std::string_view name) {
  const char* const source = std::getenv("ISNAD_SOURCE");
  return fmt::format("{}/{}/{}", source == nullptr ? "." : source, kind.folder, name);
}

std::string file_of(std::string_view table) { return fmt::format("{}.cases", table); }

std::string list_of(const CaseKind& kind) { return fmt::format("{}/known_failures.txt", kind.folder); }

struct KnownFailure {
  int line = 0;
  std::string file;         // «03_targets.cases»
  std::string first_words;  // of a case's text, as many as no other case of the file begins with
};

std::vector<KnownFailure> known_failures(const CaseKind& kind) {
  std::vector<KnownFailure> known;
  std::ifstream list(path_of(kind, "known_failures.txt"));
  std::string row;
  for (int line = 1; std::getline(list, row); ++line) {
    const size_t colon = row.find(':');
    if (row.starts_with('#') || colon == std::string::npos) continue;
    known.push_back({line, row.substr(0, colon), row.substr(colon + 1)});
  }
  return known;
}

// The words by which the list names the case: six, and more where another case begins with the same.
std::string first_words(const Case& named, const std::vector<Case>& cases) {
  constexpr int kFewest = 6;
  int words = 0;
  for (size_t at = named.written.find(' '); at != std::string::npos; at = named.written.find(' ', at + 1)) {
    if (++words < kFewest) continue;
    const std::string words_so_far = named.written.substr(0, at);
    const auto begins_so = [&](const Case& other) { return other.written.starts_with(words_so_far); };
    if (std::ranges::count_if(cases, begins_so) == 1) return words_so_far;
  }
  return named.written;
}

// One table on its way through the reader.
class TableRun {
 public:
  TableRun(const CaseKind& kind, std::string_view table)
      : kind_(kind),
        file_(file_of(table)),
        shown_(fmt::format("{}/cases/{}", kind.folder, file_)),
        cases_(parse_cases(read_file(path_of(kind, "cases/" + file_)), kind.fields)),
        known_(known_failures(kind)) {
    std::erase_if(known_, [&](const KnownFailure& failure) { return failure.file != file_; });
    const char* const list = std::getenv("ISNAD_LIST_FAILURES");
    listing_ = list != nullptr;
    if (listing_) listed_.open(list, std::ios::app);
  }

  TableResult run() {
    for (const Case& expected : cases_) read(expected);
    for (const KnownFailure& failure : known_) {
      if (listing_) break;
      fail_at(list_of(kind_), failure.line, "no case begins so: " + failure.first_words);
    }
    result_.tally.print(file_);
    return std::move(result_);
  }

 private:
  void read(const Case& expected) {
    Document document;
    document.text = expected.text;
    document.published = kind_.published;
    const Reading reading = reader_.read(std::move(document));
    if (const std::string flaw = first_flaw(reading, expected.text); !flaw.empty()) {
      fail_at(shown_, expected.line, fmt::format("{}\n  not sound: {}", expected.written, flaw));
    }
    judge(expected, kind_.differences(expected, reading));
  }

  void judge(const Case& expected, const std::string& differ) {
    const auto entry = std::ranges::find_if(
        known_, [&](const KnownFailure& failure) { return expected.written.starts_with(failure.first_words); });
    const bool is_known = entry != known_.end();
    const int listed_at = is_known ? entry->line : 0;
    if (is_known) known_.erase(entry);
    ++result_.tally.all;
    if (differ.empty()) ++result_.tally.passed;
    if (listing_) {
      if (differ.empty()) return;
      listed_ << file_ << ':' << first_words(expected, cases_) << '\n';
      ++result_.tally.known;
    } else if (differ.empty() && is_known) {
      fail_at(
          shown_, expected.line,
          fmt::format("passes now: remove it from the list ({}:{})\n{}", list_of(kind_), listed_at, expected.written));
    } else if (!differ.empty() && is_known) {
      ++result_.tally.known;
      fmt::print("known failure: {}:{}: {}\n{}", shown_, expected.line, first_words(expected, cases_), differ);
    } else if (!differ.empty()) {
      fail_at(shown_, expected.line, fmt::format("{}\n{}", expected.written, differ));
    }
  }

  void fail_at(std::string file, int line, std::string message) {
    result_.failures.push_back({std::move(file), line, std::move(message)});
  }

  const CaseKind& kind_;
  std::string file_;
  std::string shown_;  // as messages name it
  std::vector<Case> cases_;
  std::vector<KnownFailure> known_;  // those of this table that no case has met yet
  bool listing_ = false;
  std::ofstream listed_;
  Reader reader_;
  TableResult result_;
};

}  // namespace

void Tally::add(const Tally& other) {
  passed += other.passed;
  known += other.known;
  all += other.all;
}

void Tally::print(std::string_view what) const {
  fmt::print("{:<40} {:>4} passed {:>4} known failures {:>4} in all\n", what, passed, known, all);
  std::fflush(stdout);
}

std::vector<std::string> tables_of(const CaseKind& kind) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(path_of(kind, "cases"), error)) {
    if (entry.path().extension() == ".cases") names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

TableResult run_table(const CaseKind& kind, std::string_view table) { return TableRun(kind, table).run(); }

std::vector<CaseFailure> entries_without_table(const CaseKind& kind) {
  const std::vector<std::string> names = tables_of(kind);
  std::vector<CaseFailure> strays;
  for (const KnownFailure& failure : known_failures(kind)) {
    const bool exists = std::ranges::any_of(names, [&](const auto& name) { return file_of(name) == failure.file; });
    if (!exists) strays.push_back({list_of(kind), failure.line, "no such table: " + failure.file});
  }
  return strays;
}

}  // namespace isnad::test
