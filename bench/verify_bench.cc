// Quotations verified over a corpus: those of its statements with words lost, moved and changed, which are to be found
// where they came from, and sentences that the archive does not hold, which are not.
// verify_bench FILE.jsonl FOLDER [--show]: archives are made in FOLDER unless they are there; --show prints what went
// wrong. Everything is drawn with a fixed seed.
#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "archive/plain_words.h"
#include "ingest/source.h"
#include "isnad/archive.h"
#include "isnad/reader.h"
#include "isnad/verification.h"
#include "text/sentence.h"

namespace {

using isnad::Document;
using isnad::archive::Archive;
using isnad::archive::PlainPlace;
using isnad::archive::PlainWords;
using isnad::archive::StoredReading;
using isnad::archive::Verification;
using Random = std::mt19937;

constexpr size_t kDrawn = 1'000;
// Shorter ones are formulas as often as quotations («وأكد حرص المملكة على السلام»), and to alter three words in ten of
// five would be to alter one.
constexpr size_t kFewestWords = 6;
constexpr size_t kMostWords = 80;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (size_t from = 0; from < text.size();) {
    const size_t end = std::min(text.find_first_of(" \n\t\r", from), text.size());
    if (end > from) words.emplace_back(text.substr(from, end - from));
    from = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " ")); }

// --- Alterations ----------------------------------------------------------------------------------------------------

size_t below(Random& random, size_t end) { return random() % end; }

void replace_some(std::string& word, std::string_view what, std::string_view with, Random& random) {
  const size_t at = word.find(what);
  if (at != std::string::npos && random() % 2 == 0) word.replace(at, what.size(), with);
}

// Other spellings of the same word: hamza, ya, ta marbuta, vowels, tatweel, digits, marks around it.
std::string spelled_otherwise(std::string word, Random& random) {
  for (const std::string_view alif : {"أ", "إ", "آ"}) replace_some(word, alif, "ا", random);
  if (word.ends_with("ى")) replace_some(word, "ى", "ي", random);
  if (word.ends_with("ة")) word.replace(word.size() - 2, 2, "ه");
  for (char digit = '0'; digit <= '9'; ++digit) {
    std::string arabic = "٠";
    arabic[1] = static_cast<char>(arabic[1] + (digit - '0'));
    replace_some(word, std::string_view(&digit, 1), arabic, random);
  }
  const size_t lead = word.size() > 4 ? 2 * (1 + below(random, 2)) : 0;
  const bool between_letters =
      lead > 0 && lead < word.size() && (static_cast<unsigned char>(word[lead]) & 0xFCU) == 0xD8;
  if (between_letters && random() % 3 == 0) word.insert(lead, random() % 2 == 0 ? "ـ" : "َ");
  if (random() % 8 == 0) word = random() % 2 == 0 ? "«" + word + "»" : word + "،";
  return word;
}

// Alters `count` words: drops one, puts another word of the corpus there, or swaps two.
std::string altered(std::vector<std::string> words, size_t count, const std::vector<std::string>& others,
                    Random& random) {
  std::vector<size_t> order(words.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  for (size_t i = 0; i < count; ++i) {
    std::string& word = words[order[i]];
    const size_t way = below(random, 3);
    if (way == 2 && i + 1 < count) {
      std::swap(word, words[order[++i]]);
    } else if (way == 1) {
      word = others[below(random, others.size())];
    } else {
      word.clear();
    }
  }
  std::erase(words, "");
  for (std::string& word : words) {
    if (random() % 3 == 0) word = spelled_otherwise(word, random);
  }
  return joined(words);
}

// --- Asking ---------------------------------------------------------------------------------------------------------

struct Asked {
  std::string quotation;
  int64_t document = 0;  // that it was taken from
  int64_t story = 0;
};

struct Outcome {
  size_t asked = 0;
  size_t found = 0;
  std::vector<double> wall;  // milliseconds
  std::vector<double> cpu;   // what the clock would say if nothing else ran
};

double thread_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
}

double at(std::vector<double>& list, double share) {
  std::sort(list.begin(), list.end());
  return list.empty() ? 0 : list[static_cast<size_t>(share * static_cast<double>(list.size() - 1))];
}

