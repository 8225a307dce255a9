#include "archive/pairs.h"

#include <string_view>

namespace isnad::archive {
namespace {

// Copies in one story are one: by the signature of the statement or event.
std::string_view query_of(Pairing pairing) {
  switch (pairing) {
    case Pairing::month_act:
      return "SELECT substr(first, 1, 7), act, count(*) FROM (SELECT min(d.published) AS first, s.act FROM statement s "
             "JOIN document d ON d.id = s.id >> 24 GROUP BY d.story, s.signature) WHERE first IS NOT NULL "
             "GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ?1";
    case Pairing::accusing_countries:
      return "SELECT a.country, b.country, count(DISTINCT d.story || '.' || e.signature) FROM event e "
             "JOIN document d ON d.id = e.id >> 24 JOIN actor a ON a.event = e.id AND a.target = 0 "
             "JOIN actor b ON b.event = e.id AND b.target = 1 WHERE e.type = 'ACCUSE' AND a.country <> '' "
             "AND b.country <> '' AND a.country <> b.country GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ?1";
    case Pairing::speaker_target:
      break;
  }
  // A statement is an event too: the one whose trigger is its cue.
  return "SELECT v.name, b.name, count(DISTINCT d.story || '.' || e.signature) FROM event e "
         "JOIN document d ON d.id = e.id >> 24 JOIN statement s ON s.id BETWEEN (e.id >> 24) << 24 "
         "AND ((e.id >> 24) + 1) << 24 AND s.cue_start = e.trigger_start JOIN speaker p ON p.id = s.speaker "
         "JOIN voice v ON v.id = p.voice JOIN actor b ON b.event = e.id AND b.target = 1 "
         "WHERE p.kind <> 'unnamed' GROUP BY v.id, b.name ORDER BY 3 DESC, 1, 2 LIMIT ?1";
}

}  // namespace

std::vector<Pair> count_pairs(const Database& database, Pairing pairing, size_t limit) {
  Prepared rows = database.prepare(query_of(pairing));
  rows.bind(1, static_cast<int64_t>(limit));
  std::vector<Pair> pairs;
  while (rows.step()) {
    pairs.push_back({std::string(rows.text(0)), std::string(rows.text(1)), static_cast<uint64_t>(rows.integer(2))});
  }
  return pairs;
}

}  // namespace isnad::archive
