#include "cli/check.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <optional>

#include "cli/archive_options.h"
#include "cli/message.h"
#include "isnad/archive.h"

namespace isnad::cli {

CLI::App* add_check_command(CLI::App& app, CheckCommand& command) {
  CLI::App* const check = app.add_subcommand("check", "Verify that an archive is sound, and say what is wrong");
  add_archive_option(*check, command.archive);
  check->footer("Exit code: 0 all is sound, 1 something is wrong, or the archive cannot be read, 2 wrong usage.");
  return check;
}

int run_check(const CheckCommand& command) {
  constexpr size_t kMostProblems = 100;
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  const auto problems = archive->check(kMostProblems);
  if (!problems) {
    print_error(problems.error().message);
    return 1;
  }
  for (const archive::Problem& problem : problems.value()) fmt::print("{}: {}\n", problem.place, problem.what);
  if (problems.value().empty()) fmt::print("{}: sound\n", command.archive);
  if (problems.value().size() == kMostProblems) print_error("there may be more; these are the first");
  return problems.value().empty() ? 0 : 1;
}

}  // namespace isnad::cli
