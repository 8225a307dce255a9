// isnad show: a document of the archive with its statements marked, or one statement with its chain.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "cli/display.h"

namespace isnad::cli {

struct ShowCommand {
  std::string archive;
  std::string id;
  Display display;
};

CLI::App* add_show_command(CLI::App& app, ShowCommand& command);
int run_show(const ShowCommand& command);

}  // namespace isnad::cli
