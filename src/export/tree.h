// Statements as a tree: under each the ones that stand inside its content.
#pragma once

#include <cstddef>
#include <vector>

#include "isnad/reading.h"

namespace isnad::output {

struct TreeNode {
  size_t statement = 0;  // index in Reading::statements
  size_t depth = 0;      // 0: stands alone
  bool last = false;     // no sibling follows
};

// All statements, parents before their children, siblings in text order. Every statement comes once, whatever its
// parent says (an unknown parent and a ring of parents count as none).
std::vector<TreeNode> statement_tree(const std::vector<Statement>& statements);

}  // namespace isnad::output
