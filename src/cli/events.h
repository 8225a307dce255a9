// isnad events: who did what to whom, of the articles of an archive.
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "cli/display.h"
#include "isnad/archive.h"

namespace isnad::cli {

struct EventsCommand {
  std::string archive;
  archive::EventOptions options;
  std::optional<size_t> limit;  // without one: 20 for people, all for programs
  bool count = false;
  std::optional<archive::EventPart> by;
  Display display;
};

CLI::App* add_events_command(CLI::App& app, EventsCommand& command);
int run_events(const EventsCommand& command);

// What is to be told where articles of the archive were read before there were events; empty for 0.
std::string hint_of_unread(uint64_t articles);

}  // namespace isnad::cli
