// isnad add: articles into the archive.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "ingest/options.h"

namespace isnad::cli {

struct AddCommand {
  std::vector<std::string> inputs;
  std::string archive;
  ingest::Options source;
  std::string report;
  unsigned threads = 0;
};

CLI::App* add_add_command(CLI::App& app, AddCommand& command);

// The exit code: 0, or 1 where an input could not be read or the archive not written.
int run_add(const AddCommand& command);

}  // namespace isnad::cli
