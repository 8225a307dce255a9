// isnad: one command a file; here only which one.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>

#include "cli/add.h"
#include "cli/read.h"
#include "cli/terminal_settings.h"

namespace {

// What is wrong and what to do, in two lines.
std::string usage_error(const CLI::App* app, const CLI::Error& error) {
  const CLI::App* command = app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  std::string what = error.what();
  std::string help = "isnad --help";
  if (command == app && dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const auto rest = app->remaining();
    what = rest.empty() ? "no command; to read an article: isnad read article.txt"
                        : "there is no command '" + rest.front() + "'; to read an article: isnad read article.txt";
  } else if (command != app) {
    help = "isnad " + command->get_name() + " --help";
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      what = "no input; name files, or - for standard input";
    }
  }
  return "isnad: " + what + "\nSee: " + help + "\n";
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away (isnad … | head) is an answer of write(), not a signal.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    CLI::App app("Reads Arabic news and keeps the record of who said what.", "isnad");
    app.set_version_flag("--version", "isnad " ISNAD_VERSION, "Print the version and leave");
    app.set_help_flag("-h,--help", "Print this help and leave");
    app.get_formatter()->column_width(34);
    app.require_subcommand(1);
    app.failure_message(usage_error);
    app.footer(
        "Examples:\n"
        "  isnad read article.txt\n"
        "  isnad read --format jsonl corpus.jsonl > readings.jsonl\n"
        "\n"
        "'isnad read --help' tells all of a command.");
    isnad::cli::ReadCommand read;
    read.language = isnad::cli::environment_language();
    CLI::App* const read_command = isnad::cli::add_read_command(app, read);
    isnad::cli::AddCommand add;
    CLI::App* const add_command = isnad::cli::add_add_command(app, add);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app.exit(error) == 0 ? 0 : 2;
    }
    if (read_command->parsed()) return isnad::cli::run_read(read);
    if (add_command->parsed()) return isnad::cli::run_add(add);
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "isnad: %s\n", error.what());
    return 1;
  }
}
