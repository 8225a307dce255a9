#include "cli/overviews.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

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

// Asks the archive and shows the answer.
template <typename Ask, typename Append>
int answer(const OverviewCommand& command, Ask ask, Append append) {
  Result<archive::Archive> opened = archive::Archive::open(command.archive);
  if (!opened) {
    print_error(opened.error().message);
    return 1;
  }
  archive::Archive archive = std::move(opened).value();
  const auto found = ask(archive);
  if (!found) {
    print_error(found.error().message);
    return 1;
  }
  return show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush&) {
    append(found.value(), options, out);
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
  const int code = answer(
      command,
      [&](archive::Archive& archive) { return archive.voices(command.filter, command.unnamed_too, command.limit); },
      output::append_voices);
  // One speaker's part: people get the counts below the names.
  if (code != 0 || command.filter.speaker.empty() || command.display.format != output::Format::text ||
      command.display.output != "-") {
    return code;
  }
  return answer(
      command, [&](archive::Archive& archive) { return archive.statistics(command.filter, command.limit); },
      [](const archive::Statistics& statistics, const output::WriteOptions& options, std::string& out) {
        out.push_back('\n');
        output::append_statistics(statistics, options, out);
      });
}

int run_stats(const OverviewCommand& command) {
  return answer(
      command, [&](archive::Archive& archive) { return archive.statistics(command.filter, command.limit); },
      output::append_statistics);
}

int run_stories(const OverviewCommand& command) {
  return answer(
      command, [&](archive::Archive& archive) { return archive.stories(command.copies, command.limit); },
      output::append_stories);
}

}  // namespace isnad::cli
