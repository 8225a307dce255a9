#include "export/tree.h"

#include <unordered_map>

namespace isnad::output {

std::vector<TreeNode> statement_tree(const std::vector<Statement>& statements) {
  std::unordered_map<int, size_t> index;
  for (size_t i = 0; i < statements.size(); ++i) index.emplace(statements[i].id, i);

  std::vector<std::vector<size_t>> children(statements.size());
  std::vector<size_t> roots;
  for (size_t i = 0; i < statements.size(); ++i) {
    const auto parent = statements[i].parent ? index.find(*statements[i].parent) : index.end();
    if (parent == index.end() || parent->second == i) {
      roots.push_back(i);
    } else {
      children[parent->second].push_back(i);
    }
  }

  std::vector<TreeNode> tree;
  tree.reserve(statements.size());
  std::vector<bool> seen(statements.size(), false);
  std::vector<TreeNode> stack;  // own stack: a chain may be as long as the article
  const auto walk = [&](size_t root) {
    stack.push_back({root, 0, true});
    while (!stack.empty()) {
      const TreeNode node = stack.back();
      stack.pop_back();
      if (seen[node.statement]) continue;
      seen[node.statement] = true;
      tree.push_back(node);
      const auto& below = children[node.statement];
      for (size_t i = below.size(); i-- > 0;) stack.push_back({below[i], node.depth + 1, i + 1 == below.size()});
    }
  };
  for (const size_t root : roots) walk(root);
  for (size_t i = 0; i < statements.size(); ++i) {
    if (!seen[i]) walk(i);
  }
  return tree;
}

}  // namespace isnad::output
