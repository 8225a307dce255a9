// What a search has found, for people and programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "isnad/archive.h"
#include "isnad/output.h"

namespace isnad::output {

// Appends the hits in options.format: text, jsonl (an object a hit) or csv (a row a hit). `first` is the number of the
// first hit among all (SearchOptions::offset).
void append_search_result(const archive::SearchResult& result, size_t first, const WriteOptions& options,
                          std::string& out);

// «12.3», as isnad show takes it.
std::string statement_number(int64_t document, int statement);

// … and back: nothing for what is no such number.
struct StatementNumber {
  int64_t document = 0;
  int statement = 0;
};
std::optional<StatementNumber> parse_statement_number(std::string_view text);

}  // namespace isnad::output
