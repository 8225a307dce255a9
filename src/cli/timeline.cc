#include "cli/timeline.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <limits>
#include <optional>

#include "cli/archive_options.h"
#include "cli/choice.h"
#include "cli/message.h"
#include "export/search_result.h"

namespace isnad::cli {
namespace {

Result<output::Timeline> of_claim(archive::Archive& archive, const output::StatementNumber& number) {
  const Result<std::optional<archive::ArchiveClaim>> claim = archive.claim_of(number.document, number.statement);
  if (!claim) return claim.error();
  if (claim.value()) return output::timeline_of(*claim.value());
  return Error{fmt::format("no claim holds statement {}.{}; isnad claims tells what there is", number.document,
                           number.statement)};
}

Result<output::Timeline> of_speaker(archive::Archive& archive, const TimelineCommand& command) {
  archive::SearchOptions options;
  options.filter.speaker = command.of;
  options.filter.from = command.from;
  options.filter.to = command.to;
  options.sort = archive::Sort::oldest;  // of copies the earliest is told
  options.limit = std::numeric_limits<size_t>::max();
  Result<archive::SearchResult> found = archive.search(options);
  if (!found) return found.error();
  return output::timeline_of(command.of, std::move(found).value().hits);
}

}  // namespace

CLI::App* add_timeline_command(CLI::App& app, TimelineCommand& command) {
  CLI::App* const timeline = app.add_subcommand("timeline", "What was said when, of one claim or by one speaker");
  timeline
      ->add_option("NAME|CLAIM", command.of,
                   "Words of a speaker's name or role, or the number of a claim (12.3) as isnad\nclaims gives it")
      ->required();
  add_archive_option(*timeline, command.archive);
  add_day_options(*timeline, command.from, command.to, "of publication");
  add_choice(*timeline, "-f,--format", "How to write it; svg is a picture [text]", command.format,
             {{"text", output::TimelineFormat::text},
              {"jsonl", output::TimelineFormat::jsonl},
              {"svg", output::TimelineFormat::svg}});
  add_display_options(*timeline, command.display);
  timeline->footer(
      "The earliest comes first. One sentence printed by many outlets is told once, on the day of the first. The\n"
      "picture has a lane for each side of a claim, or for each kind of statement of a speaker; of more than 40\n"
      "statements, those of the same days are one mark with their number.\n"
      "\n"
      "Examples:\n"
      "  isnad timeline بوغدانوف --from 2020-10-01\n"
      "  isnad timeline 12.3\n"
      "  isnad timeline 12.3 --format svg --lang ar -o claim.svg\n"
      "\n"
      "Exit code: 0 done (also when nothing is found), 1 the archive cannot be read, or has no such claim, 2 wrong\n"
      "usage.");
  return timeline;
}

int run_timeline(const TimelineCommand& command) {
  if (command.of.find_first_not_of(" \t") == std::string::npos) {
    print_error("whose time line? Give the number of a statement (12.3) or the name of a speaker");
    return 2;
  }
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  const std::optional<output::StatementNumber> number = output::parse_statement_number(command.of);
  Result<output::Timeline> found = number ? of_claim(*archive, *number) : of_speaker(*archive, command);
  if (!found) {
    print_error(found.error().message);
    return number ? 1 : 2;
  }
  output::Timeline timeline = std::move(found).value();
  if (number) output::keep_between(timeline, command.from, command.to);
  return show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush&) {
    output::append_timeline(timeline, command.format, options, out);
    return 0;
  });
}

}  // namespace isnad::cli
