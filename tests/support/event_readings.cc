#include "support/event_readings.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "archive/schema.h"
#include "archive/store.h"
#include "archive/tokenizer.h"
#include "isnad/reader.h"

namespace isnad::test {
namespace {

std::vector<std::string_view> split(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find(between), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

uint32_t points(std::string_view text) {
  return static_cast<uint32_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Event event_of(std::string_view text, const Happening& what, int id) {
  Event event;
  event.id = id;
  event.type = what.type;
  event.mode = what.mode;
  event.cameo = what.cameo;
  event.trigger = place_of(text, what.trigger);
  event.source = actors(text, what.source);
  event.target = actors(text, what.target);
  event.date = what.date;
  event.status = what.status;
  if (const auto parts = split(what.place, '|'); !parts.empty()) {
    event.place =
        Place{std::string(parts[0]), parts.size() > 1 ? std::string(parts[1]) : "", {}, {}, place_of(text, parts[0])};
  }
  return event;
}

archive::Archive opened(const std::string& path) {
  Result<archive::Archive> archive = archive::Archive::open(path);
  if (!archive) throw std::runtime_error(archive.error().message);
  return std::move(archive).value();
}

}  // namespace

Span place_of(std::string_view text, std::string_view words) {
  const size_t at = text.find(words);
  if (at == std::string_view::npos) throw std::runtime_error(fmt::format("no {} in: {}", words, text));
  const uint32_t start = points(text.substr(0, at));
  return {start, start + points(words), static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

std::vector<Actor> actors(std::string_view text, std::string_view who) {
  std::vector<Actor> all;
  for (const std::string_view one : split(who, ';')) {
    const auto parts = split(one, '|');
    Actor& actor = all.emplace_back();
    actor.name = parts[0];
    if (parts.size() > 1) actor.country = parts[1];
    if (parts.size() > 2) actor.role = parts[2];
    actor.span = place_of(text, parts[0]);
  }
  return all;
}

Reading telling(const std::string& id, const std::string& outlet, const std::string& published, const std::string& text,
                const std::vector<Happening>& happenings) {
  Reading reading;
  Document& document = reading.document;
  document.id = id;
  document.outlet = outlet;
  document.published = published;
  document.title = "خبر " + id;
  document.url = "https://example.org/" + id;
  document.text = text;
  reading.language = "ar";
  for (const Happening& what : happenings) {
    Event& event = reading.events.emplace_back(event_of(text, what, static_cast<int>(reading.events.size()) + 1));
    if (what.said_by.empty()) continue;
    Speaker& speaker = reading.speakers.emplace_back();
    speaker.id = static_cast<int>(reading.speakers.size());
    speaker.name = what.said_by;
    speaker.kind = SpeakerKind::person;
    Statement& statement = reading.statements.emplace_back();
    statement.id = static_cast<int>(reading.statements.size());
    statement.speaker = speaker.id;
    statement.cue = event.trigger;
    statement.content = {place_of(text, text)};
    event.statement = statement.id;
  }
  return reading;
}

void store_all(const std::string& path, const std::vector<Reading>& readings) {
  archive::Database database(path, archive::OpenMode::write);
  archive::register_with_fts5(database);
  archive::prepare_to_write(database);
  archive::Store store(database);
  archive::RecordMaker maker(builtin_lexicon());
  for (const Reading& reading : readings) store.add(maker.make(reading, archive::fingerprints_of(reading.document)));
  store.finish();
}

EventShelf::EventShelf(const std::vector<Reading>& readings)
    : path_(folder_.path("a.isnad")), archive_((store_all(path_, readings), opened(path_))) {}

std::string EventShelf::found(const archive::EventOptions& options) {
  std::string ids;
  const auto totals = archive_.events(options, [&](const archive::EventHit& hit) {
    ids += fmt::format("{}{}.{}", ids.empty() ? "" : " ", hit.document.info.document.id, hit.event.id);
    return true;
  });
  return totals ? ids : "error: " + totals.error().message;
}

std::string EventShelf::found(const archive::EventFilter& filter) {
  archive::EventOptions options;
  options.filter = filter;
  options.sort = archive::EventSort::oldest;
  return found(options);
}

}  // namespace isnad::test
