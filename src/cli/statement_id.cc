#include "cli/statement_id.h"

#include <charconv>

namespace isnad::cli {

std::optional<Id> parse_id(const std::string& text) {
  Id id;
  const char* const end = text.data() + text.size();
  const auto document = std::from_chars(text.data(), end, id.document);
  if (document.ec != std::errc() || id.document <= 0) return std::nullopt;
  if (document.ptr == end) return id;
  int statement = 0;
  if (*document.ptr != '.') return std::nullopt;
  const auto number = std::from_chars(document.ptr + 1, end, statement);
  if (number.ec != std::errc() || number.ptr != end || statement <= 0) return std::nullopt;
  id.statement = statement;
  return id;
}

}  // namespace isnad::cli
