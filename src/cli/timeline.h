// isnad timeline: what was said when and by whom, of one claim or by one speaker.
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "cli/display.h"
#include "export/timeline.h"

namespace isnad::cli {

struct TimelineCommand {
  std::string archive;
  std::string of;  // «12.3» or a name
  std::string from;
  std::string to;
  output::TimelineFormat format = output::TimelineFormat::text;
  Display display;
};

CLI::App* add_timeline_command(CLI::App& app, TimelineCommand& command);
int run_timeline(const TimelineCommand& command);

}  // namespace isnad::cli
