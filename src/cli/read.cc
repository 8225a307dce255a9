#include "cli/read.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>
#include <vector>

#include "cli/brat_folder.h"
#include "cli/choice.h"
#include "cli/failure_report.h"
#include "cli/file.h"
#include "cli/message.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/source_options.h"
#include "cli/terminal_settings.h"
#include "cli/user_knowledge.h"
#include "ingest/source.h"
#include "reader/pipeline.h"

namespace isnad::cli {
namespace {

// What is said while reading, by several threads.
struct Console {
  std::mutex mutex;
  Progress progress{true};

  // With the mutex held.
  void say(std::string_view message) {
    progress.clear();
    print_error(message);
  }
};

// Reads all inputs. What the serialisers write of each document goes to `sink` in input order, with the mutex held.
// False where an input could not be read.
bool read_inputs(const ReadCommand& command, Console& console, const SerialiserFactory& make_serialiser,
                 const Sink& sink, output::Totals& totals) {
  const Knowledge knowledge;
  const lexicon::Lexicon& lexicon = knowledge.lexicon();  // loaded before the clock: words per second tell of reading
  const auto start = std::chrono::steady_clock::now();
  FailureReport failures(print_error);
  ingest::Options options = command.source;
  // What one reading can hold; memory is the user's own.
  options.largest_document = ingest::largest_text;
  ingest::Source inputs(command.inputs, options, [&](const ingest::Failure& failure) {
    const std::lock_guard lock(console.mutex);
    console.progress.clear();
    failures.add(failure);
  });
  const SerialiserFactory make_counting_serialiser = [&]() -> Serialiser {
    return [&, serialise = make_serialiser()](const Reading& reading, std::string& to) {
      serialise(reading, to);
      const std::lock_guard lock(console.mutex);
      totals.add(reading);
    };
  };
  uint64_t written = 0;
  PipelineOptions pipeline;
  pipeline.threads = command.threads;
  pipeline.read.explain = command.explain;
  pipeline.lexicon = &lexicon;
  run_pipeline([&] { return inputs.next(); }, make_counting_serialiser,
               [&](std::string_view piece, bool idle) {
                 const std::lock_guard lock(console.mutex);
                 const bool go_on = sink(piece, idle);
                 console.progress.update(++written, inputs.bytes_read(), inputs.bytes_total());
                 return go_on;
               },
               pipeline);
  totals.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  console.progress.clear();
  failures.finish();
  return !inputs.failed();
}

int read_to_folder(const ReadCommand& command) {
  if (command.output == "-") {
    print_error("--format brat writes a folder; name it after --output");
    return 2;
  }
  if (const std::string refusal = BratFolder::refusal(command.output); !refusal.empty()) {
    print_error(refusal);
    return 2;
  }
  Result<BratFolder> opened = BratFolder::open(command.output);
  if (!opened) {
    print_error(opened.error().message);
    return 1;
  }
  BratFolder folder = std::move(opened).value();
  Console console;
  output::Totals totals;
  bool all_written = true;
  const bool all_read = read_inputs(
      command, console, [] { return Serialiser(BratFolder::pack); },
      [&](std::string_view piece, bool) {
        std::string error;
        const BratFolder::Written outcome = folder.write(piece, error);
        if (outcome == BratFolder::Written::all) return true;
        console.say(error);
        all_written = false;
        return outcome == BratFolder::Written::kept;  // a full disk will not take the next one either
      },
      totals);
  return all_read && all_written ? 0 : 1;
}

}  // namespace

CLI::App* add_read_command(CLI::App& app, ReadCommand& command) {
  CLI::App* const read = app.add_subcommand("read", "Find who said what in Arabic news articles");
  read->add_option("FILE", command.inputs,
                   "Files and folders: text (the first line is the title), JSON, JSON Lines and CSV\n"
                   "(id, outlet, published, title, url, text), HTML pages, RSS and Atom, WARC; also\n"
                   "as gzip, zstd, zip or tar; - for standard input")
      ->required();

  add_choice(*read, "-f,--format", "How to write the readings [text]", command.format,
             {{"text", output::Format::text},
              {"jsonl", output::Format::jsonl},
              {"json", output::Format::json},
              {"csv", output::Format::csv},
              {"webannotation", output::Format::webannotation},
              {"brat", output::Format::brat}});
  add_choice(*read, "--lang", "Language of the labels [from LC_ALL or LANG]", command.language,
             {{"ar", output::Language::arabic}, {"en", output::Language::english}});
  add_choice(*read, "--color,--colour", "Colours in text format [auto: on a terminal]", command.colour,
             {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});

  add_source_options(*read, command.source);
  read->add_flag("--explain", command.explain, "Say why each statement was found, and what was rejected");
  read->add_flag("--bom", command.byte_order_mark, "Begin CSV with a byte order mark, for Excel");
  read->add_option("-j,--threads", command.threads, "How many threads to read with [all cores]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  read->add_option("-o,--output", command.output, "File to write to [standard output]; for brat a folder")
      ->type_name("FILE");
  read->footer(
      "Examples:\n"
      "  isnad read article.txt                           who said what, for people\n"
      "  isnad read --format csv *.txt -o statements.csv  a table for R, Stata or a spreadsheet\n"
      "  isnad read --format jsonl corpus.jsonl.gz        one JSON object a document\n"
      "  isnad read --map title=headline,text=body a.csv  columns with names of their own\n"
      "  isnad read --format webannotation corpus.jsonl   W3C Web Annotation, as JSON-LD\n"
      "  isnad read --format brat corpus.jsonl -o FOLDER  text and standoff files for brat\n"
      "  curl -s https://example.org/a.txt | isnad read - --published 2020-10-18\n"
      "\n"
      "Exit code: 0 done, 1 an input could not be read or the output not written, 2 wrong usage.");
  return read;
}

int run_read(const ReadCommand& command) {
  for (const std::string& input : command.inputs) {
    if (command.output != "-" && (is_same_file(input, command.output) || is_inside(command.output, input))) {
      print_error(
          fmt::format("the output {} is an input, or in one; name another file after --output", command.output));
      return 2;
    }
  }
  if (command.byte_order_mark && command.format != output::Format::csv) {
    print_error("--bom goes with --format csv alone; no other format begins with a byte order mark");
    return 2;
  }
  if (command.format == output::Format::brat) return read_to_folder(command);

  Result<File> opened = File::open_to_write(command.output);
  if (!opened) {
    print_error(fmt::format("{}: {}", command.output, opened.error().message));
    return 1;
  }
  File file = std::move(opened).value();
  const bool on_terminal = file.is_terminal();

  output::WriteOptions options;
  options.format = command.format;
  options.explain = command.explain;
  options.byte_order_mark = command.byte_order_mark;
  options.language = command.language;
  options.width = terminal_width(file.descriptor());
  options.colour = command.colour == Colour::always ||
                   (command.colour == Colour::automatic && on_terminal && environment_allows_colour());

  OutputFile out(std::move(file));
  Console console;
  output::Totals totals;
  const SerialiserFactory make_serialiser = [&]() -> Serialiser {
    const std::shared_ptr<output::Writer> writer = output::make_writer(options);
    return [writer](const Reading& reading, std::string& to) { writer->document(reading, to); };
  };
  const std::unique_ptr<output::Writer> frame = output::make_writer(options);
  frame->opening(out.buffer());
  bool first = true;
  const bool all_read = read_inputs(
      command, console, make_serialiser,
      [&](std::string_view piece, bool idle) {
        if (!piece.empty()) {
          if (!first) frame->separator(out.buffer());
          first = false;
        }
        if (on_terminal) console.progress.clear();
        out.append(piece);
        return out.flush_if(idle);
      },
      totals);
  frame->closing(totals, out.buffer());
  out.close();
  if (out.failed()) {
    print_error(
        fmt::format("cannot write {}: {}", command.output == "-" ? "standard output" : command.output, out.error()));
    return 1;
  }
  return all_read ? 0 : 1;
}

}  // namespace isnad::cli
