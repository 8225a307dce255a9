#include "archive/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "archive/event_query.h"
#include "archive/schema.h"
#include "isnad/reader.h"
#include "text/sentence.h"
#include "text/token.h"

namespace isnad::archive {
namespace {

// The days that an event counts for: those of its date, else the day of publication.
Days days_for(const EventKey& event) {
  return event.days.first != 0 ? event.days : Days{event.published, event.published};
}

// Whether all of it lies between the days of the filter.
bool is_between(const EventKey& event, int32_t from, int32_t to) {
  if (from == 0 && to == 0) return true;
  const Days days = days_for(event);
  return days.first != 0 && days.first >= from && (to == 0 || days.last <= to);
}

// The day that an event is listed under: what lies ahead under that of the article.
int32_t listed_day(const EventKey& event) {
  const int32_t day = days_for(event).first;
  return event.published != 0 ? std::min(day, event.published) : day;
}

bool comes_before(const DistinctEvent& one, const DistinctEvent& other, EventSort sort) {
  const auto order = [sort](const DistinctEvent& event) {
    const int32_t day = listed_day(event.event);
    // Without a day it comes last.
    const int32_t by_day = day == 0 ? INT32_MAX : sort == EventSort::oldest ? day : -day;
    const int64_t copies = sort == EventSort::copies ? -int64_t{event.documents} : 0;
    return std::make_tuple(copies, by_day, event.event.id);
  };
  return order(one) < order(other);
}

std::string day_text(int32_t day) {
  return day == 0 ? std::string() : fmt::format("{:04}-{:02}-{:02}", day / 10000, day / 100 % 100, day % 100);
}

std::string month_of(const EventKey& event) { return day_text(days_for(event).first).substr(0, 7); }

std::vector<Span> sentences_in(std::string_view text) {
  text::Tokens tokens;
  text::tokenise(text, tokens);
  std::vector<text::Sentence> found;
  text::find_sentences(text, tokens, found);
  std::vector<Span> spans;
  spans.reserve(found.size());
  for (const text::Sentence& sentence : found) {
    if (sentence.end > sentence.first) spans.push_back(text::span_of(tokens[sentence.first], tokens[sentence.end - 1]));
  }
  return spans;
}

}  // namespace

EventFinder::EventFinder(Database& database, Loader& loader, DocumentKeys& keys)
    : database_(&database),
      loader_(&loader),
      keys_(&keys),
      same_(database.prepare(fmt::format("SELECT e.id, e.first_day, e.last_day, d.outlet, d.published, d.article_key "
                                         "FROM event e JOIN document d ON d.id = e.id >> {} "
                                         "WHERE e.signature = ?1 AND d.story = ?2",
                                         kNumberBits))),
      event_(database.prepare("SELECT type, mode, status, place FROM event WHERE id = ?1")),
      actors_(database.prepare("SELECT country, name FROM actor WHERE event = ?1 AND target = ?2 ORDER BY number")) {}

Result<std::vector<EventKey>> EventFinder::matches(const EventFilter& filter) {
  Result<std::string> query = event_query(builtin_lexicon(), filter);
  if (!query) return query.error();
  keys_->refresh(*database_);
  const bool everything = query.value().empty();
  Prepared find =
      database_->prepare(everything ? "SELECT id, signature, first_day, last_day FROM event INDEXED BY event_key"
                                    : "SELECT e.id, e.signature, e.first_day, e.last_day FROM event_index i JOIN event "
                                      "e INDEXED BY event_key ON e.id = i.rowid "
                                      "WHERE event_index MATCH ?1");
  if (!everything) find.bind(1, query.value());
  const int32_t from = day_number(filter.from);
  const int32_t to = day_number(filter.to);
  std::vector<EventKey> found;
  while (find.step()) {
    const DocumentKey& document = keys_->of(document_of(find.integer(0)));
    const EventKey key{find.integer(0),
                       document.story,
                       find.integer(1),
                       {static_cast<int32_t>(find.integer(2)), static_cast<int32_t>(find.integer(3))},
                       document.day};
    if (is_between(key, from, to)) found.push_back(key);
  }
  return found;
}

Result<EventTotals> EventFinder::find(const EventOptions& options, const std::function<bool(const EventHit&)>& take) {
  Result<std::vector<EventKey>> matching = matches(options.filter);
  if (!matching) return matching.error();
  std::vector<EventKey> keys = std::move(matching).value();
  opened_ = {};  // others may have added a newer version since
  EventTotals totals;
  totals.mentions = keys.size();
  std::vector<DistinctEvent> events = distinct_events(keys);
  totals.events = events.size();
  totals.unread = static_cast<uint64_t>(unread_documents(*database_));

  const size_t first = std::min(options.offset, events.size());
  const size_t end = first + std::min(options.limit, events.size() - first);
  std::partial_sort(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(end), events.end(),
                    [&](const DistinctEvent& a, const DistinctEvent& b) { return comes_before(a, b, options.sort); });
  for (size_t i = first; i < end; ++i) {
    open(document_of(events[i].event.id));
    const auto& all = opened_.reading.events;
    const auto event = std::find_if(all.begin(), all.end(), [&](const Event& e) {
      return e.id == static_cast<int>(number_of(events[i].event.id));
    });
    if (event == all.end()) continue;  // isnad check tells
    if (!take(
            {opened_, *event, day_text(listed_day(events[i].event)), sentence_of(*event), copies_of(events[i].event)}))
      break;
  }
  return totals;
}

void EventFinder::open(int64_t document) {
  if (opened_.info.number == document) return;
  std::optional<StoredReading> stored = loader_->reading(document);
  opened_ = stored ? std::move(*stored) : StoredReading();
  sentences_ = sentences_in(opened_.reading.document.text);
}

Span EventFinder::sentence_of(const Event& event) const {
  const auto after = std::upper_bound(sentences_.begin(), sentences_.end(), event.trigger.byte_start,
                                      [](uint32_t at, const Span& sentence) { return at < sentence.byte_start; });
  if (after == sentences_.begin()) return event.trigger;
  const Span& sentence = *(after - 1);
  return event.trigger.byte_end <= sentence.byte_end ? sentence : event.trigger;
}

std::vector<EventCopy> EventFinder::copies_of(const EventKey& event) {
  struct Same {
    EventKey key;
    EventCopy copy;
    std::string article;
  };
  std::vector<Same> all;
  same_.bind(1, event.signature).bind(2, event.story);
  while (same_.step()) {
    const int64_t id = same_.integer(0);
    all.push_back(
        {{id,
          event.story,
          event.signature,
          {static_cast<int32_t>(same_.integer(1)), static_cast<int32_t>(same_.integer(2))},
          day_number(same_.text(4))},
         {document_of(id), static_cast<int>(number_of(id)), std::string(same_.text(3)), std::string(same_.text(4))},
         std::string(same_.blob(5))});
  }
  same_.reset();
  std::sort(all.begin(), all.end(), [](const Same& a, const Same& b) { return is_earlier(a.key, b.key); });
  std::vector<EventKey> keys;
  keys.reserve(all.size());
  for (const Same& same : all) keys.push_back(same.key);
  const std::vector<uint32_t> firsts = firsts_of(keys);
  const auto self = std::find_if(keys.begin(), keys.end(), [&](const EventKey& key) { return key.id == event.id; });
  std::vector<EventCopy> copies;
  std::set<std::string_view> articles;
  for (size_t i = 0; i < all.size() && self != keys.end(); ++i) {
    if (firsts[i] != firsts[static_cast<size_t>(self - keys.begin())]) continue;
    // Versions of one article, and two mentions in it, are one copy.
    if (articles.insert(all[i].article).second) copies.push_back(std::move(all[i].copy));
  }
  return copies;
}

std::vector<std::string> EventFinder::actor_names(int64_t event, bool target) {
  std::vector<std::string> names;
  actors_.bind(1, event).bind(2, int64_t{target ? 1 : 0});
  while (actors_.step()) names.emplace_back(actors_.text(actors_.is_null(0) ? 1 : 0));
  actors_.reset();
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::vector<std::string> EventFinder::names_of(const EventKey& event, EventPart part) {
  if (part == EventPart::month) return {month_of(event)};
  if (part == EventPart::source || part == EventPart::target) return actor_names(event.id, part == EventPart::target);
  if (part == EventPart::outlet) {
    const std::optional<DocumentInfo> info = loader_->info(document_of(event.id));
    return {info ? info->document.outlet : std::string()};
  }
  event_.bind(1, event.id);
  std::vector<std::string> names;
  const int column = part == EventPart::type ? 0 : part == EventPart::mode ? 1 : part == EventPart::status ? 2 : 3;
  if (event_.step() && !event_.is_null(column)) names.emplace_back(event_.text(column));
  event_.reset();
  return names;
}

Result<std::vector<Count>> EventFinder::count(const EventFilter& filter, EventPart part, size_t limit) {
  Result<std::vector<EventKey>> matching = matches(filter);
  if (!matching) return matching.error();
  std::vector<EventKey> keys = std::move(matching).value();
  return count(distinct_events(keys), part, limit);
}

std::vector<Count> EventFinder::count(const std::vector<DistinctEvent>& events, EventPart part, size_t limit) {
  std::unordered_map<std::string, uint64_t> counts;
  for (const DistinctEvent& event : events) {
    for (std::string& name : names_of(event.event, part)) ++counts[std::move(name)];
  }
  std::vector<Count> all;
  all.reserve(counts.size());
  for (const auto& [name, count] : counts) all.push_back({name, count});
  const bool in_time = part == EventPart::month;
  std::sort(all.begin(), all.end(), [&](const Count& a, const Count& b) {
    return in_time || a.count == b.count ? a.name < b.name : a.count > b.count;
  });
  // Of months the last ones.
  if (in_time && all.size() > limit) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(limit));
  if (all.size() > limit) all.resize(limit);
  return all;
}

std::vector<DistinctEvent> EventFinder::all(const std::function<bool(int64_t event, int64_t statement)>& wanted) {
  keys_->refresh(*database_);
  Prepared rows = database_->prepare("SELECT id, signature, first_day, last_day, statement FROM event");
  std::vector<EventKey> keys;
  while (rows.step()) {
    const int64_t id = rows.integer(0);
    const int64_t statement = rows.is_null(4) ? 0 : row_id(document_of(id), rows.integer(4));
    if (!wanted(id, statement)) continue;
    const DocumentKey& document = keys_->of(document_of(id));
    keys.push_back({id,
                    document.story,
                    rows.integer(1),
                    {static_cast<int32_t>(rows.integer(2)), static_cast<int32_t>(rows.integer(3))},
                    document.day});
  }
  return distinct_events(keys);
}

}  // namespace isnad::archive
