#include "claim/find.h"

#include <algorithm>
#include <array>

#include "claim/group.h"
#include "claim/opposition.h"
#include "claim/part.h"
#include "claim/similarity.h"

namespace isnad::claim {
namespace {

Stand stand_of(const Statement& s) { return {s.act, s.proposition}; }

std::vector<Link> links_between(const Reading& reading, const std::vector<uint32_t>& claiming) {
  std::vector<Link> links;
  for (uint32_t i = 0; i < claiming.size(); ++i) {
    const Statement& a = reading.statements[claiming[i]];
    for (uint32_t j = i > kWindow ? i - kWindow : 0; j < i; ++j) {
      const Statement& b = reading.statements[claiming[j]];
      const bool meant = a.proposition.about == b.id || b.proposition.about == a.id;
      const Likeness like = likeness(b.proposition, a.proposition, true);
      const bool two_things = are_about_two_things(stand_of(a), stand_of(b));
      if (!meant && are_opposed_by_negation(stand_of(a), stand_of(b)) && (two_things || like.strength < kOpposed)) {
        continue;
      }
      const bool same = like.same || denies_what_is_told(stand_of(a), stand_of(b));
      const bool firm = meant || (same && !two_things);
      if (meant || like.strength > 0) links.push_back({j, i, meant ? 1.0 : like.strength, firm});
    }
  }
  return links;
}

// Whether `against` denies or questions what `other` says: by its verb, by pointing to it, or in nearly its words. What
// met in a claim by way of others may be about different sides of a matter.
bool contests(const Statement& against, const Statement& other) {
  if (against.speaker == other.speaker || are_about_two_things(stand_of(against), stand_of(other))) return false;
  if (is_denial(stand_of(against)) || against.proposition.stance == Stance::questions) return true;
  return against.proposition.about != 0 || other.proposition.about != 0 ||
         likeness(against.proposition, other.proposition, true).strength >= kOpposed;
}

bool is_contested(const Reading& reading, const std::vector<uint32_t>& members) {
  std::vector<const Statement*> those_against;
  std::vector<const Statement*> others;
  for (const uint32_t m : members) {
    const Statement& s = reading.statements[m];
    auto& side = is_against(s.proposition.stance) ? those_against : others;
    if (side.size() < kWindow) side.push_back(&s);
  }
  return std::any_of(those_against.begin(), those_against.end(), [&](const Statement* a) {
    return std::any_of(others.begin(), others.end(), [&](const Statement* b) { return contests(*a, *b); });
  });
}

// Who asserts words it best, and of those who shares most with the middle.
uint32_t best_worded(const Reading& reading, const std::vector<uint32_t>& members, uint32_t middle) {
  const auto rank = [&](uint32_t m) {
    const Statement& s = reading.statements[m];
    const bool asserts = s.proposition.stance == Stance::asserts;
    const bool worded = asserts || is_denial(stand_of(s)) || s.proposition.stance == Stance::reports;
    const int kind = s.proposition.about != 0 ? 3 : asserts ? 0 : worded ? 1 : 2;
    return std::pair(kind, -overlap(s.proposition, reading.statements[middle].proposition).dice());
  };
  return *std::min_element(members.begin(), members.end(), [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
}

Claim to_claim(const Reading& reading, const std::vector<uint32_t>& members, uint32_t middle) {
  Claim claim;
  claim.wording = wording_of(reading.document.text, reading.statements[best_worded(reading, members, middle)].content);
  for (const Stance stance : kSides) {
    Side side{stance, {}};
    for (const uint32_t m : members) {
      if (reading.statements[m].proposition.stance == stance) side.statements.push_back(reading.statements[m].id);
    }
    if (!side.statements.empty()) claim.sides.push_back(std::move(side));
  }
  claim.contested = is_contested(reading, members);
  return claim;
}

}  // namespace

std::string wording_of(std::string_view text, const std::vector<Span>& content) {
  std::string words;
  for (const Span& piece : content) {
    if (!words.empty()) words += " … ";
    words += slice(text, piece);
  }
  return words;
}

std::vector<Claim> find_claims(const Reading& reading) {
  std::vector<uint32_t> claiming;  // statements that claim something
  for (uint32_t i = 0; i < reading.statements.size(); ++i) {
    if (!reading.statements[i].proposition.concepts.empty()) claiming.push_back(i);
  }
  const auto said = [&](uint32_t i) -> const Statement& { return reading.statements[claiming[i]]; };
  const Dispute dispute{[&](uint32_t i) { return is_against(said(i).proposition.stance); },
                        [&](uint32_t i, uint32_t j) { return is_bystander(stand_of(said(i)), stand_of(said(j))); },
                        [&](uint32_t i, uint32_t j) { return said(i).speaker == said(j).speaker; }};
  std::vector<Group> groups =
      part_bystanders(group(static_cast<uint32_t>(claiming.size()), links_between(reading, claiming)), dispute);
  std::vector<bool> grouped(claiming.size(), false);
  for (const Group& g : groups) {
    for (const uint32_t m : g.members) grouped[m] = true;
  }
  for (uint32_t i = 0; i < claiming.size(); ++i) {
    if (!grouped[i]) groups.push_back({i, {i}});
  }
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.members[0] < b.members[0]; });
  std::vector<Claim> claims;
  for (const Group& g : groups) {
    std::vector<uint32_t> members;
    for (const uint32_t m : g.members) members.push_back(claiming[m]);
    if (members.size() == 1 && !is_denial(stand_of(reading.statements[members[0]]))) continue;
    Claim claim = to_claim(reading, members, claiming[g.middle]);
    claim.id = static_cast<int>(claims.size()) + 1;
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace isnad::claim
