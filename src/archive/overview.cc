#include "archive/overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "archive/schema.h"
#include "archive/spelling.h"

namespace isnad::archive {
namespace {

// Things counted by a key; the largest first, and then by name, so that the answer is the same each time.
template <typename Key, typename Name>
std::vector<Count> largest(const std::unordered_map<Key, uint64_t>& counts, size_t top, Name name) {
  std::vector<std::pair<uint64_t, Key>> order;
  order.reserve(counts.size());
  for (const auto& [key, count] : counts) order.emplace_back(count, key);
  const auto before = [](const auto& one, const auto& other) {
    return one.first != other.first ? one.first > other.first : one.second < other.second;
  };
  const size_t kept = std::min(top, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(), before);
  std::vector<Count> out;
  for (size_t i = 0; i < kept; ++i) out.push_back({name(order[i].second), order[i].first});
  return out;
}

// Copies of a statement stand together, the earliest first; a day that is not known comes last.
bool earlier_copy(const Said& one, const Said& other) {
  const auto order = [](const Said& said) {
    return std::make_tuple(said.story, said.signature, said.day == 0 ? INT32_MAX : said.day, said.statement);
  };
  return order(one) < order(other);
}

bool are_copies(const Said& one, const Said& other) {
  return one.story == other.story && one.signature == other.signature;
}

// One of each: the earliest copy.
void keep_distinct(std::vector<Said>& said) {
  std::sort(said.begin(), said.end(), earlier_copy);
  said.erase(std::unique(said.begin(), said.end(), are_copies), said.end());
}

std::string month_of(int32_t day) {
  return day == 0 ? std::string() : fmt::format("{:04}-{:02}", day / 10000, day / 100 % 100);
}

// How many, and who speaks.
struct VoiceTally {
  uint64_t statements = 0;
  std::unordered_map<int64_t, uint64_t> voices;
};

}  // namespace

Overview::Overview(Database& database, Searcher& searcher, EventFinder& events, Loader& loader, DocumentKeys& keys)
    : database_(&database),
      searcher_(&searcher),
      events_(&events),
      loader_(&loader),
      keys_(&keys),
      voice_name_(database.prepare("SELECT name FROM voice WHERE id = ?1")) {}

std::vector<Story> Overview::stories(size_t copies, size_t limit) {
  // Versions of one article are no copies of each other.
  Prepared find = database_->prepare(
      "SELECT story, count(DISTINCT article_key) AS copies FROM document GROUP BY story HAVING copies >= ?1 "
      "ORDER BY copies DESC, story LIMIT ?2");
  find.bind(1, static_cast<int64_t>(std::max<size_t>(copies, 2))).bind(2, static_cast<int64_t>(limit));
  Prepared members = database_->prepare(fmt::format(
      "SELECT {} FROM document d WHERE d.story = ?1 ORDER BY d.published IS NULL, d.published, d.id", kInfoColumns));
  std::vector<Story> stories;
  while (find.step()) {
    Story& story = stories.emplace_back();
    members.bind(1, find.integer(0));
    while (members.step()) story.copies.push_back(info_of(members));
    members.reset();
  }
  return stories;
}

Result<std::vector<Said>> Overview::said(const Filter& filter) {
  keys_->refresh(*database_);
  const bool everything = filter == Filter{};
  std::vector<int64_t> wanted;
  if (!everything) {
    SearchOptions options;
    options.filter = filter;
    Result<std::vector<int64_t>> found = searcher_->all(options);
    if (!found) return found.error();
    wanted = std::move(found).value();
  }
  constexpr std::string_view kRows =
      "SELECT s.id, s.signature, s.act, s.target_start, s.target_end, p.voice, p.kind FROM statement s "
      "JOIN speaker p ON p.id = s.speaker";
  std::vector<Said> all;
  const auto take = [&](const Prepared& row) {
    Said& said = all.emplace_back();
    said.statement = row.integer(0);
    said.signature = row.integer(1);
    said.act = act_named(row.text(2)).value_or(Act::assert_);
    if (!row.is_null(3)) {
      said.target_start = row.integer(3);
      said.target_end = row.integer(4);
    }
    said.voice = row.integer(5);
    said.unnamed = row.text(6) == to_string(SpeakerKind::unnamed);
    const DocumentKey& key = keys_->of(document_of(said.statement));
    said.story = key.story;
    said.day = key.day;
  };
  if (everything) {
    Prepared rows = database_->prepare(kRows);
    while (rows.step()) take(rows);
  } else {
    Prepared rows = database_->prepare(fmt::format("{} WHERE s.id = ?1", kRows));
    for (const int64_t id : wanted) {
      rows.bind(1, id);
      if (rows.step()) take(rows);
      rows.reset();
    }
  }
  return all;
}

std::string Overview::voice_name(int64_t voice) {
  voice_name_.bind(1, voice);
  std::string name;
  if (voice_name_.step()) name = voice_name_.text(0);
  voice_name_.reset();
  return name;
}

std::string Overview::outlet_of(int64_t document) {
  const std::optional<DocumentInfo> info = loader_->info(document);
  return info ? info->document.outlet : std::string();
}

Result<std::vector<Voice>> Overview::voices(const Filter& filter, bool unnamed_too, size_t limit) {
  Result<std::vector<Said>> found = said(filter);
  if (!found) return found.error();
  std::vector<Said> all = std::move(found).value();
  keep_distinct(all);
  std::unordered_map<int64_t, uint64_t> counts;
  std::unordered_map<int64_t, std::unordered_set<int64_t>> documents;
  for (const Said& one : all) {
    if (one.unnamed && !unnamed_too) continue;
    ++counts[one.voice];
    documents[one.voice].insert(document_of(one.statement));
  }
  std::vector<Voice> voices;
  std::vector<int64_t> order;
  for (const Count& count : largest(counts, limit, [&](int64_t voice) {
         order.push_back(voice);
         return voice_name(voice);
       })) {
    voices.push_back({count.name, count.count, documents[order[voices.size()]].size()});
  }
  return voices;
}

void Overview::count_targets(const std::vector<Said>& said, size_t top, Statistics& statistics) {
  struct Kind {
    std::vector<Count>* out;
    std::unordered_map<std::string, uint64_t> counts;
  };
  std::map<Act, size_t> kind_of = {
      {Act::accuse, 0}, {Act::condemn, 0}, {Act::praise, 1}, {Act::support, 1}, {Act::call, 2}};
  std::vector<Kind> kinds = {{&statistics.accused, {}}, {&statistics.praised, {}}, {&statistics.called_upon, {}}};
  std::vector<const Said*> with_target;
  for (const Said& one : said) {
    if (one.target_start >= 0 && kind_of.count(one.act) != 0) with_target.push_back(&one);
  }
  // By document, so that each text is read once.
  std::sort(with_target.begin(), with_target.end(),
            [](const Said* a, const Said* b) { return a->statement < b->statement; });
  std::unordered_map<std::string, std::string> shown;  // spelling → as first met
  int64_t document = 0;
  std::string text;
  Offsets offsets{std::string_view()};
  for (const Said* one : with_target) {
    if (document_of(one->statement) != document) {
      document = document_of(one->statement);
      text = loader_->text(document);
      offsets = Offsets(text);
    }
    const std::string_view words = slice(text, offsets.span(one->target_start, one->target_end));
    const std::string spelling = spelling_of(words);
    shown.try_emplace(spelling, words);
    ++kinds[kind_of[one->act]].counts[spelling];
  }
  for (Kind& kind : kinds) {
    *kind.out = largest(kind.counts, top, [&](const std::string& spelling) { return shown[spelling]; });
  }
}

Result<std::vector<DistinctEvent>> Overview::events_in(const std::vector<Said>& said, const Filter& filter) {
  if (filter == Filter{}) return events_->all([](int64_t, int64_t) { return true; });
  SearchOptions options;
  options.filter = filter;
  std::vector<int64_t> inside;  // statements or documents
  const bool in_statements = asks_of_statements(options);
  if (in_statements) {
    for (const Said& one : said) inside.push_back(one.statement);
    std::sort(inside.begin(), inside.end());
  } else {
    Query words;
    Result<std::vector<int64_t>> documents = searcher_->documents(options, words);
    if (!documents) return documents.error();
    inside = std::move(documents).value();
  }
  return events_->all([&](int64_t event, int64_t statement) {
    return std::binary_search(inside.begin(), inside.end(), in_statements ? statement : document_of(event));
  });
}

Result<Statistics> Overview::statistics(const Filter& filter, size_t top) {
  Result<std::vector<Said>> found = said(filter);
  if (!found) return found.error();
  std::vector<Said> all = std::move(found).value();
  const Result<std::vector<DistinctEvent>> events = events_in(all, filter);
  if (!events) return events.error();
  Statistics statistics;
  statistics.statements = all.size();
  statistics.events = events.value().size();
  statistics.event_types = events_->count(events.value(), EventPart::type, 100);
  std::unordered_set<int64_t> documents;
  std::unordered_set<int64_t> stories;
  for (const Said& one : all) {
    documents.insert(document_of(one.statement));
    stories.insert(one.story);
  }
  keep_distinct(all);
  statistics.distinct = all.size();

  std::unordered_map<int64_t, std::string> outlets;  // by document
  std::map<std::string, VoiceTally> by_outlet;
  std::map<std::string, VoiceTally> by_month;
  std::unordered_map<int, uint64_t> acts;
  for (const Said& one : all) {
    const auto [at, fresh] = outlets.try_emplace(document_of(one.statement));
    if (fresh) at->second = outlet_of(document_of(one.statement));
    for (VoiceTally* tally : {&by_outlet[at->second], &by_month[month_of(one.day)]}) {
      ++tally->statements;
      if (!one.unnamed) ++tally->voices[one.voice];
    }
    ++acts[static_cast<int>(one.act)];
  }
  const auto part = [&](const std::string& name, const VoiceTally& tally) {
    return Part{name, tally.statements, largest(tally.voices, 3, [&](int64_t voice) { return voice_name(voice); })};
  };
  for (const auto& [name, tally] : by_outlet) statistics.outlets.push_back(part(name, tally));
  std::stable_sort(statistics.outlets.begin(), statistics.outlets.end(),
                   [](const Part& a, const Part& b) { return a.statements > b.statements; });
  for (const auto& [name, tally] : by_month) statistics.months.push_back(part(name, tally));
  statistics.acts = largest(acts, 100, [](int act) { return std::string(to_string(static_cast<Act>(act))); });
  count_targets(all, top, statistics);
  statistics.documents = documents.size();
  statistics.stories = stories.size();
  return statistics;
}

}  // namespace isnad::archive
