#include "archive/facets.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "archive/schema.h"
#include "isnad/reading.h"

namespace isnad::archive {
namespace {

// How often each name comes. Names come again and again, so the look-up makes no string of them.
class Tally {
 public:
  void add(std::string_view name) {
    if (name.empty()) return;
    const auto found = counts_.find(name);
    if (found != counts_.end()) {
      ++found->second;
    } else {
      counts_.emplace(name, 1);
    }
  }

  // The most frequent, and then by name.
  [[nodiscard]] std::vector<Count> largest(size_t top) const {
    std::vector<Count> all = list();
    const size_t kept = std::min(top, all.size());
    std::partial_sort(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
        [](const Count& a, const Count& b) { return a.count != b.count ? a.count > b.count : a.name < b.name; });
    all.resize(kept);
    return all;
  }

  [[nodiscard]] std::vector<Count> by_name() const {
    std::vector<Count> all = list();
    std::sort(all.begin(), all.end(), [](const Count& a, const Count& b) { return a.name < b.name; });
    return all;
  }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  [[nodiscard]] std::vector<Count> list() const {
    std::vector<Count> all;
    all.reserve(counts_.size());
    for (const auto& [name, count] : counts_) all.push_back({name, count});
    return all;
  }

  std::unordered_map<std::string, uint64_t, Hash, std::equal_to<>> counts_;
};

// A statement by which its copies are known.
struct CopyKey {
  int64_t story = 0;
  int64_t signature = 0;
  bool operator==(const CopyKey&) const = default;
};
struct CopyHash {
  size_t operator()(const CopyKey& key) const {
    return static_cast<size_t>(key.signature) ^ (static_cast<size_t>(key.story) * 0x9E3779B97F4A7C15U);
  }
};

}  // namespace

Facets count_facets(const Database& database, const DocumentKeys& keys, const std::vector<int64_t>& statements,
                    size_t top, size_t at_most) {
  Prepared find = database.prepare(
      "SELECT s.signature, s.act, s.form, p.voice, p.kind, p.country FROM statement s JOIN speaker p "
      "ON p.id = s.speaker WHERE s.id = ?1");
  Prepared outlet_of = database.prepare("SELECT outlet FROM document WHERE id = ?1");
  Prepared name_of = database.prepare("SELECT name FROM voice WHERE id = ?1");
  Tally countries;
  Tally acts;
  Tally forms;
  Tally outlets;
  Tally months;
  std::unordered_map<int64_t, uint64_t> voices;
  std::unordered_set<CopyKey, CopyHash> seen;
  Facets facets;
  facets.more = statements.size() > at_most;
  int64_t document = 0;
  std::string outlet;
  std::string month;
  for (size_t i = facets.more ? statements.size() - at_most : 0; i < statements.size(); ++i) {
    const int64_t id = statements[i];
    if (document_of(id) != document) {
      document = document_of(id);
      outlet_of.bind(1, document);
      outlet = outlet_of.step() ? std::string(outlet_of.text(0)) : std::string();
      outlet_of.reset();
      const int32_t day = keys.of(document).day;
      month = day == 0 ? std::string() : fmt::format("{:04}-{:02}", day / 10000, day / 100 % 100);
    }
    find.bind(1, id);
    if (find.step() && seen.insert({keys.of(document).story, find.integer(0)}).second) {
      ++facets.statements;
      acts.add(find.text(1));
      forms.add(find.text(2));
      if (find.text(4) != to_string(SpeakerKind::unnamed)) ++voices[find.integer(3)];
      countries.add(find.text(5));
      outlets.add(outlet);
      months.add(month);
    }
    find.reset();
  }
  facets.countries = countries.largest(top);
  facets.acts = acts.largest(top);
  facets.forms = forms.largest(top);
  facets.outlets = outlets.largest(top);
  facets.months = months.by_name();
  std::vector<std::pair<uint64_t, int64_t>> order;
  order.reserve(voices.size());
  for (const auto& [voice, count] : voices) order.emplace_back(count, voice);
  const size_t kept = std::min(top, order.size());
  std::partial_sort(
      order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
      [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  for (size_t i = 0; i < kept; ++i) {
    name_of.bind(1, order[i].second);
    if (name_of.step()) facets.speakers.push_back({std::string(name_of.text(0)), order[i].first});
    name_of.reset();
  }
  return facets;
}

}  // namespace isnad::archive
