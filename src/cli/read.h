// isnad read: documents in, readings out.
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/colour.h"
#include "ingest/options.h"
#include "isnad/output.h"

namespace isnad::cli {

struct ReadCommand {
  std::vector<std::string> inputs;
  std::string output = "-";
  ingest::Options source;
  unsigned threads = 0;
  bool explain = false;
  bool byte_order_mark = false;
  output::Format format = output::Format::text;
  output::Language language = output::Language::english;
  Colour colour = Colour::automatic;
};

// Adds the command and its options to `app`; `command` is filled when the command line is parsed.
CLI::App* add_read_command(CLI::App& app, ReadCommand& command);

// The exit code: 0, 1 where an input could not be read or the output not written, 2 where the options do not fit.
int run_read(const ReadCommand& command);

}  // namespace isnad::cli
