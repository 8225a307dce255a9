#include "export/goldstein.h"

#include <algorithm>

#include "lexicon/embedded.h"
#include "lexicon/table.h"

namespace isnad::output {

Goldstein::Goldstein() {
  const Result<lexicon::Table> table = lexicon::parse_table("goldstein", lexicon::embedded_table("goldstein"));
  if (!table) return;  // a test reads the table as it is built in
  for (const lexicon::Row& row : table.value().rows) values_.emplace_back(row[0], row[1]);
  std::sort(values_.begin(), values_.end());
}

std::string_view Goldstein::of(std::string_view cameo) const {
  for (; cameo.size() >= 2; cameo.remove_suffix(1)) {
    const auto found = std::lower_bound(values_.begin(), values_.end(), cameo,
                                        [](const auto& value, std::string_view code) { return value.first < code; });
    if (found != values_.end() && found->first == cameo) return found->second;
  }
  return {};
}

}  // namespace isnad::output
