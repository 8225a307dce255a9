#include "archive/named_statements.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "archive/conditions.h"
#include "archive/spelling.h"
#include "isnad/reader.h"

namespace isnad::archive {
namespace {

std::vector<int64_t> ids_of(Prepared& rows) {
  std::vector<int64_t> ids;
  while (rows.step()) ids.push_back(rows.integer(0));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<int64_t> spoken_by(const Database& database, const std::string& name) {
  const std::string spelling = spelling_of(name);
  Prepared rows = database.prepare(
      "SELECT s.id FROM voice v CROSS JOIN speaker p ON p.voice = v.id CROSS JOIN statement s "
      "ON s.id BETWEEN (p.id >> 24) << 24 AND ((p.id >> 24) + 1) << 24 AND s.speaker = p.id WHERE v.spelling = ?1");
  rows.bind(1, spelling);
  return ids_of(rows);
}

// `terms`: what the index of events has for `column` = `value`.
std::vector<int64_t> aimed_at(const Database& database, const std::string& terms, std::string_view column,
                              const std::string& value) {
  std::string sql =
      "SELECT s.id FROM event_index i CROSS JOIN event e ON e.id = i.rowid CROSS JOIN actor b ON b.event = e.id "
      "AND b.target = 1 CROSS JOIN statement s ON s.id BETWEEN (e.id >> 24) << 24 AND ((e.id >> 24) + 1) << 24 "
      "AND s.cue_end = e.trigger_end WHERE event_index MATCH ?1 AND b.";
  Prepared rows = database.prepare(sql.append(column).append(" = ?2"));
  rows.bind(1, terms).bind(2, value);
  return ids_of(rows);
}

void keep_common(std::optional<std::vector<int64_t>>& all, std::vector<int64_t> found) {
  if (!all) {
    all = std::move(found);
    return;
  }
  std::vector<int64_t> both;
  std::set_intersection(all->begin(), all->end(), found.begin(), found.end(), std::back_inserter(both));
  all = std::move(both);
}

}  // namespace

bool asks_for_names(const Filter& filter) {
  return !filter.voice.empty() || !filter.aimed_at.empty() || !filter.aimed_at_country.empty();
}

std::optional<std::vector<int64_t>> named_statements(const Database& database, const Filter& filter) {
  std::optional<std::vector<int64_t>> all;
  if (!filter.voice.empty()) keep_common(all, spoken_by(database, filter.voice));
  if (!filter.aimed_at.empty()) {
    const std::string words = name_expression(builtin_lexicon(), "target", filter.aimed_at);
    keep_common(all, aimed_at(database, words.empty() ? std::string(kEvery) : words, "name", filter.aimed_at));
  }
  if (!filter.aimed_at_country.empty()) {
    const std::string& country = filter.aimed_at_country;
    keep_common(all, aimed_at(database, facet("target_country", country), "country", country));
  }
  return all;
}

}  // namespace isnad::archive