void print(const std::string& what, Outcome& outcome) {
  const double share = static_cast<double>(outcome.found) / static_cast<double>(std::max<size_t>(1, outcome.asked));
  fmt::print("| {:<42} | {:>5} | {:>5} | {:>6.2f} % | {:>5.1f} | {:>5.1f} | {:>5.1f} | {:>8.1f} | {:>8.1f} |\n", what,
             outcome.asked, outcome.found, 100 * share, at(outcome.wall, 0.5), at(outcome.wall, 0.95),
             at(outcome.wall, 0.99), at(outcome.cpu, 0.5), at(outcome.cpu, 0.95));
  std::fflush(stdout);
}

// Whether it was found: where it came from, or (story 0) anywhere.
bool is_found(const Verification& answer, const Asked& asked) {
  for (const auto& story : answer.stories) {
    if (asked.story == 0 || story.copies.front().document.story == asked.story) return true;
  }
  return false;
}

Outcome ask(Archive& archive, const std::vector<Asked>& all, bool show) {
  Outcome outcome;
  for (const Asked& asked : all) {
    isnad::archive::VerifyOptions options;
    options.quotation = asked.quotation;
    options.limit = 1'000;
    const auto start = std::chrono::steady_clock::now();
    const double cpu = thread_milliseconds();
    const auto answer = archive.verify(options);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    outcome.wall.push_back(time.count());
    outcome.cpu.push_back(thread_milliseconds() - cpu);
    ++outcome.asked;
    if (!answer) {
      fmt::print(stderr, "{}: {}\n", asked.quotation, answer.error().message);
      continue;
    }
    const bool found = is_found(answer.value(), asked);
    if (found) ++outcome.found;
    if (!show || found == (asked.story != 0)) continue;
    fmt::print("  {} {}\n", asked.document, asked.quotation);
    if (answer.value().stories.empty()) continue;
    const auto& copy = answer.value().stories.front().copies.front();
    fmt::print("    {:.2f} {} {}\n", copy.similarity, copy.document.number, copy.words);
  }
  return outcome;
}

// --- What is asked --------------------------------------------------------------------------------------------------

struct Corpus {
  std::vector<std::vector<std::string>> statements;  // one of each story at most
  std::vector<Asked> origins;                        // of the statements
  std::vector<Document> documents;                   // numbered from 1
  std::vector<int64_t> stories;                      // by document
  std::vector<std::string> words;                    // some, drawn by token
};

Corpus load(Archive& archive, Random& random) {
  Corpus corpus;
  const auto take = [&](const StoredReading& stored) {
    const std::string& text = stored.reading.document.text;
    corpus.documents.push_back(stored.reading.document);
    corpus.stories.push_back(stored.info.story);
    const std::vector<std::string> all = words_of(text);
    for (size_t i = 0; i < 20 && !all.empty(); ++i) corpus.words.push_back(all[below(random, all.size())]);
    if (stored.info.story != stored.info.number) return true;
    std::vector<std::vector<std::string>> long_enough;
    for (const isnad::Statement& statement : stored.reading.statements) {
      if (statement.content.size() != 1) continue;
      std::vector<std::string> words = words_of(isnad::slice(text, statement.content.front()));
      if (words.size() >= kFewestWords && words.size() <= kMostWords) long_enough.push_back(std::move(words));
    }
    if (long_enough.empty()) return true;
    corpus.statements.push_back(long_enough[below(random, long_enough.size())]);
    corpus.origins.push_back({"", stored.info.number, stored.info.story});
    return true;
  };
  const auto given = archive.each({}, take);
  if (!given) fmt::print(stderr, "{}\n", given.error().message);
  return corpus;
}

// `share`: of the words that are altered; nothing: from one word to three in ten.
std::vector<Asked> altered_statements(const Corpus& corpus, std::optional<double> share, Random& random) {
  std::vector<Asked> all;
  for (size_t i = 0; i < kDrawn; ++i) {
    const size_t at = below(random, corpus.statements.size());
    const std::vector<std::string>& words = corpus.statements[at];
    const auto most = static_cast<size_t>(0.3 * static_cast<double>(words.size()));
    const size_t count =
        share ? static_cast<size_t>(*share * static_cast<double>(words.size())) : 1 + below(random, most);
    Asked asked = corpus.origins[at];
    asked.quotation = altered(words, count, corpus.words, random);
    all.push_back(std::move(asked));
  }
  return all;
}

