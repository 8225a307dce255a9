// The Goldstein scale (knowledge/goldstein.tsv): how much an event of a kind is of conflict or of cooperation.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace isnad::output {

class Goldstein {
 public:
  Goldstein();

  // From -10 to 10, as the table writes it; empty for what is no CAMEO code. A code without a value of its own has that
  // of the longest code that it begins with.
  [[nodiscard]] std::string_view of(std::string_view cameo) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> values_;  // by code
};

}  // namespace isnad::output
