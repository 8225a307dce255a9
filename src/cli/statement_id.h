// Documents and statements as the archive's answers name them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace isnad::cli {

struct Id {
  int64_t document = 0;
  std::optional<int> statement;
};

// «12» or «12.3».
std::optional<Id> parse_id(const std::string& text);

}  // namespace isnad::cli
