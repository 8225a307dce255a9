#include "cli/add.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <filesystem>
#include <mutex>
#include <optional>

#include "cli/archive_options.h"
#include "cli/events.h"
#include "cli/failure_report.h"
#include "cli/file.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/source_options.h"
#include "cli/user_knowledge.h"
#include "export/json_stream.h"
#include "ingest/source.h"
#include "isnad/archive.h"

namespace isnad::cli {
namespace {

// One failure as a line of JSON.
void append_failure(const ingest::Failure& failure, std::string& out) {
  output::JsonStream json(out);
  json.open('{');
  json.string("file", failure.file);
  json.string_or_null("place", failure.place);
  json.string("reason", failure.reason);
  json.close('}');
  out.push_back('\n');
}

// It may stall: what has come is stored at once.
bool is_stream(const std::string& input) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(input, error);
  return input == "-" || std::filesystem::is_fifo(status) || std::filesystem::is_character_file(status);
}

}  // namespace

CLI::App* add_add_command(CLI::App& app, AddCommand& command) {
  CLI::App* const add = app.add_subcommand("add", "Put articles into an archive that can be searched");
  add->add_option("PATH", command.inputs,
                  "Files and folders: text (the first line is the title), JSON, JSON Lines and CSV\n"
                  "(id, outlet, published, title, url, text), HTML pages, RSS and Atom, WARC; also\n"
                  "as gzip, zstd, zip or tar; - for standard input")
      ->required();
  add_archive_option(*add, command.archive);
  add_source_options(*add, command.source);
  add->add_option("--report", command.report, "File for what could not be read, as JSON Lines: file, place, reason")
      ->type_name("FILE");
  add->add_option("-j,--threads", command.threads, "How many threads to read with [all cores]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  add->footer(
      "An article is known by its outlet and url, without a url by its outlet and text: adding it again changes\n"
      "nothing; a changed one becomes a new version beside the old. Stopped at any moment, the archive holds whole\n"
      "articles, and the same command completes it.\n"
      "\n"
      "Examples:\n"
      "  isnad add articles/                                        a folder, into isnad.db\n"
      "  isnad add --archive news.db crawl.warc.gz --report failed.jsonl\n"
      "  isnad add --map title=headline,text=body export.csv --outlet الراصد\n"
      "\n"
      "Exit code: 0 done, 1 an input could not be read or the archive not written, 2 wrong usage.");
  return add;
}

int run_add(const AddCommand& command) {
  std::optional<OutputFile> report;
  if (!command.report.empty()) {
    Result<File> opened = File::open_to_write(command.report);
    if (!opened) {
      print_error(fmt::format("{}: {}", command.report, opened.error().message));
      return 1;
    }
    report.emplace(std::move(opened).value());
  }

  std::mutex mutex;  // for what is written to standard error, and for the report
  Progress progress(true);
  uint64_t failed = 0;
  FailureReport failures([](std::string_view line) { print_error(line); });
  ingest::Source source(command.inputs, command.source, [&](const ingest::Failure& failure) {
    const std::lock_guard lock(mutex);
    ++failed;
    progress.clear();
    failures.add(failure);
    if (!report) return;
    append_failure(failure, report->buffer());
    report->flush_if(false);
  });

  const Knowledge knowledge;
  archive::AddOptions options;
  options.lexicon = &knowledge.lexicon();
  options.threads = command.threads;
  for (const std::string& input : command.inputs)
    options.commit_when_idle = options.commit_when_idle || is_stream(input);
  options.on_progress = [&](const archive::AddCounts& counts) {
    const std::lock_guard lock(mutex);
    progress.update(counts.documents, source.bytes_read(), source.bytes_total(), failed);
  };
  const Result<archive::AddCounts> added = archive::add(
      command.archive, [&] { return source.next(); }, options);
  progress.clear();
  failures.finish();
  if (report) {
    report->close();
    if (report->failed()) {
      print_error(fmt::format("cannot write {}: {}", command.report, report->error()));
      return 1;
    }
  }
  if (!added) {
    print_error(added.error().message);
    return 1;
  }
  const archive::AddCounts& counts = added.value();
  fmt::print(stderr, "{}: {} added, {} new versions, {} known, {} failed; {} statements, {} events\n", command.archive,
             counts.added, counts.versions, counts.known, failed, counts.statements, counts.events);
  if (const std::string hint = hint_of_unread(counts.unread); !hint.empty()) print_error(hint);
  return source.failed() ? 1 : 0;
}

}  // namespace isnad::cli
