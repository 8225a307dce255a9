// isnad verify: whether the archive holds a quotation, and from whose mouth.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "cli/display.h"
#include "isnad/verification.h"

namespace isnad::cli {

struct VerifyCommand {
  std::string archive;
  archive::VerifyOptions options;
  Display display;
};

CLI::App* add_verify_command(CLI::App& app, VerifyCommand& command);
int run_verify(const VerifyCommand& command);

}  // namespace isnad::cli
