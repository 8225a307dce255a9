// isnad claims: who asserts and who denies the same thing, over all articles of an archive.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "cli/display.h"
#include "isnad/archive.h"

namespace isnad::cli {

struct ClaimsCommand {
  std::string archive;
  archive::ClaimOptions options;
  std::optional<size_t> limit;
  Display display;
};

CLI::App* add_claims_command(CLI::App& app, ClaimsCommand& command);
int run_claims(const ClaimsCommand& command);

}  // namespace isnad::cli
