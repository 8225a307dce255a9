// The options of the command line that say what the inputs are; the same for every command that takes inputs.
#pragma once

#include <CLI/App.hpp>

#include "ingest/options.h"

namespace isnad::cli {

// Adds --published, --outlet, --encoding, --kind and --map; `options` is filled when the command line is parsed.
void add_source_options(CLI::App& app, ingest::Options& options);

}  // namespace isnad::cli
