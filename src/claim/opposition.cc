#include "claim/opposition.h"

#include <algorithm>

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
  if (against.core == 0 || against.about != 0 || told.about != 0 || find(told, against.core) != nullptr) return false;
  if (!is_denial(one) && !is_denial(other)) return true;
  const Concept* const core = find(against, against.core);
  if (core != nullptr && core->weight >= kOfTable) return true;
  // Nothing is left that could say the core in other words.
  return std::all_of(told.concepts.begin(), told.concepts.end(),
                     [&](const Concept& c) { return find(against, c.key) != nullptr; });
}

}  // namespace isnad::claim
