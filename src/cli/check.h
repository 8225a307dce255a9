// isnad check: is the archive sound?
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace isnad::cli {

struct CheckCommand {
  std::string archive;
};

CLI::App* add_check_command(CLI::App& app, CheckCommand& command);
int run_check(const CheckCommand& command);

}  // namespace isnad::cli
