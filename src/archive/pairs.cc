#include "archive/pairs.h"

#include <string>
#include <string_view>

namespace isnad::archive {
namespace {

// The statements that are aimed at somebody: a statement is an event too, the one whose trigger is its cue. The targets
// are looked up by document and place; the other way round the statements of each document would be read for each
// event.
constexpr std::string_view kAimed =
    "WITH aimed AS MATERIALIZED (SELECT e.id >> 24 AS document, e.trigger_end AS place, b.name, b.country "
    "FROM actor b CROSS JOIN event e ON e.id = b.event WHERE b.target = 1) ";
constexpr std::string_view kStatements =
    "FROM statement s CROSS JOIN aimed b ON b.document = s.id >> 24 AND b.place = s.cue_end "
    "CROSS JOIN speaker p ON p.id = s.speaker CROSS JOIN document d ON d.id = s.id >> 24 ";
// Copies in one story are one, by the signature.
constexpr std::string_view kCount = "count(DISTINCT d.story || '.' || s.signature) ";
constexpr std::string_view kFiltered = "AND (?2 = '' OR s.act = ?2) AND (?3 = '' OR p.country = ?3) ";
constexpr std::string_view kMostFirst = "GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?1";

std::string query_of(Pairing pairing) {
  std::string sql;
  const auto add = [&](auto... parts) { (sql.append(parts), ...); };
  switch (pairing) {
    case Pairing::month_act:
      add("SELECT substr(d.published, 1, 7), s.act, ", kCount, "FROM statement s JOIN document d ON d.id = s.id >> 24 ",
          "JOIN speaker p ON p.id = s.speaker WHERE d.published IS NOT NULL ", kFiltered,
          "GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ?1");
      break;
    case Pairing::accusing_countries:
      add(kAimed, "SELECT p.country, b.country, ", kCount, kStatements,
          "WHERE s.act IN ('accuse', 'condemn') AND p.country <> '' AND b.country <> '' AND p.country <> b.country ",
          kFiltered, kMostFirst);
      break;
    case Pairing::speaker_target:
      add(kAimed, "SELECT v.name, b.name, ", kCount, kStatements, "CROSS JOIN voice v ON v.id = p.voice ",
          "WHERE p.kind <> 'unnamed' ", kFiltered, kMostFirst);
      break;
  }
  return sql;
}

}  // namespace

std::vector<Pair> count_pairs(const Database& database, Pairing pairing, const PairOptions& options) {
  Prepared rows = database.prepare(query_of(pairing));
  const std::string_view act = options.act ? to_string(*options.act) : std::string_view();
  rows.bind(1, static_cast<int64_t>(options.limit)).bind(2, act).bind(3, options.country);
  std::vector<Pair> pairs;
  while (rows.step()) {
    pairs.push_back({std::string(rows.text(0)), std::string(rows.text(1)), static_cast<uint64_t>(rows.integer(2))});
  }
  return pairs;
}

}  // namespace isnad::archive
