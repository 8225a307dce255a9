// Readings with events, made by hand, and archives of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/archive.h"
#include "isnad/reading.h"
#include "support/process.h"

namespace isnad::test {

// The first place of `words` in `text`; throws where there is none.
Span place_of(std::string_view text, std::string_view words);

// Who, as «الجيش الكوريندي|KRD|MIL»; country and role may be left out. Several with «;» between.
std::vector<Actor> actors(std::string_view text, std::string_view who);

// What happens in a text; words are found in it.
struct Happening {
  std::string_view trigger;
  EventType type = EventType::assault;
  std::string_view source = {};  // as for actors()
  std::string_view target = {};
  std::string_view date = {};
  std::string_view place = {};  // «الميناء|KRD»
  EventStatus status = EventStatus::reported;
  std::string_view mode = {};
  std::string_view cameo = "190";
  std::string_view said_by = {};  // the source of a statement that the event stands in
};

// An article with these events; `said_by` adds a statement whose content is the whole text.
Reading telling(const std::string& id, const std::string& outlet, const std::string& published, const std::string& text,
                const std::vector<Happening>& happenings);

// Stores them in their order.
void store_all(const std::string& path, const std::vector<Reading>& readings);

// An archive of readings in a folder of its own, open.
class EventShelf {
 public:
  explicit EventShelf(const std::vector<Reading>& readings);
  [[nodiscard]] const std::string& path() const { return path_; }
  archive::Archive& archive() { return archive_; }

  // The events found, in their order, as «a.1 b.2» (the article's id and the event's number); "error: …" for an error.
  std::string found(const archive::EventOptions& options);
  std::string found(const archive::EventFilter& filter);

 private:
  TemporaryFolder folder_;
  std::string path_;
  archive::Archive archive_;
};

}  // namespace isnad::test
