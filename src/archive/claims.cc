#include "archive/claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "archive/claim_cache.h"
#include "archive/claim_groups.h"
#include "archive/claim_rows.h"
#include "archive/query.h"
#include "archive/schema.h"
#include "claim/keys.h"
#include "claim/opposition.h"
#include "claim/similarity.h"

namespace isnad::archive {
namespace {

constexpr size_t kFollowed = 2000;  // rows up to which links are followed one by one; else all is grouped

constexpr std::string_view kSelectClaims =
    "SELECT s.id, s.stance, s.about, s.concepts, s.signature, p.voice, s.act FROM statement s JOIN speaker p "
    "ON p.id = s.speaker ";

bool asks_nothing(const ClaimOptions& options) {
  return !is_asked(options.statements) && options.statements.filter == Filter{};
}

auto side_order(Stance stance) { return std::find(claim::kSides.begin(), claim::kSides.end(), stance); }

// Whether a row of the claim, or a copy of one, is as asked.
template <typename Is>
bool holds(const ClaimGroup& group, Is is) {
  return std::any_of(group.rows.begin(), group.rows.end(), is) ||
         std::any_of(group.copies.begin(), group.copies.end(), is);
}

// Who asserts words it best, and of those who shares most with the others.
uint32_t best_worded(const std::vector<ClaimRow>& rows, const ClaimGroup& group) {
  const auto rank = [&](uint32_t m) {
    const Proposition& p = rows[m].proposition;
    const int kind = p.about != 0 ? 2 : p.stance == Stance::asserts ? 0 : 1;
    return std::make_tuple(kind, -claim::overlap(p, rows[group.middle].proposition).dice());
  };
  return *std::min_element(group.rows.begin(), group.rows.end(),
                           [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
}

// The claims of these rows: contested ones first, then by how many stories carry them, then the latest.
std::shared_ptr<const GroupedClaims> grouped(std::vector<ClaimRow> rows) {
  auto all = std::make_shared<GroupedClaims>();
  all->rows = std::move(rows);
  all->groups = group_claims(all->rows);
  std::stable_sort(all->groups.begin(), all->groups.end(), [](const ClaimGroup& a, const ClaimGroup& b) {
    return std::make_tuple(!a.contested, -static_cast<int64_t>(a.stories), -a.last_day) <
           std::make_tuple(!b.contested, -static_cast<int64_t>(b.stories), -b.last_day);
  });
  return all;
}

}  // namespace

ClaimFinder::ClaimFinder(Database& database, Searcher& searcher, DocumentKeys& keys)
    : database_(&database),
      searcher_(&searcher),
      keys_(&keys),
      in_range_(
          database.prepare(fmt::format("{} WHERE s.id BETWEEN ?1 AND ?2 AND s.concepts IS NOT NULL", kSelectClaims))),
      with_key_(database.prepare(
          fmt::format("{} WHERE s.id IN (SELECT statement FROM claim_key WHERE key = ?1)", kSelectClaims))),
      with_signature_(
          database.prepare(fmt::format("{} WHERE s.signature = ?1 AND s.concepts IS NOT NULL", kSelectClaims))) {}

ClaimRow ClaimFinder::row_of(const Prepared& row) const {
  ClaimRow out;
  out.id = row.integer(0);
  out.proposition.stance = stance_named(row.text(1)).value_or(Stance::asserts);
  out.proposition.about = row.is_null(2) ? 0 : static_cast<int>(row.integer(2));
  read_concepts(row.blob(3), out.proposition);
  out.signature = row.integer(4);
  out.voice = row.integer(5);
  out.act = act_named(row.text(6)).value_or(Act::assert_);
  const DocumentKey& document = keys_->of(document_of(out.id));
  out.day = document.day;
  out.story = document.story;
  return out;
}

std::vector<ClaimRow> ClaimFinder::all_rows() {
  Prepared all = database_->prepare(fmt::format("{} WHERE s.concepts IS NOT NULL", kSelectClaims));
  std::vector<ClaimRow> rows;
  while (all.step()) rows.push_back(row_of(all));
  return rows;
}

std::vector<ClaimRow> ClaimFinder::rows_of_document(int64_t document) {
  std::vector<ClaimRow> rows;
  in_range_.bind(1, row_id(document, 0)).bind(2, row_id(document, kMostNumbers));
  while (in_range_.step()) rows.push_back(row_of(in_range_));
  in_range_.reset();
  return rows;
}

std::vector<ClaimRow> ClaimFinder::linked_to(const ClaimRow& row) {
  std::vector<ClaimRow> linked;
  for (ClaimRow& other : rows_of_document(document_of(row.id))) {
    if (other.id != row.id && likeness(row, other).same) linked.push_back(std::move(other));
  }
  for (const uint32_t key : claim::keys_of(row.proposition)) {
    with_key_.bind(1, int64_t{key});
    while (with_key_.step()) {
      ClaimRow other = row_of(with_key_);
      if (other.id != row.id && likeness(row, other).same) linked.push_back(std::move(other));
    }
    with_key_.reset();
  }
  with_signature_.bind(1, row.signature);
  while (with_signature_.step()) {
    ClaimRow other = row_of(with_signature_);
    if (other.id != row.id && other.story == row.story) linked.push_back(std::move(other));
  }
  with_signature_.reset();
  return linked;
}

std::optional<std::vector<ClaimRow>> ClaimFinder::rows_around(const std::vector<int64_t>& statements) {
  std::unordered_set<int64_t> seen;
  std::vector<ClaimRow> rows;
  for (const int64_t statement : statements) {
    if (rows.size() > kFollowed) return std::nullopt;
    if (!seen.insert(statement).second) continue;
    in_range_.bind(1, statement).bind(2, statement);
    if (in_range_.step()) rows.push_back(row_of(in_range_));
    in_range_.reset();
  }
  for (size_t at = 0; at < rows.size(); ++at) {
    if (rows.size() > kFollowed) return std::nullopt;
    for (ClaimRow& linked : linked_to(ClaimRow(rows[at]))) {
      if (seen.insert(linked.id).second) rows.push_back(std::move(linked));
    }
  }
  return rows;
}

int64_t ClaimFinder::state() {
  const int64_t version = database_->integer("PRAGMA data_version");
  if (version == version_) return state_;
  uint64_t state = 0;
  Prepared all = database_->prepare("SELECT id, reading_seal FROM document ORDER BY id");
  while (all.step()) {
    state ^= static_cast<uint64_t>(all.integer(0)) ^ static_cast<uint64_t>(all.integer(1));
    state *= 0x9E3779B97F4A7C15U;
  }
  version_ = version;
  state_ = static_cast<int64_t>(state);
  return state_;
}

std::shared_ptr<const GroupedClaims> ClaimFinder::known_claims() { return cache_ ? cache_->at(state()) : nullptr; }

std::shared_ptr<const GroupedClaims> ClaimFinder::all_claims() {
  keys_->refresh(*database_);
  const auto make = [&] { return grouped(all_rows()); };
  return cache_ ? cache_->at(state(), make) : make();
}

Result<ClaimTotals> ClaimFinder::find(const ClaimOptions& options,
                                      const std::function<bool(const ArchiveClaim&)>& take) {
  keys_->refresh(*database_);
  std::shared_ptr<const GroupedClaims> all = known_claims();
  std::vector<int64_t> asked;
  if (!asks_nothing(options)) {
    Result<std::vector<int64_t>> matching = searcher_->all(options.statements);
    if (!matching) return matching.error();
    asked = std::move(matching).value();
    if (!all && asked.size() <= kFollowed) {
      if (std::optional<std::vector<ClaimRow>> found = rows_around(asked)) all = grouped(std::move(*found));
    }
  }
  if (!all) all = all_claims();
  const std::vector<ClaimRow>& rows = all->rows;
  const auto matches = [&](const ClaimGroup& group) {
    if (options.contested && !group.contested) return false;
    if (asks_nothing(options)) return true;
    return holds(group, [&](uint32_t r) { return std::binary_search(asked.begin(), asked.end(), rows[r].id); });
  };
  std::vector<const ClaimGroup*> groups;
  ClaimTotals totals;
  for (const ClaimGroup& group : all->groups) {
    if (!matches(group)) continue;
    groups.push_back(&group);
    totals.contested += group.contested ? 1 : 0;
  }
  totals.claims = groups.size();
  totals.unread = static_cast<uint64_t>(unread_documents(*database_));
  const size_t first = std::min(options.offset, groups.size());
  const size_t end = first + std::min(options.limit, groups.size() - first);
  for (size_t i = first; i < end; ++i) {
    if (!take(told(rows, *groups[i]))) break;
  }
  return totals;
}

std::optional<ArchiveClaim> ClaimFinder::claim_of(int64_t statement) {
  keys_->refresh(*database_);
  std::shared_ptr<const GroupedClaims> all = known_claims();
  if (!all) {
    std::optional<std::vector<ClaimRow>> found = rows_around({statement});
    all = found ? grouped(std::move(*found)) : all_claims();
  }
  for (const ClaimGroup& group : all->groups) {
    if (holds(group, [&](uint32_t r) { return all->rows[r].id == statement; })) return told(all->rows, group);
  }
  return std::nullopt;
}

ArchiveClaim ClaimFinder::told(const std::vector<ClaimRow>& rows, const ClaimGroup& group) {
  ArchiveClaim claim;
  claim.document = document_of(rows[group.rows.front()].id);
  claim.statement = static_cast<int>(number_of(rows[group.rows.front()].id));
  claim.contested = group.contested;
  claim.stories = group.stories;
  std::map<int64_t, std::vector<Stance>> taken;  // by voice: the sides taken so far
  const uint32_t best = best_worded(rows, group);
  for (const uint32_t r : group.rows) {
    ClaimMember& member = claim.members.emplace_back();
    member.hit = searcher_->hit_of(rows[r].id);
    member.stance = rows[r].proposition.stance;
    member.strength = r == group.middle || rows[r].proposition.about != 0
                          ? 1.0
                          : claim::overlap(rows[r].proposition, rows[group.middle].proposition).dice();
    member.middle = r == group.middle;
    if (r == best) claim.wording = member.hit.words;
    const std::string& day = member.hit.document.document.published;
    if (!day.empty()) {
      if (claim.first_day.empty() || day < claim.first_day) claim.first_day = day;
      claim.last_day = std::max(claim.last_day, day);
    }
    if (member.hit.speaker.name == "?") continue;
    std::vector<Stance>& before = taken[rows[r].voice];
    for (const Stance earlier : before) {
      if (earlier == member.stance) member.repeats = true;
      if (claim::is_against(earlier) != claim::is_against(member.stance)) member.turns = true;
    }
    before.push_back(member.stance);
  }
  std::stable_sort(claim.members.begin(), claim.members.end(), [](const ClaimMember& a, const ClaimMember& b) {
    return side_order(a.stance) < side_order(b.stance);
  });
  return claim;
}

}  // namespace isnad::archive
