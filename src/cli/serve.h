// isnad serve: the local page.
#pragma once

#include <CLI/App.hpp>

#include "serve/server.h"

namespace isnad::cli {

struct ServeCommand {
  serve::ServeOptions options;
};

CLI::App* add_serve_command(CLI::App& app, ServeCommand& command);

// The exit code. Ends on SIGINT and SIGTERM.
int run_serve(const ServeCommand& command);

}  // namespace isnad::cli
