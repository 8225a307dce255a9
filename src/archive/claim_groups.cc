#include "archive/claim_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "archive/schema.h"
#include "claim/group.h"
#include "claim/keys.h"
#include "claim/opposition.h"
#include "claim/part.h"

namespace isnad::archive {
namespace {

using claim::Group;
using claim::Likeness;
using claim::Link;

constexpr double kOnAverage = 0.65;  // see claim::group()
constexpr double kWeakest = 0.5;     // of links that only count on average

claim::Stand stand_of(const ClaimRow& row) { return {row.act, row.proposition}; }

bool in_one_article(const ClaimRow& one, const ClaimRow& other) { return document_of(one.id) == document_of(other.id); }

// «هذه الاتهامات»: one points to what the other says.
bool points_to(const ClaimRow& one, const ClaimRow& other) {
  return in_one_article(one, other) &&
         (one.proposition.about == number_of(other.id) || other.proposition.about == number_of(one.id));
}

// A weather report and the like: tomorrow the same words tell of another day.
bool are_recurring(const ClaimRow& one, const ClaimRow& other) {
  return one.proposition.stance == Stance::reports && other.proposition.stance == Stance::reports &&
         one.day != other.day;
}

// Whether `one` denies or questions what `other` says; both are in one claim.
bool contests(const ClaimRow& one, const ClaimRow& other) {
  if (one.voice == other.voice) return false;
  if (points_to(one, other)) return true;
  if (!in_one_article(one, other)) return likeness(one, other).same;
  if (claim::are_about_two_things(stand_of(one), stand_of(other))) return false;
  return claim::is_denial(stand_of(one)) || one.proposition.stance == Stance::questions || likeness(one, other).same;
}

// The order of adding must not be seen, so the numbers that it gives come last.
auto order_of(const ClaimRow& row) {
  return std::make_tuple(row.day == 0 ? INT32_MAX : row.day, row.signature, number_of(row.id), row.id);
}

// Row → its item: the first row with the same words and act in one story.
struct Items {
  std::vector<uint32_t> first_row;  // of each item
  std::vector<uint32_t> of_row;
};

Items items_of(const std::vector<ClaimRow>& rows) {
  Items items;
  std::map<std::pair<int64_t, int64_t>, uint32_t> known;
  for (uint32_t r = 0; r < rows.size(); ++r) {
    const auto [at, fresh] =
        known.emplace(std::pair(rows[r].story, rows[r].signature), static_cast<uint32_t>(items.first_row.size()));
    if (fresh) items.first_row.push_back(r);
    items.of_row.push_back(at->second);
  }
  return items;
}

// What firm links hold together, through however many steps: union by the smaller number.
class Components {
 public:
  Components(uint32_t count, const std::vector<Link>& links) : parent_(count) {
    for (uint32_t i = 0; i < count; ++i) parent_[i] = i;
    for (const Link& link : links) {
      if (!link.firm) continue;
      const uint32_t a = of(link.first);
      const uint32_t b = of(link.second);
      parent_[std::max(a, b)] = std::min(a, b);
    }
  }
  uint32_t of(uint32_t item) {
    while (parent_[item] != item) {
      parent_[item] = parent_[parent_[item]];
      item = parent_[item];
    }
    return item;
  }

 private:
  std::vector<uint32_t> parent_;
};

class Linker {
 public:
  Linker(const std::vector<ClaimRow>& rows, const Items& items) : rows_(rows), items_(items) {}

  std::vector<Link> run() {
    in_documents();
    by_keys();
    std::vector<Link> links;
    for (const auto& [pair, link] : found_) links.push_back(link);
    // What no firm link holds together stays apart: following links from one statement finds the whole of its claim.
    Components components(static_cast<uint32_t>(items_.first_row.size()), links);
    std::erase_if(links, [&](const Link& link) { return components.of(link.first) != components.of(link.second); });
    return links;
  }

 private:
  void in_documents() {
    std::vector<uint32_t> by_document(rows_.size());
    for (uint32_t r = 0; r < rows_.size(); ++r) by_document[r] = r;
    std::sort(by_document.begin(), by_document.end(),
              [&](uint32_t a, uint32_t b) { return rows_[a].id < rows_[b].id; });
    for (size_t from = 0; from < by_document.size();) {
      size_t end = from + 1;
      const int64_t document = document_of(rows_[by_document[from]].id);
      while (end < by_document.size() && document_of(rows_[by_document[end]].id) == document) ++end;
      for (size_t a = from; a < end; ++a) {
        for (size_t b = a + 1; b < end && b - a <= claim::kWindow; ++b) compare(by_document[a], by_document[b]);
      }
      from = end;
    }
  }

