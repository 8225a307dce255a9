// isnad add: articles into the archive.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace isnad::cli {

struct AddCommand {
  std::vector<std::string> inputs;
  std::string archive;
  std::string kind;
  std::string encoding;
  std::string outlet;
  std::string published;
  std::string columns;
  std::string report;
  unsigned threads = 0;
};

CLI::App* add_add_command(CLI::App& app, AddCommand& command);

// The exit code: 0, 1 where an input could not be read or the archive not written, 2 for wrong usage.
int run_add(const AddCommand& command);

}  // namespace isnad::cli
