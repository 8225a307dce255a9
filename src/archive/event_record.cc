#include "archive/event_record.h"

#include <algorithm>
#include <vector>

#include "archive/fingerprint.h"
#include "archive/spelling.h"

namespace isnad::archive {
namespace {

constexpr char kBetweenFields = '\x1F';
constexpr char kBetweenActors = '\x1E';

std::string key_of(const Actor& actor) {
  std::string key = actor.country;
  key.push_back(kBetweenFields);
  key += actor.role;
  key.push_back(kBetweenFields);
  key += spelling_of(actor.name);
  return key;
}

void append_actors(const std::vector<Actor>& actors, std::string& key) {
  std::vector<std::string> keys;
  keys.reserve(actors.size());
  for (const Actor& actor : actors) keys.push_back(key_of(actor));
  std::sort(keys.begin(), keys.end());
  for (const std::string& one : keys) {
    key.push_back(kBetweenActors);
    key += one;
  }
  key.push_back(kBetweenFields);
}

std::string names_of(const std::vector<Actor>& actors) {
  std::string names;
  for (const Actor& actor : actors) {
    if (!names.empty()) names.push_back('\n');
    names += actor.name;
  }
  return names;
}

void append_actor_facets(const std::vector<Actor>& actors, std::string_view country, std::string_view role,
                         std::string& facets) {
  for (const Actor& actor : actors) {
    if (!actor.country.empty()) append_facet(facets, country, actor.country);
    if (!actor.role.empty()) append_facet(facets, role, actor.role);
  }
}

// By the first day of its date, without one of the day of publication.
std::string month_of(const Days& days, const Document& document) {
  if (days.first == 0) return is_day(document.published) ? document.published.substr(0, 7) : std::string();
  std::string month = std::to_string(days.first / 100);
  month.insert(0, month.size() < 6 ? 6 - month.size() : 0, '0');
  return month.insert(4, "-");
}

}  // namespace

int64_t signature_of(const Event& event, const Document& document) {
  std::string key(to_string(event.type));
  key.push_back(kBetweenFields);
  key += event.mode;
  append_actors(event.source, key);
  append_actors(event.target, key);
  if (event.place) {
    key += event.place->country;
    key.push_back(kBetweenFields);
    key += spelling_of(event.place->name);
  }
  if (event.source.empty() && event.target.empty()) {
    key.push_back(kBetweenFields);
    key += spelling_of(slice(document.text, event.trigger));
  }
  return static_cast<int64_t>(hash64(key));
}

EventRecord make_event_record(const Event& event, const Document& document, TermFinder& finder) {
  EventRecord record;
  record.days = days_of(event.date);
  record.signature = signature_of(event, document);
  record.source = finder.terms_of(names_of(event.source));
  record.target = finder.terms_of(names_of(event.target));
  std::string& facets = record.facets;
  facets = "any";
  append_facet(facets, "outlet", document.outlet);
  if (const std::string month = month_of(record.days, document); !month.empty()) {
    append_facet(facets, "month", month);
  }
  append_facet(facets, "type", to_string(event.type));
  append_facet(facets, "status", to_string(event.status));
  if (!event.mode.empty()) append_facet(facets, "mode", event.mode);
  append_actor_facets(event.source, "source_country", "source_role", facets);
  append_actor_facets(event.target, "target_country", "target_role", facets);
  if (event.place) {
    record.place = finder.terms_of(event.place->name);
    if (!event.place->country.empty()) append_facet(facets, "place_country", event.place->country);
  }
  return record;
}

}  // namespace isnad::archive
