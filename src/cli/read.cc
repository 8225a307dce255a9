#include "cli/read.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>
#include <vector>

#include "cli/failure_report.h"
#include "cli/file.h"
#include "cli/progress.h"
#include "cli/source_options.h"
#include "cli/terminal_settings.h"
#include "ingest/source.h"
#include "reader/pipeline.h"

namespace isnad::cli {
namespace {

// Collects pieces and writes them in larger ones.
class OutputFile {
 public:
  explicit OutputFile(File file) : file_(std::move(file)) {}

  std::string& buffer() { return buffer_; }

  // A large piece goes out as it is, without a copy.
  void append(std::string_view piece) {
    if (piece.size() < kEnough) {
      buffer_.append(piece);
    } else if (flush_if(true)) {
      state_ = file_.write(piece, error_);
    }
  }

  // False when nothing more can be written.
  bool flush_if(bool now) {
    if (!now && buffer_.size() < kEnough) return state_ == File::Written::all;
    if (state_ == File::Written::all) state_ = file_.write(buffer_, error_);
    buffer_.clear();
    if (buffer_.capacity() > 16 * kEnough) buffer_.shrink_to_fit();
    return state_ == File::Written::all;
  }

  void close() {
    if (flush_if(true)) state_ = file_.close(error_);
  }

  [[nodiscard]] bool failed() const { return state_ == File::Written::failed; }
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  static constexpr size_t kEnough = 64U << 10U;

  File file_;
  std::string buffer_;
  std::string error_;
  File::Written state_ = File::Written::all;
};

void print_error(std::string_view message) { fmt::print(stderr, "isnad: {}\n", message); }

// An option that takes one of a few words; others are refused with the list of them.
template <typename T>
void choose(CLI::App& app, const std::string& names, const std::string& help, T& value,
            const std::vector<std::pair<std::string, T>>& choices) {
  std::string all;
  for (const auto& [word, meaning] : choices) all += (all.empty() ? "" : "|") + word;
  app.add_option_function<std::string>(
         names,
         [&value, choices](const std::string& given) {
           for (const auto& [word, meaning] : choices) {
             if (word == given) value = meaning;
           }
         },
         help)
      ->type_name(all)
      ->check([choices, all](const std::string& given) {
        for (const auto& [word, meaning] : choices) {
          if (word == given) return std::string();
        }
        return fmt::format("'{}' is none of {}", given, all);
      });
}

}  // namespace

CLI::App* add_read_command(CLI::App& app, ReadCommand& command) {
  CLI::App* const read = app.add_subcommand("read", "Find who said what in Arabic news articles");
  read->add_option("FILE", command.inputs,
                   "Files and folders: text (the first line is the title), JSON, JSON Lines and CSV\n"
                   "(id, outlet, published, title, url, text), HTML pages, RSS and Atom, WARC; also\n"
                   "as gzip, zstd, zip or tar; - for standard input")
      ->required();

  choose(*read, "-f,--format", "How to write the readings [text]", command.format,
         {{"text", output::Format::text},
          {"jsonl", output::Format::jsonl},
          {"json", output::Format::json},
          {"csv", output::Format::csv}});
  choose(*read, "--lang", "Language of the labels [from LC_ALL or LANG]", command.language,
         {{"ar", output::Language::arabic}, {"en", output::Language::english}});
  choose(*read, "--color,--colour", "Colours in text format [auto: on a terminal]", command.colour,
         {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});

  add_source_options(*read, command.source);
  read->add_flag("--explain", command.explain, "Say why each statement was found, and what was rejected");
  read->add_option("-j,--threads", command.threads, "How many threads to read with [all cores]")
      ->type_name("N")
      ->check(CLI::Range(1, 1024).description(""));
  read->add_option("-o,--output", command.output, "File to write to [standard output]")->type_name("FILE");
  read->footer(
      "Examples:\n"
      "  isnad read article.txt                           who said what, for people\n"
      "  isnad read --format csv *.txt -o statements.csv  a table for R, Stata or a spreadsheet\n"
      "  isnad read --format jsonl corpus.jsonl.gz        one JSON object a document\n"
      "  isnad read --map title=headline,text=body a.csv  columns with names of their own\n"
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
  options.language = command.language;
  options.width = terminal_width(file.descriptor());
  options.colour = command.colour == Colour::always ||
                   (command.colour == Colour::automatic && on_terminal && environment_allows_colour());

  builtin_lexicon();  // loaded before the clock starts: words per second tell of reading
  const auto start = std::chrono::steady_clock::now();
  OutputFile out(std::move(file));
  Progress progress(true);
  std::mutex mutex;  // for totals, and for what is written to standard error
  output::Totals totals;

  FailureReport failures(print_error);
  ingest::Options source = command.source;
  // What one reading can hold; memory is the user's own.
  source.largest_document = ingest::largest_text;
  ingest::Source inputs(command.inputs, source, [&](const ingest::Failure& failure) {
    const std::lock_guard lock(mutex);
    progress.clear();
    failures.add(failure);
  });

  const SerialiserFactory make_serialiser = [&]() -> Serialiser {
    const std::shared_ptr<output::Writer> writer = output::make_writer(options);
    return [&, writer](const Reading& reading, std::string& to) {
      writer->document(reading, to);
      const std::lock_guard lock(mutex);
      totals.add(reading);
    };
  };

  const std::unique_ptr<output::Writer> frame = output::make_writer(options);
  frame->opening(out.buffer());
  bool first = true;
  uint64_t written = 0;
  PipelineOptions pipeline;
  pipeline.threads = command.threads;
  pipeline.read.explain = command.explain;
  run_pipeline([&] { return inputs.next(); }, make_serialiser,
               [&](std::string_view piece, bool idle) {
                 if (!first) frame->separator(out.buffer());
                 first = false;
                 const std::lock_guard lock(mutex);
                 if (on_terminal) progress.clear();
                 out.append(piece);
                 const bool go_on = out.flush_if(idle);
                 progress.update(++written, inputs.bytes_read(), inputs.bytes_total());
                 return go_on;
               },
               pipeline);
  totals.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  progress.clear();
  failures.finish();
  frame->closing(totals, out.buffer());
  out.close();
  if (out.failed()) {
    print_error(
        fmt::format("cannot write {}: {}", command.output == "-" ? "standard output" : command.output, out.error()));
    return 1;
  }
  return inputs.failed() ? 1 : 0;
}

}  // namespace isnad::cli
