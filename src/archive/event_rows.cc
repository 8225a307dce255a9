#include "archive/event_rows.h"

#include <algorithm>

#include "archive/schema.h"

namespace isnad::archive {
namespace {

template <typename Number>
void bind_if(Prepared& row, int at, const std::optional<Number>& number) {
  if (number) {
    row.bind(at, static_cast<int64_t>(*number));
  } else {
    row.bind_null(at);
  }
}

void bind_degrees(Prepared& row, int at, const std::optional<double>& degrees) {
  if (degrees) {
    row.bind_real(at, *degrees);
  } else {
    row.bind_null(at);
  }
}

std::optional<uint32_t> count_at(const Prepared& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<uint32_t>(row.integer(column));
}

std::optional<double> degrees_at(const Prepared& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.real(column);
}

// Columns from `column` on: name, country, start, end, latitude, longitude.
std::optional<Place> place_at(const Prepared& row, int column, const Offsets& offsets) {
  if (row.is_null(column)) return std::nullopt;
  Place place;
  place.name = row.text(column);
  place.country = row.text(column + 1);
  place.span = offsets.span(row.integer(column + 2), row.integer(column + 3));
  place.latitude = degrees_at(row, column + 4);
  place.longitude = degrees_at(row, column + 5);
  return place;
}

}  // namespace

EventWriter::EventWriter(Database& database)
    : insert_time_(database.prepare("INSERT INTO time (document, number, span_start, span_end, type, value, hijri) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")),
      insert_event_(database.prepare(
          "INSERT INTO event (id, type, mode, cameo, trigger_start, trigger_end, date, first_day, last_day, status, "
          "statement, place, place_country, place_start, place_end, latitude, longitude, dead, wounded, arrested, "
          "displaced, signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
          "?18, ?19, ?20, ?21, ?22)")),
      insert_actor_(
          database.prepare("INSERT INTO actor (event, number, target, name, country, role, span_start, span_end) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
      index_event_(database.prepare(
          "INSERT INTO event_index (rowid, source, target, place, facets) VALUES (?1, ?2, ?3, ?4, ?5)")) {}

void EventWriter::write(const Record& record, int64_t document) {
  int64_t number = 0;
  for (const TimeExpression& time : record.reading.times) {
    insert_time_.bind(1, document)
        .bind(2, ++number)
        .bind(3, int64_t{time.span.start})
        .bind(4, int64_t{time.span.end})
        .bind(5, to_string(time.type))
        .bind_optional(6, time.value)
        .bind(7, int64_t{time.hijri ? 1 : 0})
        .run();
  }
  for (size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.reading.events[i];
    const int64_t id = row_id(document, event.id);
    write_event(event, record.events[i], id);
    write_actors(event, id);
  }
}

void EventWriter::write_event(const Event& event, const EventRecord& record, int64_t id) {
  Prepared& row = insert_event_;
  row.bind(1, id)
      .bind(2, to_string(event.type))
      .bind_optional(3, event.mode)
      .bind_optional(4, event.cameo)
      .bind(5, int64_t{event.trigger.start})
      .bind(6, int64_t{event.trigger.end})
      .bind_optional(7, event.date);
  const bool dated = record.days.first != 0;
  bind_if(row, 8, dated ? std::optional(record.days.first) : std::nullopt);
  bind_if(row, 9, dated ? std::optional(record.days.last) : std::nullopt);
  row.bind(10, to_string(event.status));
  bind_if(row, 11, event.statement);
  for (int at = 12; at <= 17; ++at) row.bind_null(at);
  if (event.place) {
    row.bind(12, event.place->name)
        .bind_optional(13, event.place->country)
        .bind(14, int64_t{event.place->span.start})
        .bind(15, int64_t{event.place->span.end});
    bind_degrees(row, 16, event.place->latitude);
    bind_degrees(row, 17, event.place->longitude);
  }
  bind_if(row, 18, event.toll.dead);
  bind_if(row, 19, event.toll.wounded);
  bind_if(row, 20, event.toll.arrested);
  bind_if(row, 21, event.toll.displaced);
  row.bind(22, record.signature).run();
  index_event_.bind(1, id)
      .bind(2, record.source)
      .bind(3, record.target)
      .bind(4, record.place)
      .bind(5, record.facets)
      .run();
}

void EventWriter::write_actors(const Event& event, int64_t id) {
  int64_t number = 0;
  const auto write = [&](const std::vector<Actor>& actors, bool target) {
    for (const Actor& actor : actors) {
      insert_actor_.bind(1, id)
          .bind(2, ++number)
          .bind(3, int64_t{target ? 1 : 0})
          .bind(4, actor.name)
          .bind_optional(5, actor.country)
          .bind_optional(6, actor.role)
          .bind(7, int64_t{actor.span.start})
          .bind(8, int64_t{actor.span.end})
          .run();
    }
  };
  write(event.source, false);
  write(event.target, true);
}

EventReader::EventReader(const Database& database)
    : times_(database.prepare(
          "SELECT span_start, span_end, type, value, hijri FROM time WHERE document = ?1 ORDER BY number")),
      events_(database.prepare(
          "SELECT id, type, mode, cameo, trigger_start, trigger_end, date, status, statement, place, place_country, "
          "place_start, place_end, latitude, longitude, dead, wounded, arrested, displaced FROM event "
          "WHERE id BETWEEN ?1 AND ?2 ORDER BY id")),
      actors_(database.prepare("SELECT event, target, name, country, role, span_start, span_end FROM actor "
                               "WHERE event BETWEEN ?1 AND ?2 ORDER BY event, number")) {}

void EventReader::read(int64_t document, const Offsets& offsets, Reading& reading) {
  read_times(document, offsets, reading);
  Prepared& row = events_;
  row.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (row.step()) {
    Event& event = reading.events.emplace_back();
    event.id = static_cast<int>(number_of(row.integer(0)));
    event.type = event_type_named(row.text(1)).value_or(EventType::assault);
    event.mode = row.text(2);
    event.cameo = row.text(3);
    event.trigger = offsets.span(row.integer(4), row.integer(5));
    event.date = row.text(6);
    event.status = event_status_named(row.text(7)).value_or(EventStatus::reported);
    if (!row.is_null(8)) event.statement = static_cast<int>(row.integer(8));
    event.place = place_at(row, 9, offsets);
    event.toll = {count_at(row, 15), count_at(row, 16), count_at(row, 17), count_at(row, 18)};
  }
  row.reset();
  if (!reading.events.empty()) read_actors(document, offsets, reading.events);
}

void EventReader::read_times(int64_t document, const Offsets& offsets, Reading& reading) {
  Prepared& row = times_;
  row.bind(1, document);
  while (row.step()) {
    TimeExpression& time = reading.times.emplace_back();
    time.span = offsets.span(row.integer(0), row.integer(1));
    time.type = time_type_named(row.text(2)).value_or(TimeType::date);
    time.value = row.text(3);
    time.hijri = row.integer(4) != 0;
  }
  row.reset();
}

void EventReader::read_actors(int64_t document, const Offsets& offsets, std::vector<Event>& events) {
  Prepared& row = actors_;
  row.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  auto event = events.begin();
  while (row.step()) {
    const auto number = static_cast<int>(number_of(row.integer(0)));
    event = std::find_if(event, events.end(), [&](const Event& e) { return e.id >= number; });
    if (event == events.end() || event->id != number) continue;  // an actor of no event: isnad check tells
    Actor& actor = (row.integer(1) == 0 ? event->source : event->target).emplace_back();
    actor.name = row.text(2);
    actor.country = row.text(3);
    actor.role = row.text(4);
    actor.span = offsets.span(row.integer(5), row.integer(6));
  }
  row.reset();
}

}  // namespace isnad::archive
