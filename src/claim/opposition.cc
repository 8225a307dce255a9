#include "claim/opposition.h"

#include <algorithm>

#include "claim/similarity.h"

namespace isnad::claim {
namespace {

constexpr uint8_t kOfTable = 3;  // weight of a concept whose synonyms a table has

const Concept* find(const Proposition& p, uint32_t key) {
  const auto at = std::find_if(p.concepts.begin(), p.concepts.end(), [&](const Concept& c) { return c.key == key; });
  return at == p.concepts.end() ? nullptr : &*at;
}

}  // namespace

bool are_about_two_things(const Stand& one, const Stand& other) {
  if (is_against(one.says.stance) == is_against(other.says.stance)) return false;
  const Proposition& against = is_against(one.says.stance) ? one.says : other.says;
  const Proposition& told = is_against(one.says.stance) ? other.says : one.says;
  if (against.core == 0 || against.about != 0 || told.about != 0) return false;
  if (const Concept* const core = find(told, against.core); core != nullptr) return core->aside;
  if (!is_denial(one) && !is_denial(other)) return true;
  const Concept* const core = find(against, against.core);
  if (core != nullptr && core->weight >= kOfTable) return true;
  // Nothing is left that could say the core in other words.
  return std::all_of(told.concepts.begin(), told.concepts.end(),
                     [&](const Concept& c) { return find(against, c.key) != nullptr; });
}

bool is_bystander(const Stand& told, const Stand& against) {
  return are_about_two_things(told, against) && overlap(told.says, against.says).heaviest < kOfTable;
}

bool denies_what_is_told(const Stand& one, const Stand& other) {
  constexpr double kAll = 0.9;
  constexpr uint32_t kShared = 7;
  constexpr uint32_t kConcepts = 3;
  if (is_denial(one) == is_denial(other)) return false;
  const Proposition& denial = is_denial(one) ? one.says : other.says;
  const Proposition& told = is_denial(one) ? other.says : one.says;
  if (denial.core == 0 || is_against(told.stance) || find(told, denial.core) == nullptr) return false;
  const Overlap o = overlap(denial, told);
  return o.shared >= kAll * o.first && o.shared >= kShared && o.concepts >= kConcepts;
}

}  // namespace isnad::claim
