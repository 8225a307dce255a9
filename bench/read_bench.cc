// Speed of the whole reading beside ICU word breaking over the same text, in one run.
// read_bench [--benchmark_…] FILE…: text files or JSON Lines; they are repeated up to two megabytes, and no more than
// 16 megabytes of them are taken. ISNAD_PROGRAM and ISNAD_ARTICLE name the program and a short article: then the time
// from the program's start to its end over that article, and its peak memory over all files, are printed too.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ingest/source.h"
#include "isnad/output.h"
#include "isnad/reader.h"
#include "reader/pipeline.h"

namespace {

using isnad::Document;
using isnad::Reader;
using isnad::Reading;

struct Corpus {
  std::vector<Document> documents;
  int64_t bytes = 0;
};

Corpus load(std::vector<std::string> names) {
  Corpus corpus;
  isnad::ingest::Source inputs(
      std::move(names), {}, [](const isnad::ingest::Failure& f) { fmt::print(stderr, "{}: {}\n", f.file, f.reason); });
  while (auto document = inputs.next()) {
    corpus.bytes += static_cast<int64_t>(document->text.size());
    corpus.documents.push_back(*std::move(document));
    if (corpus.bytes > 16'000'000) break;
  }
  const size_t count = corpus.documents.size();
  for (size_t i = 0; count > 0 && corpus.bytes > 0 && corpus.bytes < 2'000'000; i = (i + 1) % count) {
    corpus.documents.push_back(Document(corpus.documents[i]));
    corpus.bytes += static_cast<int64_t>(corpus.documents.back().text.size());
  }
  return corpus;
}

// The floor: from the same UTF-8 to the boundaries of words.
void icu_words(benchmark::State& state, const Corpus& corpus) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale("ar"), status));
  for (auto _ : state) {
    for (const Document& document : corpus.documents) {
      const auto text = icu::UnicodeString::fromUTF8(document.text);
      words->setText(text);
      int32_t boundaries = 0;
      while (words->next() != icu::BreakIterator::DONE) ++boundaries;
      benchmark::DoNotOptimize(boundaries);
    }
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

void read(benchmark::State& state, const Corpus& corpus) {
  Reader reader;
  for (auto _ : state) {
    for (const Document& document : corpus.documents) benchmark::DoNotOptimize(reader.read(document));
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

// A reader that has seen no word before, as in a program started for these texts.
void read_cold(benchmark::State& state, const Corpus& corpus) {
  for (auto _ : state) {
    Reader reader;
    for (const Document& document : corpus.documents) benchmark::DoNotOptimize(reader.read(document));
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

// Writing alone: the readings are there.
void write(benchmark::State& state, const Corpus& corpus, isnad::output::Format format) {
  Reader reader;
  std::vector<Reading> readings;
  for (const Document& document : corpus.documents) readings.push_back(reader.read(document));
  isnad::output::WriteOptions options;
  options.format = format;
  const auto writer = isnad::output::make_writer(options);
  std::string out;
  for (auto _ : state) {
    for (const Reading& reading : readings) {
      out.clear();
      writer->document(reading, out);
      benchmark::DoNotOptimize(out.data());
    }
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

void pipeline(benchmark::State& state, const Corpus& corpus, unsigned threads) {
  isnad::PipelineOptions options;
  options.threads = threads;
  for (auto _ : state) {
    size_t next = 0;
    size_t bytes = 0;
    isnad::run_pipeline(
        [&]() -> std::optional<Document> {
          if (next == corpus.documents.size()) return std::nullopt;
          return corpus.documents[next++];
        },
        []() -> isnad::Serialiser {
          const std::shared_ptr<isnad::output::Writer> writer = isnad::output::make_writer({});
          return [writer](const Reading& reading, std::string& out) { writer->document(reading, out); };
        },
        [&](std::string_view piece, bool /*idle*/) {
          bytes += piece.size();
          return true;
        },
        options);
    benchmark::DoNotOptimize(bytes);
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

// Keeps the medians for the table; prints nothing of its own.
class Medians : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context& /*context*/) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Aggregate || run.aggregate_name != "median") continue;
      rates_[run.run_name.function_name] = run.counters.at("bytes_per_second").value / 1e6;
    }
  }
  [[nodiscard]] double of(const std::string& name) const {
    const auto found = rates_.find(name);
    return found == rates_.end() ? 0 : found->second;  // left out by --benchmark_filter
  }

 private:
  std::map<std::string, double> rates_;
};

struct Run {
  double milliseconds = 0;
  double megabytes = 0;  // at most in memory
};

// Runs the program and waits for it; its output is not kept.
Run run_program(std::vector<std::string> command) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (std::string& argument : command) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int failed = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return {};
  rusage usage{};
  int status = 0;
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
  return {time.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

// What the program needs, as lines for people. To be asked before this process itself has grown: a child's peak begins
// with what its parent has.
std::string program_lines(const std::string& program, const std::string& article,
                          const std::vector<std::string>& files) {
  std::vector<double> times;
  for (int i = 0; i < 41; ++i) times.push_back(run_program({program, "read", article}).milliseconds);
  std::nth_element(times.begin(), times.begin() + 20, times.end());
  std::string lines =
      fmt::format("From start to the reading of one article: {:.0f} ms (median of {}).\n", times[20], times.size());
  for (const char* const threads : {"1", "2"}) {
    std::vector<std::string> command{program, "read", "--format", "jsonl", "-j", threads};
    command.insert(command.end(), files.begin(), files.end());
    lines += fmt::format("Memory at most, -j {}: {:.0f} MB.\n", threads, run_program(command).megabytes);
  }
  return lines;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const std::vector<std::string> files{argv + 1, argv + argc};
  const char* const program = std::getenv("ISNAD_PROGRAM");
  const char* const article = std::getenv("ISNAD_ARTICLE");
  const std::string lines =
      program != nullptr && article != nullptr && !files.empty() ? program_lines(program, article, files) : "";
  const Corpus corpus = load(files);
  if (corpus.bytes == 0) {
    fmt::print(stderr, "usage: read_bench [--benchmark_…] FILE…\n");
    return 2;
  }
  const std::vector<std::pair<std::string, std::function<void(benchmark::State&)>>> all{
      {"ICU word breaking", [&](auto& state) { icu_words(state, corpus); }},
      {"reading", [&](auto& state) { read(state, corpus); }},
      {"reading, nothing cached before", [&](auto& state) { read_cold(state, corpus); }},
      {"writing JSON Lines", [&](auto& state) { write(state, corpus, isnad::output::Format::jsonl); }},
      {"writing text", [&](auto& state) { write(state, corpus, isnad::output::Format::text); }},
      {"reading and writing, 1 thread", [&](auto& state) { pipeline(state, corpus, 1); }},
      {"reading and writing, 2 threads", [&](auto& state) { pipeline(state, corpus, 2); }},
  };
  for (const auto& [name, function] : all) {
    // The wall clock: what more threads do is not the main thread's time.
    benchmark::RegisterBenchmark(name.c_str(), function)->Repetitions(5)->UseRealTime()->Unit(benchmark::kMillisecond);
  }
  Medians medians;
  benchmark::RunSpecifiedBenchmarks(&medians);

  const double floor = medians.of(all.front().first);
  fmt::print("{} documents, {:.1f} MB of UTF-8; medians of 5\n\n", corpus.documents.size(),
             static_cast<double>(corpus.bytes) / 1e6);
  fmt::print("| {:<32} | {:>8} | {:>12} |\n", "", "MB/s", "ICU words = 1");
  fmt::print("| {:-<32} | {:->7}: | {:->11}: |\n", "", "", "");
  for (const auto& [name, function] : all) {
    fmt::print("| {:<32} | {:>8.1f} | {:>12.2f} |\n", name, medians.of(name), medians.of(name) / floor);
  }
  fmt::print("\n2 threads read {:.2f} times what 1 reads.\n",
             medians.of("reading and writing, 2 threads") / medians.of("reading and writing, 1 thread"));
  fmt::print("{}", lines);
  return 0;
}
