#include "cli/export.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <optional>

#include "cli/archive_options.h"
#include "cli/brat_folder.h"
#include "cli/choice.h"
#include "cli/message.h"

namespace isnad::cli {
namespace {

int export_to_folder(archive::Archive& archive, const ExportCommand& command) {
  if (command.display.output == "-") {
    print_error("--format brat writes a folder; name it after --output");
    return 2;
  }
  if (const std::string refusal = BratFolder::refusal(command.display.output); !refusal.empty()) {
    print_error(refusal);
    return 2;
  }
  Result<BratFolder> opened = BratFolder::open(command.display.output);
  if (!opened) {
    print_error(opened.error().message);
    return 1;
  }
  BratFolder folder = std::move(opened).value();
  bool all_written = true;
  std::string packed;
  const auto given = archive.each(command.options, [&](const archive::StoredReading& stored) {
    packed.clear();
    BratFolder::pack(stored.reading, packed);
    std::string error;
    const BratFolder::Written outcome = folder.write(packed, error);
    if (outcome == BratFolder::Written::all) return true;
    print_error(error);
    all_written = false;
    return outcome == BratFolder::Written::kept;  // a full disk will not take the next one either
  });
  if (!given) {
    print_error(given.error().message);
    return 1;
  }
  return all_written ? 0 : 1;
}

}  // namespace

CLI::App* add_export_command(CLI::App& app, ExportCommand& command) {
  command.display.format = output::Format::jsonl;
  CLI::App* const exporting = app.add_subcommand("export", "Write statements of an archive for other programs");
  exporting->add_option("QUERY", command.options.query, "As for isnad search; none: every statement");
  add_archive_option(*exporting, command.archive);
  add_filter_options(*exporting, command.options.filter);
  add_choice(*exporting, "--in", "Look in the words said, or anywhere in the article [content]", command.options.where,
             {{"content", archive::Where::content}, {"text", archive::Where::text}});
  add_choice(*exporting, "-f,--format", "How to write them [jsonl]", command.display.format,
             {{"jsonl", output::Format::jsonl},
              {"json", output::Format::json},
              {"csv", output::Format::csv},
              {"webannotation", output::Format::webannotation},
              {"brat", output::Format::brat}});
  exporting->add_flag("--bom", command.display.byte_order_mark, "Begin CSV with a byte order mark, for Excel");
  exporting->add_option("-o,--output", command.display.output, "File to write to [standard output]; for brat a folder")
      ->type_name("FILE");
  exporting->footer(
      "Examples:\n"
      "  isnad export --format csv --bom --country RUS -o russia.csv   opens in Excel\n"
      "  isnad export --format brat مرتزقة -o FOLDER                   opens in brat\n"
      "  isnad export --format webannotation > annotations.jsonld\n"
      "\n"
      "Exit code: 0 done, 1 the archive cannot be read or the output not written, 2 wrong usage.");
  return exporting;
}

int run_export(const ExportCommand& command) {
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  if (command.display.format == output::Format::brat) return export_to_folder(*archive, command);
  return show(command.display, [&](const output::WriteOptions& options, std::string& out, const Flush& flush) {
    const auto writer = output::make_writer(options);
    output::Totals totals;
    writer->opening(out);
    bool first = true;
    std::string piece;
    const auto given = archive->each(command.options, [&](const archive::StoredReading& stored) {
      piece.clear();
      writer->document(stored.reading, piece);
      totals.add(stored.reading);
      if (!piece.empty()) {
        if (!first) writer->separator(out);
        first = false;
      }
      out += piece;
      return flush();
    });
    writer->closing(totals, out);
    if (given) return 0;
    print_error(given.error().message);
    return 1;
  });
}

}  // namespace isnad::cli
