// isnad speakers, stats and stories: the archive from above.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "cli/display.h"
#include "isnad/archive.h"

namespace isnad::cli {

struct OverviewCommand {
  std::string archive;
  archive::Filter filter;
  bool unnamed_too = false;
  size_t limit = 20;
  size_t copies = 2;
  Display display;
};

CLI::App* add_speakers_command(CLI::App& app, OverviewCommand& command);
CLI::App* add_stats_command(CLI::App& app, OverviewCommand& command);
CLI::App* add_stories_command(CLI::App& app, OverviewCommand& command);
int run_speakers(const OverviewCommand& command);
int run_stats(const OverviewCommand& command);
int run_stories(const OverviewCommand& command);

}  // namespace isnad::cli
