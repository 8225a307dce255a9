#include "cli/show.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <optional>

#include "cli/archive_options.h"
#include "cli/choice.h"
#include "cli/message.h"
#include "cli/statement_id.h"
#include "export/stored_reading.h"

namespace isnad::cli {
namespace {

// The statement, what it stands inside and what stands inside it go out as a reading of their own.
Reading part_of(const Reading& reading, int statement) {
  Reading part = reading;
  std::erase_if(part.statements, [&](const Statement& s) { return s.id != statement; });
  std::erase_if(part.events, [&](const Event& e) { return e.statement != statement; });
  std::erase_if(part.speakers,
                [&](const Speaker& s) { return part.statements.empty() || s.id != part.statements.front().speaker; });
  return part;
}

}  // namespace

CLI::App* add_show_command(CLI::App& app, ShowCommand& command) {
  CLI::App* const show = app.add_subcommand("show", "Print a document of an archive, or one statement with its chain");
  show->add_option("ID", command.id, "A document (12) or a statement (12.3), as isnad search gives them")
      ->required()
      ->check([](const std::string& id) {
        return parse_id(id) ? std::string() : "'" + id + "' is no number of a document (12) or statement (12.3)";
      });
  add_archive_option(*show, command.archive);
  add_choice(*show, "-f,--format", "How to write it [text]", command.display.format,
             {{"text", output::Format::text},
              {"jsonl", output::Format::jsonl},
              {"json", output::Format::json},
              {"csv", output::Format::csv},
              {"webannotation", output::Format::webannotation}});
  add_display_options(*show, command.display);
  show->footer(
      "Examples:\n"
      "  isnad show 12         the article, each statement in brackets with its number\n"
      "  isnad show 12.3       who told it whom, the paragraph around it, and who printed it\n"
      "\n"
      "Exit code: 0 done, 1 there is no such document or statement, 2 wrong usage.");
  return show;
}

int run_show(const ShowCommand& command) {
  const Id id = *parse_id(command.id);
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  const auto stored = archive->document(id.document);
  if (!stored) {
    print_error(stored.error().message);
    return 1;
  }
  if (!stored.value()) {
    print_error(fmt::format("{} holds no document {}; isnad search tells what there is", command.archive, id.document));
    return 1;
  }
  const archive::StoredReading& document = *stored.value();
  const auto& statements = document.reading.statements;
  if (id.statement &&
      std::none_of(statements.begin(), statements.end(), [&](const Statement& s) { return s.id == *id.statement; })) {
    print_error(
        fmt::format("document {} holds {} statements, none of them {}", id.document, statements.size(), *id.statement));
    return 1;
  }
  output::Surroundings around;
  if (const auto versions = archive->versions(id.document)) around.versions = versions.value();
  if (id.statement) {
    if (const auto witnesses = archive->witnesses(id.document, *id.statement)) around.witnesses = witnesses.value();
  }
  return cli::show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush&) {
    if (options.format != output::Format::text) {
      const Reading reading = id.statement ? part_of(document.reading, *id.statement) : document.reading;
      const auto writer = output::make_writer(options);
      output::Totals totals;
      totals.add(reading);
      writer->opening(out);
      writer->document(reading, out);
      writer->closing(totals, out);
    } else if (id.statement) {
      output::append_statement(document, *id.statement, around, options, out);
    } else {
      output::append_document(document, around, options, out);
    }
    return 0;
  });
}

}  // namespace isnad::cli