// Whole sentences of articles that are not in the half archive.
std::vector<Asked> sentences(const Corpus& corpus, bool in_half, Random& random) {
  std::vector<Asked> all;
  isnad::text::Tokens tokens;
  std::vector<isnad::text::Sentence> found;
  while (all.size() < 3 * kDrawn) {
    const size_t at = below(random, corpus.documents.size());
    if ((corpus.stories[at] % 2 == 0) != in_half) continue;
    const std::string& text = corpus.documents[at].text;
    isnad::text::tokenise(text, tokens);
    isnad::text::find_sentences(text, tokens, found);
    if (found.empty()) continue;
    const isnad::text::Sentence& sentence = found[below(random, found.size())];
    if (sentence.end <= sentence.first) continue;
    const size_t from = tokens[sentence.first].byte_start;
    std::string words = text.substr(from, tokens[sentence.end - 1].byte_end - from);
    const size_t count = words_of(words).size();
    if (count < kFewestWords || count > kMostWords) continue;
    all.push_back({std::move(words), static_cast<int64_t>(at) + 1, 0});
  }
  return all;
}

std::vector<uint64_t> runs_of(PlainWords& words, std::string_view text) {
  std::vector<PlainPlace> places;
  words.find(text, places);
  std::vector<uint64_t> runs;
  for (size_t i = 0; i + 2 < places.size(); ++i) {
    runs.push_back(places[i].form * 31 + places[i + 1].form * 17 + places[i + 2].form);
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

// For each text, whether an article of the half archive holds `share` of its runs of three words. Compares with every
// article, by other means than the program's own.
std::vector<bool> held_by_half(const std::vector<std::string>& texts, double share, const Corpus& corpus) {
  PlainWords words(isnad::builtin_lexicon());
  std::unordered_map<uint64_t, std::vector<uint32_t>> holders;
  std::vector<double> wanted(texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    const std::vector<uint64_t> runs = runs_of(words, texts[i]);
    wanted[i] = share * static_cast<double>(runs.size());
    for (const uint64_t run : runs) holders[run].push_back(static_cast<uint32_t>(i));
  }
  std::vector<bool> held(texts.size());
  std::vector<uint32_t> hits(texts.size());
  for (size_t d = 0; d < corpus.documents.size(); ++d) {
    if (corpus.stories[d] % 2 != 0) continue;
    std::fill(hits.begin(), hits.end(), 0);
    const Document& document = corpus.documents[d];
    for (const uint64_t run : runs_of(words, document.title + "\n" + document.text)) {
      const auto at = holders.find(run);
      if (at == holders.end()) continue;
      for (const uint32_t i : at->second) held[i] = held[i] || ++hits[i] >= wanted[i];
    }
  }
  return held;
}

struct Foreign {
  std::vector<Asked> sentences;  // that do not stand in the half archive as they are
  std::vector<Asked> unrelated;  // of articles that share no part with one of the half archive
};

// A sentence of which an article of the half archive has half of the runs of three words stands there after all. Where
// an article has a tenth of those of the sentence's whole article, both tell of one thing: its sentences may stand
// there in other words.
Foreign foreign_sentences(const Corpus& corpus, Random& random) {
  const std::vector<Asked> drawn = sentences(corpus, false, random);
  std::vector<std::string> texts;
  std::vector<std::string> articles;
  for (const Asked& asked : drawn) {
    texts.push_back(asked.quotation);
    articles.push_back(corpus.documents[static_cast<size_t>(asked.document) - 1].text);
  }
  const std::vector<bool> held = held_by_half(texts, 0.5, corpus);
  const std::vector<bool> related = held_by_half(articles, 0.1, corpus);
  Foreign foreign;
  for (size_t i = 0; i < drawn.size(); ++i) {
    if (held[i]) continue;
    if (foreign.sentences.size() < kDrawn) foreign.sentences.push_back(drawn[i]);
    if (!related[i] && foreign.unrelated.size() < kDrawn) foreign.unrelated.push_back(drawn[i]);
  }
  fmt::print(
      "of {} sentences of the other half {} stand in this one, too; {} are of articles that an article of it "
      "shares a tenth with\n\n",
      drawn.size(), std::count(held.begin(), held.end(), true), std::count(related.begin(), related.end(), true));
  return foreign;
}

// As many words as a sentence has, in pieces of `piece` words that follow each other somewhere in the half archive.
std::vector<Asked> made_up(const Corpus& corpus, const std::vector<Asked>& like, size_t piece, Random& random) {
  std::vector<Asked> all;
  for (const Asked& one : like) {
    const size_t size = words_of(one.quotation).size();
    std::vector<std::string> words;
    while (words.size() < size) {
      const size_t at = below(random, corpus.documents.size());
      if (corpus.stories[at] % 2 != 0) continue;
      const std::vector<std::string> text = words_of(corpus.documents[at].text);
      if (text.size() < piece) continue;
      const size_t from = below(random, text.size() - piece + 1);
      for (size_t i = 0; i < piece && words.size() < size; ++i) words.push_back(text[from + i]);
    }
    all.push_back({joined(words), 0, 0});
  }
  return all;
}

std::vector<Asked> as_they_are(const Corpus& corpus, Random& random) {
  std::vector<Asked> all;
  for (size_t i = 0; i < kDrawn; ++i) {
    const size_t at = below(random, corpus.statements.size());
    all.push_back(corpus.origins[at]);
    all.back().quotation = joined(corpus.statements[at]);
  }
  return all;
}

// --- Archives -------------------------------------------------------------------------------------------------------

bool make_archive(const std::string& path, const std::function<std::optional<Document>()>& next) {
  if (std::filesystem::exists(path)) return true;
  const auto counts = isnad::archive::add(path, next);
  if (!counts) fmt::print(stderr, "{}\n", counts.error().message);
  return counts.ok();
}

int measure(const std::string& file, const std::string& folder, bool show) {
  const std::string whole = folder + "/whole.isnad";
  const std::string half = folder + "/half.isnad";
  isnad::ingest::Source inputs({file}, {}, [](const isnad::ingest::Failure& failure) {
    fmt::print(stderr, "{}: {}\n", failure.file, failure.reason);
  });
  if (!make_archive(whole, [&] { return inputs.next(); })) return 1;
  Archive archive = std::move(Archive::open(whole)).value();
  Random random(20150701);
  const Corpus corpus = load(archive, random);
  size_t next = 0;
  const auto next_of_half = [&]() -> std::optional<Document> {
    while (next < corpus.documents.size() && corpus.stories[next] % 2 != 0) ++next;
    if (next == corpus.documents.size()) return std::nullopt;
    return corpus.documents[next++];
  };
  if (!make_archive(half, next_of_half)) return 1;
  Archive other = std::move(Archive::open(half)).value();
  const Foreign foreign = foreign_sentences(corpus, random);

  fmt::print("| {:<42} | asked | found | {:>8} | 50 %  | 95 %  | 99 %  | CPU 50 % | CPU 95 % |\n",
             "quotations, milliseconds", "share");
  fmt::print("| {0:-<42} | ----: | ----: | -------: | ----: | ----: | ----: | -------: | -------: |\n", "");
  const auto row = [&](const std::string& what, Archive& asked, const std::vector<Asked>& all) {
    Outcome outcome = ask(asked, all, show);
    print(what, outcome);
  };
  row("statements as they are", archive, as_they_are(corpus, random));
  row("statements, up to 30 % of words altered", archive, altered_statements(corpus, std::nullopt, random));
  row("statements, 30 % of words altered", archive, altered_statements(corpus, 0.3, random));
  row("foreign sentences", other, foreign.sentences);
  row("foreign sentences of unrelated articles", other, foreign.unrelated);
  row("words of the corpus, single", other, made_up(corpus, foreign.sentences, 1, random));
  row("words of the corpus, three in a row", other, made_up(corpus, foreign.sentences, 3, random));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool show = arguments.size() == 3 && arguments[2] == "--show";
  if (arguments.size() == 2 || show) return measure(arguments[0], arguments[1], show);
  fmt::print(stderr, "usage: verify_bench FILE.jsonl FOLDER [--show]\n");
  return 2;
}
