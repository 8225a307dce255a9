// isnad search: statements of the archive that answer a query.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "cli/display.h"
#include "isnad/archive.h"

namespace isnad::cli {

struct SearchCommand {
  std::string archive;
  archive::SearchOptions options;
  Display display;
};

CLI::App* add_search_command(CLI::App& app, SearchCommand& command);
int run_search(const SearchCommand& command);

}  // namespace isnad::cli
