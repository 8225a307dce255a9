#include "cli/claims.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <limits>

#include "cli/archive_options.h"
#include "cli/events.h"
#include "cli/message.h"
#include "export/claim_list.h"

namespace isnad::cli {

CLI::App* add_claims_command(CLI::App& app, ClaimsCommand& command) {
  CLI::App* const claims = app.add_subcommand("claims", "What several say alike, or one says and another denies");
  claims->add_option("QUERY", command.options.statements.query,
                     "Words that one of the statements must hold, as isnad search takes them; none: all");
  add_archive_option(*claims, command.archive);
  claims->add_flag("--contested", command.options.contested, "Only claims that somebody denies or questions");
  add_filter_options(*claims, command.options.statements.filter);
  claims->add_option("-n,--limit", command.limit, "How many to show [20; all as jsonl and csv]")
      ->type_name("N")
      ->check(CLI::Range(1, 100'000'000).description(""));
  claims->add_option("--offset", command.options.offset, "How many to leave out before [0]")
      ->type_name("N")
      ->check(CLI::Range(0, 100'000'000).description(""));
  claims->add_flag("--explain", command.options.explain, "Tell why each statement is in it: words, days, its stance");
  add_table_options(*claims, command.display);
  claims->footer(
      "Statements are one claim when they name enough of the same things, in whatever words, and are told within 30\n"
      "days: «نفى إرسال مقاتلين» and «أعلن أن مقاتلين أُرسلوا». Copies of one story are one witness. Contested claims\n"
      "come first, then what most stories carry. Options that choose statements choose the claims that hold one.\n"
      "\n"
      "Examples:\n"
      "  isnad claims --contested\n"
      "  isnad claims مقاتلين --from 2020-10-01\n"
      "  isnad claims --speaker بوغدانوف --format jsonl -o claims.jsonl\n"
      "\n"
      "Exit code: 0 done (also when nothing is found), 1 the archive cannot be read, 2 wrong usage.");
  return claims;
}

int run_claims(const ClaimsCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  archive::ClaimTotals totals;
  const int code =
      show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush& flush) {
        archive::ClaimOptions asked = command.options;
        asked.limit =
            command.limit.value_or(options.format == output::Format::text ? 20 : std::numeric_limits<size_t>::max());
        output::begin_claims(options, out);
        size_t shown = 0;
        const Result<archive::ClaimTotals> found = archive->claims(asked, [&](const archive::ArchiveClaim& claim) {
          output::append_claim(claim, options, out);
          ++shown;
          return flush();
        });
        if (!found) {
          print_error(found.error().message);
          return 2;
        }
        totals = found.value();
        output::append_claim_totals(totals, asked.offset, shown, options, out);
        return 0;
      });
  if (const std::string hint = hint_of_unread(totals.unread); !hint.empty()) print_error(hint);
  return code;
}

}  // namespace isnad::cli