  void by_keys() {
    std::vector<std::pair<uint32_t, uint32_t>> keys;  // key, row
    keys.reserve(claim::kKeys * items_.first_row.size());
    for (const uint32_t r : items_.first_row) {
      for (const uint32_t key : claim::keys_of(rows_[r].proposition)) keys.emplace_back(key, r);
    }
    std::sort(keys.begin(), keys.end());
    for (size_t from = 0; from < keys.size();) {
      size_t end = from + 1;
      while (end < keys.size() && keys[end].first == keys[from].first) ++end;
      for (size_t a = from; a < end; ++a) {
        for (size_t b = a + 1; b < end; ++b) compare(keys[a].second, keys[b].second);
      }
      from = end;
    }
  }

  void compare(uint32_t a, uint32_t b) {
    uint32_t one = items_.of_row[a];
    uint32_t other = items_.of_row[b];
    if (one == other) return;
    if (one > other) std::swap(one, other);
    const Likeness like = likeness(rows_[a], rows_[b]);
    if (!like.same && like.strength < kWeakest) return;
    const auto [at, fresh] = found_.emplace(std::pair(one, other), Link{one, other, like.strength, like.same});
    if (fresh) return;
    at->second.strength = std::max(at->second.strength, like.strength);
    at->second.firm = at->second.firm || like.same;
  }

  const std::vector<ClaimRow>& rows_;
  const Items& items_;
  std::map<std::pair<uint32_t, uint32_t>, Link> found_;
};

bool is_contested(const std::vector<ClaimRow>& rows, const std::vector<uint32_t>& members) {
  constexpr size_t kMost = 200;  // of a side: who denies what hundreds say denies one of the first
  std::vector<uint32_t> those_against;
  std::vector<uint32_t> others;
  for (const uint32_t m : members) {
    auto& side = claim::is_against(rows[m].proposition.stance) ? those_against : others;
    if (side.size() < kMost) side.push_back(m);
  }
  return std::any_of(those_against.begin(), those_against.end(), [&](uint32_t a) {
    return std::any_of(others.begin(), others.end(), [&](uint32_t b) { return contests(rows[a], rows[b]); });
  });
}

}  // namespace

Likeness likeness(const ClaimRow& one, const ClaimRow& other) {
  if (points_to(one, other)) return {1.0, true};
  if (one.day != 0 && other.day != 0 && std::abs(days_between(one.day, other.day)) > kClaimDays) return {};
  const bool one_article = in_one_article(one, other);
  Likeness like = claim::likeness(one.proposition, other.proposition, one_article);
  if (are_recurring(one, other)) return {};
  const bool two_things = claim::are_about_two_things(stand_of(one), stand_of(other));
  // In nearly the same words of two articles a negation is an accident of wording.
  if (claim::are_opposed_by_negation(stand_of(one), stand_of(other)) &&
      (!one_article || two_things || like.strength < claim::kOpposed)) {
    return {};
  }
  const bool told = one_article && claim::denies_what_is_told(stand_of(one), stand_of(other));
  like.same = (like.same || told) && !two_things;
  return like;
}

std::vector<ClaimGroup> group_claims(std::vector<ClaimRow>& rows) {
  std::sort(rows.begin(), rows.end(), [](const ClaimRow& a, const ClaimRow& b) { return order_of(a) < order_of(b); });
  const Items items = items_of(rows);
  const std::vector<Link> links = Linker(rows, items).run();
  std::vector<ClaimGroup> claims;
  std::vector<uint32_t> claim_of(items.first_row.size(), UINT32_MAX);
  const auto row_of = [&](uint32_t item) -> const ClaimRow& { return rows[items.first_row[item]]; };
  const claim::Dispute dispute{
      [&](uint32_t i) { return claim::is_against(row_of(i).proposition.stance); },
      [&](uint32_t i, uint32_t j) { return claim::is_bystander(stand_of(row_of(i)), stand_of(row_of(j))); },
      [&](uint32_t i, uint32_t j) {
        return row_of(i).voice == row_of(j).voice && in_one_article(row_of(i), row_of(j));
      }};
  const auto count = static_cast<uint32_t>(items.first_row.size());
  for (const Group& group : claim::part_bystanders(claim::group(count, links, kOnAverage), dispute)) {
    ClaimGroup& claim = claims.emplace_back();
    std::set<int64_t> stories;
    for (const uint32_t item : group.members) {
      const uint32_t row = items.first_row[item];
      claim_of[item] = static_cast<uint32_t>(claims.size() - 1);
      claim.rows.push_back(row);
      stories.insert(rows[row].story);
      claim.last_day = std::max(claim.last_day, rows[row].day);
    }
    claim.middle = items.first_row[group.middle];
    claim.stories = stories.size();
    claim.contested = is_contested(rows, claim.rows);
  }
  for (uint32_t r = 0; r < rows.size(); ++r) {
    const uint32_t claim = claim_of[items.of_row[r]];
    if (claim != UINT32_MAX && items.first_row[items.of_row[r]] != r) claims[claim].copies.push_back(r);
  }
  return claims;
}

}  // namespace isnad::archive
