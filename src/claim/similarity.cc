#include "claim/similarity.h"

#include <algorithm>

namespace isnad::claim {
namespace {

struct Needed {
  double dice;
  uint32_t shared;
  uint32_t concepts;
};
constexpr Needed kInOneArticle = {0.5, 6, 3};
constexpr Needed kInTwo = {0.75, 9, 5};

}  // namespace

Overlap overlap(const Proposition& a, const Proposition& b) {
  Overlap out;
  auto i = a.concepts.begin();
  auto j = b.concepts.begin();
  while (i != a.concepts.end() && j != b.concepts.end()) {
    if (i->key == j->key) {
      const uint32_t weight = std::min(i->weight, j->weight);
      out.shared += weight;
      out.heaviest = std::max(out.heaviest, weight);
      ++out.concepts;
      out.first += i++->weight;
      out.second += j++->weight;
    } else if (i->key < j->key) {
      out.first += i++->weight;
    } else {
      out.second += j++->weight;
    }
  }
  for (; i != a.concepts.end(); ++i) out.first += i->weight;
  for (; j != b.concepts.end(); ++j) out.second += j->weight;
  return out;
}

Likeness likeness(const Proposition& a, const Proposition& b, bool one_article) {
  const Needed& needed = one_article ? kInOneArticle : kInTwo;
  const Overlap o = overlap(a, b);
  const double dice = o.dice();
  const bool enough = dice >= needed.dice && o.shared >= needed.shared && o.concepts >= needed.concepts;
  return {dice, enough && o.heaviest >= 2};
}

}  // namespace isnad::claim
