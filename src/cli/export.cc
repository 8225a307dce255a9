#include "cli/export.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "cli/archive_options.h"
#include "cli/brat_folder.h"
#include "cli/choice.h"
#include "cli/gold_folder.h"
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

// Gold is no format of readings: it holds whole articles, and only some.
void add_format_option(CLI::App& exporting, ExportCommand& command) {
  const std::vector<std::pair<std::string, output::Format>> formats = {{"jsonl", output::Format::jsonl},
                                                                       {"json", output::Format::json},
                                                                       {"csv", output::Format::csv},
                                                                       {"webannotation", output::Format::webannotation},
                                                                       {"brat", output::Format::brat}};
  std::string all;
  for (const auto& [word, format] : formats) all += word + "|";
  all += "gold";
  exporting
      .add_option_function<std::string>(
          "-f,--format",
          [&command, formats](const std::string& given) {
            command.gold = given == "gold";
            for (const auto& [word, format] : formats) {
              if (word == given) command.display.format = format;
            }
          },
          "How to write them [jsonl]")
      ->type_name(all)
      ->check([formats, all](const std::string& given) {
        const bool known = given == "gold" || std::any_of(formats.begin(), formats.end(),
                                                          [&](const auto& format) { return format.first == given; });
        return known ? std::string() : fmt::format("'{}' is none of {}", given, all);
      });
}

// What is wrong with how it was asked; empty for nothing.
std::string fault_of(const ExportCommand& command) {
  if (command.complete && !command.gold) return "--complete is for --format gold";
  if (!command.gold) return {};
  if (command.display.output == "-") return "--format gold writes a folder; name it after --output";
  const bool asks = !command.options.query.empty() || command.options.filter != archive::Filter{};
  return asks ? "--format gold holds whole articles; it takes no query and no filter" : "";
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
  add_format_option(*exporting, command);
  exporting->add_flag("--bom", command.display.byte_order_mark, "Begin CSV with a byte order mark, for Excel");
  exporting
      ->add_option("-o,--output", command.display.output,
                   "File to write to [standard output]; for brat and gold a folder")
      ->type_name("FILE");
  exporting->add_flag("--complete", command.complete,
                      "With gold: only articles of which each statement was confirmed, corrected or struck");
  exporting->footer(
      "Examples:\n"
      "  isnad export --format csv --bom --country RUS -o russia.csv   opens in Excel\n"
      "  isnad export --format brat مرتزقة -o FOLDER                   opens in brat\n"
      "  isnad export --format webannotation > annotations.jsonld\n"
      "  isnad export --format gold -o FOLDER                          what was corrected by hand (isnad correct)\n"
      "\n"
      "Exit code: 0 done, 1 the archive cannot be read or the output not written, 2 wrong usage.");
  return exporting;
}

int run_export(const ExportCommand& command) {
  if (const std::string fault = fault_of(command); !fault.empty()) {
    print_error(fault);
    return 2;
  }
  std::optional<archive::Archive> archive = open_archive(command.archive);
  if (!archive) return 1;
  if (command.gold) return write_gold_folder(*archive, command.display.output, command.complete);
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
