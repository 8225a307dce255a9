// isnad: one command a file; here only which one.
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/add.h"
#include "cli/check.h"
#include "cli/claims.h"
#include "cli/correct.h"
#include "cli/events.h"
#include "cli/export.h"
#include "cli/knowledge.h"
#include "cli/overviews.h"
#include "cli/read.h"
#include "cli/search.h"
#include "cli/show.h"
#include "cli/terminal_settings.h"
#include "cli/timeline.h"
#include "cli/verify.h"
#ifdef ISNAD_WITH_SERVE
#include "cli/serve.h"
#endif

namespace {

// What is wrong and what to do, in two lines.
std::string usage_error(const CLI::App* app, const CLI::Error& error) {
  const CLI::App* command = app;
  std::string name = "isnad";
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    name += " " + command->get_name();
  }
  std::string what = error.what();
  std::string help = "isnad --help";
  if (command == app && dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const auto rest = app->remaining();
    what = rest.empty() ? "no command; to read an article: isnad read article.txt"
                        : "there is no command '" + rest.front() + "'; to read an article: isnad read article.txt";
  } else if (command != app) {
    help = name + " --help";
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
      const bool input = command->get_option_no_throw("SOURCE") == nullptr &&
                         command->get_option_no_throw("QUOTATION") == nullptr &&
                         command->get_option_no_throw("NAME|CLAIM") == nullptr;
      what = input ? "no input; name files, or - for standard input" : error.what();
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
        "  isnad add articles/ && isnad search مرتزقة\n"
        "\n"
        "'isnad read --help' tells all of a command.");
    namespace cli = isnad::cli;
    cli::ReadCommand read;
    read.language = cli::environment_language();
    cli::AddCommand add;
    cli::SearchCommand search;
    cli::EventsCommand events;
    cli::ClaimsCommand claims;
    cli::TimelineCommand timeline;
    cli::ShowCommand show;
    cli::OverviewCommand speakers;
    cli::OverviewCommand stats;
    cli::OverviewCommand stories;
    cli::ExportCommand exported;
    cli::CorrectCommand correct;
    cli::CheckCommand check;
    cli::VerifyCommand verify;
    cli::KnowledgeCommand knowledge;
    std::vector<std::pair<const CLI::App*, std::function<int()>>> commands = {
        {cli::add_read_command(app, read), [&] { return cli::run_read(read); }},
        {cli::add_add_command(app, add), [&] { return cli::run_add(add); }},
        {cli::add_search_command(app, search), [&] { return cli::run_search(search); }},
        {cli::add_events_command(app, events), [&] { return cli::run_events(events); }},
        {cli::add_claims_command(app, claims), [&] { return cli::run_claims(claims); }},
        {cli::add_timeline_command(app, timeline), [&] { return cli::run_timeline(timeline); }},
        {cli::add_show_command(app, show), [&] { return cli::run_show(show); }},
        {cli::add_speakers_command(app, speakers), [&] { return cli::run_speakers(speakers); }},
        {cli::add_stats_command(app, stats), [&] { return cli::run_stats(stats); }},
        {cli::add_stories_command(app, stories), [&] { return cli::run_stories(stories); }},
        {cli::add_export_command(app, exported), [&] { return cli::run_export(exported); }},
        {cli::add_correct_command(app, correct), [&] { return cli::run_correct(correct); }},
        {cli::add_check_command(app, check), [&] { return cli::run_check(check); }},
        {cli::add_verify_command(app, verify), [&] { return cli::run_verify(verify); }},
        {cli::add_knowledge_command(app, knowledge), [&] { return cli::run_knowledge(knowledge); }},
    };
#ifdef ISNAD_WITH_SERVE
    cli::ServeCommand serve;
    commands.emplace_back(cli::add_serve_command(app, serve), [&] { return cli::run_serve(serve); });
#endif
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      return app.exit(error) == 0 ? 0 : 2;
    }
    for (const auto& [command, run] : commands) {
      if (command->parsed()) return run();
    }
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "isnad: %s\n", error.what());
    return 1;
  }
}
