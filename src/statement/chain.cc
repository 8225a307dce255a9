#include "statement/chain.h"

#include <algorithm>

namespace isnad::statement {

void drop_statements(std::vector<Candidate>& statements, const std::vector<bool>& dropped) {
  if (std::find(dropped.begin(), dropped.end(), true) == dropped.end()) return;
  std::vector<int> place(statements.size(), -1);   // where a statement goes
  std::vector<int> parent(statements.size(), -1);  // the nearest around it that stays
  int kept = 0;
  for (size_t i = 0; i < statements.size(); ++i) {
    if (dropped[i]) continue;
    place[i] = kept++;
    parent[i] = statements[i].parent;
    while (parent[i] >= 0 && dropped[static_cast<size_t>(parent[i])]) {
      parent[i] = statements[static_cast<size_t>(parent[i])].parent;
    }
  }
  for (size_t i = 0; i < statements.size(); ++i) {
    if (dropped[i]) continue;
    const auto to = static_cast<size_t>(place[i]);
    if (to != i) statements[to] = statements[i];
    statements[to].parent = parent[i] < 0 ? -1 : place[static_cast<size_t>(parent[i])];
  }
  statements.resize(static_cast<size_t>(kept));
}

}  // namespace isnad::statement
