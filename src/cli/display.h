// How an answer of the archive is shown: the options that search, speakers, stats, stories, show and export share.
#pragma once

#include <CLI/App.hpp>
#include <functional>
#include <string>

#include "cli/colour.h"
#include "isnad/output.h"

namespace isnad::cli {

struct Display {
  output::Format format = output::Format::text;
  output::Language language = output::Language::english;
  Colour colour = Colour::automatic;
  bool byte_order_mark = false;
  std::string output = "-";
};

// Adds --lang, --color and --output.
void add_display_options(CLI::App& app, Display& display);
// Adds --format text|jsonl|csv and --bom too.
void add_table_options(CLI::App& app, Display& display);

// Opens the output, has `write` append to it, and closes it. `write` may call its second argument now and then, to have
// what it has appended so far written; when that returns false nothing more can be. The exit code: what `write`
// returns, 1 where the output cannot be written, 2 where the options contradict each other.
using Flush = std::function<bool()>;
using Write = std::function<int(const output::WriteOptions& options, std::string& out, const Flush& flush)>;
int show(const Display& display, const Write& write);

}  // namespace isnad::cli
