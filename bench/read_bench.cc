// Speed of the whole reading beside ICU word breaking over the same text, in one run.
// read_bench [--benchmark_…] FILE…: text files or JSON Lines; they are repeated up to two megabytes, and no more than
// 16 megabytes of them are taken.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <map>
#include <string>
#include <vector>

#include "cli/input.h"
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
  isnad::cli::Inputs inputs(std::move(names), {},
                            [](std::string_view message) { fmt::print(stderr, "{}\n", message); });
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

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const Corpus corpus = load({argv + 1, argv + argc});
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
  return 0;
}
