// isnad knowledge: what tables are in use, and the places that the user adds to them.
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace isnad::cli {

struct KnowledgeCommand {
  std::string source;  // geonames
  std::string file;
  const CLI::App* import = nullptr;
  const CLI::App* remove = nullptr;
};

CLI::App* add_knowledge_command(CLI::App& app, KnowledgeCommand& command);
int run_knowledge(const KnowledgeCommand& command);

}  // namespace isnad::cli
