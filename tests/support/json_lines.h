// JSON Lines as a program wrote them, for tests that look at their values.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

namespace isnad::test {

using Json = nlohmann::ordered_json;

inline std::vector<Json> parse_json_lines(std::string_view written) {
  std::vector<Json> rows;
  for (size_t at = 0; at < written.size();) {
    const size_t end = written.find('\n', at);
    rows.push_back(Json::parse(written.substr(at, end - at)));
    at = end + 1;
  }
  return rows;
}

}  // namespace isnad::test
