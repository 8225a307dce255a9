#include "cli/overviews.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <optional>

#include "cli/archive_options.h"
#include "cli/message.h"
#include "export/overview.h"

namespace isnad::cli {
namespace {

void add_limit(CLI::App& app, size_t& limit) {
  app.add_option("-n,--limit", limit, "How many of each list [20]")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000).description(""));
}

constexpr const char* kExitCodes = "\nExit code: 0 done, 1 the archive cannot be read, 2 wrong usage.";

// Shows an answer of the archive as `append` writes it; the exit code.
template <typename Answer, typename Append>
int show_answer(const Display& display, const Result<Answer>& answer, Append append) {
  if (!answer) {
    print_error(answer.error().message);
    return 1;
  }
  return show(display, [&](const output::WriteOptions& options, std::string& out, const Flush&) {
    append(answer.value(), options, out);
    return 0;
  });
}

}  // namespace

CLI::App* add_speakers_command(CLI::App& app, OverviewCommand& command) {
  CLI::App* const speakers =
      app.add_subcommand("speakers", "Who speaks most in an archive; what one speaker says of whom");
  speakers->add_option("NAME", command.filter.speaker, "Words of a name or role: this speaker's part alone");
  add_archive_option(*speakers, command.archive);
  add_filter_options(*speakers, command.filter);
  speakers->add_flag("--unnamed", command.unnamed_too, "Also those without a name («مصدر», a verb without subject)");
  add_limit(*speakers, command.limit);
  add_table_options(*speakers, command.display);
  speakers->footer(std::string("Examples:\n"
                               "  isnad speakers\n"
                               "  isnad speakers بوغدانوف          and whom he accuses, praises, calls upon\n"
                               "  isnad speakers --act deny --from 2020-10-01\n") +
                   kExitCodes);
  return speakers;
}

CLI::App* add_stats_command(CLI::App& app, OverviewCommand& command) {
  CLI::App* const stats =
      app.add_subcommand("stats", "Count statements by outlet, month, act, and whom they are aimed at");
  add_archive_option(*stats, command.archive);
  add_filter_options(*stats, command.filter);
  add_limit(*stats, command.limit);
  add_table_options(*stats, command.display);
  stats->footer(std::string("A sentence printed by many outlets counts once, for the first.\n") + kExitCodes);
  return stats;
}

CLI::App* add_stories_command(CLI::App& app, OverviewCommand& command) {
  CLI::App* const stories = app.add_subcommand("stories", "List articles that several outlets printed");
  add_archive_option(*stories, command.archive);
  stories->add_option("--copies", command.copies, "Stories of at least so many articles [2]")
      ->type_name("N")
      ->check(CLI::Range(2, 1'000'000).description(""));
  add_limit(*stories, command.limit);
  add_table_options(*stories, command.display);
  stories->footer(kExitCodes);
  return stories;
}

int run_speakers(const OverviewCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  // One speaker's part: people get the counts below the names.
  const bool part = !command.filter.speaker.empty() && command.display.format == output::Format::text;
  const Result<archive::Statistics> statistics =
      part ? archive->statistics(command.filter, command.limit) : Result<archive::Statistics>(archive::Statistics());
  if (!statistics) {
    print_error(statistics.error().message);
    return 1;
  }
  return show_answer(command.display, archive->voices(command.filter, command.unnamed_too, command.limit),
                     [&](const auto& voices, const output::WriteOptions& options, std::string& out) {
                       output::append_voices(voices, options, out);
                       if (!part) return;
                       out.push_back('\n');
                       output::append_statistics(statistics.value(), options, out);
                     });
}

int run_stats(const OverviewCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  return show_answer(command.display, archive->statistics(command.filter, command.limit), output::append_statistics);
}

int run_stories(const OverviewCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  return show_answer(command.display, archive->stories(command.copies, command.limit), output::append_stories);
}

}  // namespace isnad::cli
