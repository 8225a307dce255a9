#include "archive/recent_matches.h"

#include <fmt/format.h>

#include <algorithm>

namespace isnad::archive {
namespace {

constexpr size_t kMostEntries = 64;

}  // namespace

std::string match_key(const SearchOptions& options, size_t most_ranked) {
  const Filter& f = options.filter;
  std::string key = fmt::format("{}\x1F{}", static_cast<int>(options.where), most_ranked);
  for (const std::string* text : {&options.query, &f.speaker, &f.country, &f.target, &f.outlet, &f.from, &f.to,
                                  &f.voice, &f.aimed_at, &f.aimed_at_country}) {
    key += fmt::format("\x1F{}:{}", text->size(), *text);
  }
  key += fmt::format("\x1F{}", f.act ? to_string(*f.act) : std::string_view());
  key += fmt::format("\x1F{}\x1F", f.form ? to_string(*f.form) : std::string_view());
  for (const Act act : f.acts) key += fmt::format("{} ", to_string(act));
  return key;
}

const MatchList* RecentMatches::find(const std::string& key, int64_t version) {
  if (version != version_) {
    entries_.clear();
    held_ = 0;
    version_ = version;
  }
  const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& one) { return one.key == key; });
  if (entry == entries_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, entry);
  return &entry->found;
}

void RecentMatches::keep(const std::string& key, const MatchList& found) {
  if (found.matches.size() > kMost) return;
  entries_.push_front({key, found});
  held_ += found.matches.size();
  while (held_ > kMost || entries_.size() > kMostEntries) {
    held_ -= entries_.back().found.matches.size();
    entries_.pop_back();
  }
}

}  // namespace isnad::archive
