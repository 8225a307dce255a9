#include "cli/search.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <optional>

#include "cli/archive_options.h"
#include "cli/choice.h"
#include "cli/message.h"
#include "export/search_result.h"

namespace isnad::cli {

CLI::App* add_search_command(CLI::App& app, SearchCommand& command) {
  CLI::App* const search = app.add_subcommand("search", "Find statements in an archive by their words and speakers");
  search->add_option("QUERY", command.options.query,
                     "Words in any spelling, \"phrases\", begin*, AND, OR, NOT, ( ); none: all that\n"
                     "the options below let through");
  add_archive_option(*search, command.archive);
  add_filter_options(*search, command.options.filter);
  add_choice(*search, "--in", "Look in the words said, or anywhere in the article [content]", command.options.where,
             {{"content", archive::Where::content}, {"text", archive::Where::text}});
  add_choice(*search, "--sort", "Best first, or newest first [relevance]", command.options.sort,
             {{"relevance", archive::Sort::relevance}, {"date", archive::Sort::date}});
  search->add_option("-n,--limit", command.options.limit, "How many to show [20]")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000).description(""));
  search->add_option("--offset", command.options.offset, "How many to leave out before [0]")
      ->type_name("N")
      ->check(CLI::Range(0, 100'000'000).description(""));
  add_table_options(*search, command.display);
  search->footer(
      "Words match whatever their spelling, with or without article and clitics: مرتزقة finds والمرتزقة.\n"
      "One sentence printed by many outlets is shown once, with who printed it.\n"
      "\n"
      "Examples:\n"
      "  isnad search مرتزقة\n"
      "  isnad search '\"وقف إطلاق النار\" OR هدنة' --act call --from 2020-10-01\n"
      "  isnad search --speaker بوغدانوف --sort date --format csv -o said.csv\n"
      "\n"
      "Exit code: 0 done (also when nothing is found), 1 the archive cannot be read, 2 wrong usage.");
  return search;
}

int run_search(const SearchCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  const Result<archive::SearchResult> found = archive->search(command.options);
  if (!found) {
    print_error(found.error().message);
    return 2;
  }
  return show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush&) {
    output::append_search_result(found.value(), command.options.offset, options, out);
    return 0;
  });
}

}  // namespace isnad::cli
