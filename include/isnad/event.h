// Events: who did what to whom, where and when, by the PLOVER types with CAMEO codes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/span.h"

namespace isnad {

enum class EventType : uint8_t {
  agree,
  consult,
  support,
  concede,
  cooperate,
  aid,
  retreat,
  request,
  accuse,
  reject,
  threaten,
  protest,
  sanction,
  mobilize,
  coerce,
  assault
};

// How far the article vouches for an event.
enum class EventStatus : uint8_t {
  reported,     // the article says so itself
  claimed,      // somebody says so, in the statement that the event names
  denied,       // somebody denies it
  hypothetical  // future, conditional, called for, warned of
};

// Who does or suffers something.
struct Actor {
  std::string name;     // the name or the words that describe it, as the document has them
  std::string country;  // ISO 3166-1 alpha-3; empty when the text gives none
  std::string role;     // sector in PLOVER ("GOV", "MIL", "REB" …); empty when it is not known
  Span span;
};

// Where something happens.
struct Place {
  std::string name;
  std::string country;  // ISO 3166-1 alpha-3; empty when it is not known
  std::optional<double> latitude;
  std::optional<double> longitude;
  Span span;
};

// How many people an event touches, as far as the text counts them.
struct Toll {
  std::optional<uint32_t> dead;
  std::optional<uint32_t> wounded;
  std::optional<uint32_t> arrested;
  std::optional<uint32_t> displaced;

  [[nodiscard]] bool empty() const { return !dead && !wounded && !arrested && !displaced; }
  bool operator==(const Toll&) const = default;
};

struct Event {
  int id = 0;  // 1, 2, … in text order of the trigger
  EventType type = EventType::assault;
  std::string mode;   // the mode of PLOVER where the type has one ("kidnap", "demo" …); else empty
  std::string cameo;  // the CAMEO code, two to four digits
  Span trigger;
  std::vector<Actor> source;
  std::vector<Actor> target;
  std::string date;  // a TIMEX3 value: the day or a wider time; empty when it is not known
  std::optional<Place> place;
  EventStatus status = EventStatus::reported;
  std::optional<int> statement;  // Statement::id of the innermost statement that the event stands in
  Toll toll;
};

// The names of the data contract ("ASSAULT", "reported" …) …
std::string_view to_string(EventType type);
std::string_view to_string(EventStatus status);
// … and back; nothing for what is none of them.
std::optional<EventType> event_type_named(std::string_view name);
std::optional<EventStatus> event_status_named(std::string_view name);

}  // namespace isnad
