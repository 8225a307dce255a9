// The archive on a corpus: adding beside reading alone, its size, searches, growth, near-duplicates against brute
// force. archive_bench FILE.jsonl FOLDER: FILE is JSON Lines, FOLDER a place for archives that are made and removed.
// What is to be measured from the start of a process (memory, the first query) runs in a process of its own: this
// program with --add ARCHIVE FILE, --read FILE or --first ARCHIVE QUERY.
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "archive/minhash.h"
#include "ingest/source.h"
#include "isnad/archive.h"
#include "isnad/reader.h"
#include "reader/pipeline.h"

namespace {

using isnad::Document;
using isnad::archive::Archive;
using isnad::archive::SearchOptions;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

isnad::ingest::Source inputs_of(const std::string& file) {
  return isnad::ingest::Source(
      {file}, {}, [](const isnad::ingest::Failure& f) { fmt::print(stderr, "{}: {}\n", f.file, f.reason); });
}

// --- A process of its own -------------------------------------------------------------------------------------------

struct Run {
  double seconds = 0;
  double cpu = 0;        // seconds of all threads
  double megabytes = 0;  // at most in memory
};

Run run_self(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "/proc/self/exe");
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const auto start = Clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, argv[0], nullptr, nullptr, argv.data(), environ) != 0) return {};
  rusage usage{};
  int status = 0;
  wait4(child, &status, 0, &usage);
  if (status != 0) fmt::print(stderr, "a measured process failed\n");
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return {seconds_since(start), seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

int add_file(const std::string& path, const std::string& file) {
  isnad::ingest::Source inputs = inputs_of(file);
  const auto counts = isnad::archive::add(path, [&] { return inputs.next(); });
  if (!counts) fmt::print(stderr, "{}\n", counts.error().message);
  return counts ? 0 : 1;
}

int read_file(const std::string& file) {
  isnad::ingest::Source inputs = inputs_of(file);
  isnad::run_pipeline([&] { return inputs.next(); },
                      []() -> isnad::Serialiser { return [](const isnad::Reading&, std::string&) {}; },
                      [](std::string_view, bool) { return true; }, {});
  return 0;
}

int first_query(const std::string& path, const std::string& query) {
  auto archive = Archive::open(path);
  if (!archive) return 1;
  SearchOptions options;
  options.query = query;
  Archive open = std::move(archive).value();
  return open.search(options) ? 0 : 1;
}

// --- The corpus -----------------------------------------------------------------------------------------------------

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (size_t from = 0; from < text.size();) {
    const size_t end = std::min(text.find_first_of(" \n", from), text.size());
    if (end > from) words.push_back(text.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

void write_document(std::FILE* out, const Document& document) {
  std::string line = "{";
  const auto add = [&](std::string_view key, std::string_view value) {
    if (line.size() > 1) line += ",";
    line += fmt::format("\"{}\":\"", key);
    for (const char c : value) {
      if (c == '"' || c == '\\') line.push_back('\\');
      if (static_cast<unsigned char>(c) < 0x20) {
        line += fmt::format("\\u{:04x}", static_cast<int>(c));
      } else {
        line.push_back(c);
      }
    }
    line += "\"";
  };
  add("id", document.id);
  add("outlet", document.outlet);
  add("published", document.published);
  add("title", document.title);
  add("url", document.url);
  add("text", document.text);
  fmt::print(out, "{}}}\n", line);
}

// The corpus and three more like it: the dates some years later, every fourth word that of another article at the same
// place. So they are news prose of the same vocabulary, and no near-duplicates (two of three shingles differ).
void write_four_times(const std::string& file, const std::string& out_path) {
  std::FILE* const out = std::fopen(out_path.c_str(), "w");
  for (int round = 0; round < 4; ++round) {
    isnad::ingest::Source inputs = inputs_of(file);
    std::vector<std::string> before;
    while (auto document = inputs.next()) {
      if (round > 0) {
        std::vector<std::string> words = words_of(document->text);
        const std::vector<std::string> own = words;
        for (size_t i = static_cast<size_t>(round); i < std::min(words.size(), before.size()); i += 4)
          words[i] = before[i];
        before = own;
        document->text = joined(words);
        document->url += fmt::format("?{}", round);
        if (document->published.size() == 10) {
          document->published.replace(0, 4, std::to_string(std::stoi(document->published.substr(0, 4)) + round));
        }
      }
      write_document(out, *document);
    }
  }
  std::fclose(out);
}

// --- Searches -------------------------------------------------------------------------------------------------------

struct Asked {
  std::string kind;
  SearchOptions options;
};

// Words are drawn by token, so that frequent ones come often.
std::vector<Asked> queries(const std::string& file, Archive& archive, size_t count) {
  std::vector<Document> documents;
  isnad::ingest::Source inputs = inputs_of(file);
  for (size_t i = 0; auto document = inputs.next(); ++i) {
    if (i % 10 == 0) documents.push_back(*std::move(document));
  }
  std::mt19937 random(20150701);
  const auto voices = archive.voices({}, false, 2000);
  std::vector<Asked> all;
  const auto is_word = [](const std::string& word) {
    return word.size() > 4 && word.find_first_of("\"()*«»") > word.size();
  };
  while (all.size() < count) {
    const Document& document = documents[random() % documents.size()];
    const std::vector<std::string> words = words_of(document.text);
    if (words.size() < 2) continue;
    const size_t at = random() % (words.size() - 1);
    const std::string& one = words[at];
    const std::string& other = words[random() % words.size()];
    if (!is_word(one) || !is_word(other) || !is_word(words[at + 1])) continue;
    Asked asked;
    asked.options.query = one;
    switch (all.size() % 8) {
      case 0:
        asked.kind = "one word";
        break;
      case 1:
        asked.kind = "two words";
        asked.options.query += " " + other;
        break;
      case 2:
        asked.kind = "a phrase of two words";
        asked.options.query = "\"" + one + " " + words[at + 1] + "\"";
        break;
      case 3:
        asked.kind = "word and outlet";
        asked.options.filter.outlet = document.outlet;
        break;
      case 4:
        asked.kind = "word and month";
        if (document.published.size() != 10) continue;
        asked.options.filter.from = document.published.substr(0, 8) + "01";
        asked.options.filter.to = document.published.substr(0, 8) + "31";
        break;
      case 5:
        asked.kind = "word and act";
        asked.options.filter.act = static_cast<isnad::Act>(random() % 16);
        break;
      case 6:
        asked.kind = "speaker";
        asked.options.query.clear();
        asked.options.filter.speaker = voices.value().at(random() % voices.value().size()).name;
        break;
      default:
        asked.kind = "word anywhere in the text";
        asked.options.where = isnad::archive::Where::text;
        break;
    }
    all.push_back(std::move(asked));
  }
  return all;
}

struct Times {
  std::vector<double> wall;  // milliseconds
  std::vector<double> cpu;   // what the clock would say if nothing else ran
};

double at(std::vector<double>& list, double share) {
  std::sort(list.begin(), list.end());
  return list.empty() ? 0 : list[static_cast<size_t>(share * static_cast<double>(list.size() - 1))];
}

double thread_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::map<std::string, Times> measure(Archive& archive, const std::vector<Asked>& all) {
  for (size_t i = 0; i < all.size(); i += 10) static_cast<void>(archive.search(all[i].options));  // warm
  std::map<std::string, Times> times;
  for (const Asked& asked : all) {
    const auto start = Clock::now();
    const double cpu_start = thread_milliseconds();
    const auto found = archive.search(asked.options);
    const double ms = seconds_since(start) * 1000;
    const double cpu = thread_milliseconds() - cpu_start;
    if (!found) fmt::print(stderr, "{}: {}\n", asked.options.query, found.error().message);
    for (const std::string& kind : {asked.kind, std::string("all together")}) {
      times[kind].wall.push_back(ms);
      times[kind].cpu.push_back(cpu);
    }
  }
  return times;
}

// --- Near-duplicates ------------------------------------------------------------------------------------------------

// 2,000 articles that follow each other by date, and copies of 1,000 of them with up to a tenth of the words changed:
// pairs of every similarity around the threshold.
std::vector<Document> sample(const std::string& file) {
  std::vector<Document> all;
  isnad::ingest::Source inputs = inputs_of(file);
  while (auto document = inputs.next()) all.push_back(*std::move(document));
  std::stable_sort(all.begin(), all.end(),
                   [](const Document& a, const Document& b) { return a.published < b.published; });
  const size_t from = all.size() > 4000 ? all.size() / 2 - 1000 : 0;
  std::vector<Document> some(all.begin() + static_cast<std::ptrdiff_t>(from),
                             all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), from + 2000)));
  std::mt19937 random(1);
  const size_t originals = some.size();
  for (size_t i = 0; i < originals / 2; ++i) {
    Document copy = some[2 * i];
    std::vector<std::string> words = words_of(copy.text);
    const double share = static_cast<double>(random() % 1000) / 10'000;
    for (std::string& word : words) {
      if (static_cast<double>(random() % 10'000) / 10'000 < share) word = fmt::format("كلمة{}", random() % 100'000);
    }
    copy.text = joined(words);
    copy.outlet += " 2";
    copy.url += "#copy";
    some.push_back(std::move(copy));
  }
  return some;
}

struct Agreement {
  size_t pairs = 0;  // of brute force
  double recall = 0;
  double precision = 0;
};

// Pairs of one story, against pairs of Jaccard similarity 0.8 over the same shingles and what hangs together by them.
Agreement compare(const std::string& file, const std::string& path) {
  const std::vector<Document> documents = sample(file);
  size_t next = 0;
  const auto counts = isnad::archive::add(path, [&]() -> std::optional<Document> {
    if (next == documents.size()) return std::nullopt;
    return documents[next++];
  });
  if (!counts) return {};
  Archive archive = std::move(Archive::open(path)).value();
  std::vector<int64_t> story;
  std::vector<std::vector<uint64_t>> shingles;
  isnad::archive::TermFinder finder(isnad::builtin_lexicon());
  std::vector<isnad::archive::TermPlace> places;
  for (int64_t number = 1;; ++number) {
    const auto stored = std::move(archive.document(number)).value();
    if (!stored) break;
    story.push_back(stored->info.story);
    finder.find(stored->reading.document.text, places);
    isnad::archive::shingles_of(places, shingles.emplace_back());
  }
  std::vector<size_t> root(story.size());
  for (size_t i = 0; i < root.size(); ++i) root[i] = i;
  const std::function<size_t(size_t)> find = [&](size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  Agreement agreement;
  size_t found = 0;
  for (size_t i = 0; i < story.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (isnad::archive::jaccard(shingles[i], shingles[j]) < isnad::archive::kCopySimilarity) continue;
      ++agreement.pairs;
      if (story[i] == story[j]) ++found;
      root[find(i)] = find(j);
    }
  }
  size_t same = 0;
  size_t right = 0;
  for (size_t i = 0; i < story.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (story[i] != story[j]) continue;
      ++same;
      if (find(i) == find(j)) ++right;
    }
  }
  agreement.recall = agreement.pairs == 0 ? 1 : static_cast<double>(found) / static_cast<double>(agreement.pairs);
  agreement.precision = same == 0 ? 1 : static_cast<double>(right) / static_cast<double>(same);
  return agreement;
}

void print_searches(std::map<std::string, Times> one, std::map<std::string, Times> four) {
  fmt::print(
      "\n| searches, milliseconds       | number |   50 % |   95 % |   99 % | CPU 50 % | CPU 95 % | 4 x: 50 % | 4 x: "
      "95 % |\n");
  fmt::print(
      "| ---------------------------- | -----: | -----: | -----: | -----: | -------: | -------: | --------: | "
      "--------: |\n");
  for (auto& [kind, times] : one) {
    fmt::print("| {:<28} | {:>6} | {:>6.2f} | {:>6.2f} | {:>6.2f} | {:>8.2f} | {:>8.2f} | {:>9.2f} | {:>9.2f} |\n",
               kind, times.wall.size(), at(times.wall, 0.5), at(times.wall, 0.95), at(times.wall, 0.99),
               at(times.cpu, 0.5), at(times.cpu, 0.95), at(four[kind].cpu, 0.5), at(four[kind].cpu, 0.95));
  }
  fmt::print("\nCPU and 4 x: time of the thread, which other programs on the machine do not lengthen.\n");
}

void row(std::string_view what, const std::string& figure) { fmt::print("| {:<44} | {:>22} |\n", what, figure); }

int measure_all(const std::string& file, const std::string& folder) {
  const std::string one = folder + "/one.isnad";
  const std::string four = folder + "/four.isnad";
  const std::string four_file = folder + "/four.jsonl";
  for (const std::string& path : {one, four}) {
    for (const char* const end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  }
  size_t documents = 0;
  size_t bytes = 0;
  isnad::ingest::Source inputs = inputs_of(file);
  while (auto document = inputs.next()) {
    ++documents;
    bytes += document->text.size();
  }
  const auto rate = [&](double count, const Run& run) {
    return fmt::format("{:.0f}/s ({:.2f} ms CPU)", count / run.seconds, run.cpu / count * 1000);
  };
  const auto count = static_cast<double>(documents);
  const Run reading = run_self({"--read", file});
  const Run adding = run_self({"--add", one, file});
  const Run again = run_self({"--add", one, file});
  fmt::print("{} articles, {:.1f} MB of text\n\n", documents, static_cast<double>(bytes) / 1e6);
  row("", "");
  fmt::print("| {0:-<44} | {0:->21}: |\n", "");
  row("reading alone", rate(count, reading));
  row("adding", rate(count, adding));
  row("adding : reading, CPU", fmt::format("{:.2f}", adding.cpu / reading.cpu));
  row("memory at most", fmt::format("{:.0f} MB", adding.megabytes));
  row("archive : text",
      fmt::format("{:.2f}", static_cast<double>(std::filesystem::file_size(one)) / static_cast<double>(bytes)));
  row("adding the same again : adding", fmt::format("{:.3f}", again.seconds / adding.seconds));
  std::vector<double> firsts;
  for (int i = 0; i < 15; ++i) firsts.push_back(run_self({"--first", one, "الحكومة"}).seconds * 1000);
  std::sort(firsts.begin(), firsts.end());
  row("from the start of the program to an answer", fmt::format("{:.0f} ms", firsts[firsts.size() / 2]));
  std::fflush(stdout);

  write_four_times(file, four_file);
  const Run growth = run_self({"--add", four, four_file});
  row("four times the articles, time",
      fmt::format("{:.2f} ({:.2f} CPU)", growth.seconds / adding.seconds, growth.cpu / adding.cpu));
  row("four times the articles, memory at most", fmt::format("{:.0f} MB", growth.megabytes));
  const Agreement agreement = compare(file, folder + "/sample.isnad");
  row("pairs of copies by brute force", fmt::format("{}", agreement.pairs));
  row("… of them in one story", fmt::format("{:.4f}", agreement.recall));
  row("pairs of one story that are copies", fmt::format("{:.4f}", agreement.precision));

  Archive archive = std::move(Archive::open(one)).value();
  const std::vector<Asked> all = queries(file, archive, 1600);
  const std::map<std::string, Times> times = measure(archive, all);
  Archive larger = std::move(Archive::open(four)).value();
  print_searches(times, measure(larger, all));
  for (const char* const name : {"one.isnad", "four.isnad", "sample.isnad", "four.jsonl"}) {
    std::filesystem::remove(folder + "/" + name);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "--add") return add_file(arguments[1], arguments[2]);
  if (arguments.size() == 2 && arguments[0] == "--read") return read_file(arguments[1]);
  if (arguments.size() == 3 && arguments[0] == "--first") return first_query(arguments[1], arguments[2]);
  if (arguments.size() == 3 && arguments[0] == "--search") {  // ARCHIVE FILE: searches alone
    Archive archive = std::move(Archive::open(arguments[1])).value();
    const auto times = measure(archive, queries(arguments[2], archive, 1600));
    print_searches(times, times);
    return 0;
  }
  if (arguments.size() == 2) return measure_all(arguments[0], arguments[1]);
  fmt::print(stderr, "usage: archive_bench FILE.jsonl FOLDER\n");
  return 2;
}
