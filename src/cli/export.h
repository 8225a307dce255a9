// isnad export: statements of the archive in the formats that other programs read.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "cli/display.h"
#include "isnad/archive.h"

namespace isnad::cli {

struct ExportCommand {
  std::string archive;
  archive::SearchOptions options;
  Display display;
  bool gold = false;      // a folder of annotated articles
  bool complete = false;  // … of those alone of which every statement was looked at
};

CLI::App* add_export_command(CLI::App& app, ExportCommand& command);
int run_export(const ExportCommand& command);

}  // namespace isnad::cli
