#include "ingest/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace isnad::ingest {
namespace {

constexpr std::array<std::string_view, 6> fields{"id", "outlet", "published", "title", "url", "text"};

}  // namespace

std::optional<Kind> kind_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Kind>, 8> names{{{"auto", Kind::automatic},
                                                                    {"text", Kind::text},
                                                                    {"json", Kind::json},
                                                                    {"jsonl", Kind::jsonl},
                                                                    {"csv", Kind::csv},
                                                                    {"html", Kind::html},
                                                                    {"feed", Kind::feed},
                                                                    {"warc", Kind::warc}}};
  for (const auto& [word, kind] : names) {
    if (word == name) return kind;
  }
  return std::nullopt;
}

Result<Columns> parse_columns(std::string_view map) {
  Columns columns;
  for (size_t at = 0; at <= map.size();) {
    const size_t end = std::min(map.find(',', at), map.size());
    const std::string_view pair = map.substr(at, end - at);
    at = end + 1;
    const size_t equals = pair.find('=');
    const std::string_view field = pair.substr(0, equals);
    if (equals == std::string_view::npos || field.empty() || equals + 1 == pair.size()) {
      return Error{fmt::format("'{}' is not field=column, for example title=headline", pair)};
    }
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
      return Error{fmt::format("there is no field '{}'; the fields are {}", field, fmt::join(fields, ", "))};
    }
    for (const auto& [taken, column] : columns) {
      if (taken == field) return Error{fmt::format("the field '{}' is mapped twice", field)};
    }
    columns.emplace_back(field, pair.substr(equals + 1));
  }
  return columns;
}

std::string_view column_of(const Columns& columns, std::string_view field) {
  for (const auto& [name, column] : columns) {
    if (name == field) return column;
  }
  return field;
}

std::string size_text(uint64_t bytes) {
  if (bytes >= (1U << 30U)) return fmt::format("{} GB", (bytes + (1U << 29U)) >> 30U);
  if (bytes >= (1U << 20U)) return fmt::format("{} MB", bytes >> 20U);
  if (bytes >= (1U << 10U)) return fmt::format("{} KB", bytes >> 10U);
  return fmt::format("{} bytes", bytes);
}

}  // namespace isnad::ingest
