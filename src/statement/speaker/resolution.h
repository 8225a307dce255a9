// Who speaks, as far as it is known: what the rules that look for a speaker ask.
#pragma once

#include <vector>

#include "mention/entity.h"
#include "statement/candidate.h"

namespace isnad::statement::speaker {

// What looks for a speaker gives his entity, and -1 where it knows none.
struct Resolution {
  const AnalysedText& text;
  std::vector<Candidate>& statements;  // in text order
  std::vector<int>& speakers;          // their entities; -1 where the speaker is not yet known
  mention::Entities& entities;
};

// «بحسب س», «في بيان بثته الوكالة»: who is named beside what another says does not go on.
inline bool tells_whose(const Candidate& c) {
  return c.kind == CueKind::attribution || c.complement == Complement::host;
}

}  // namespace isnad::statement::speaker
