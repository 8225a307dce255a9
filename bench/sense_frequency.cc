// Counts in how many articles each sense stands, and prints knowledge/sense_frequency.tsv without its comments:
// sense_frequency FILE.jsonl [LEAST]. LEAST: the smallest share that is listed, in thousandths (2).
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "isnad/reader.h"
#include "lexicon/analysed_text.h"
#include "lexicon/lexicon.h"

#include <simdjson.h>

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: sense_frequency FILE.jsonl [LEAST]\n");
    return 2;
  }
  const uint64_t least = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2;
  const isnad::lexicon::Lexicon& lexicon = isnad::builtin_lexicon();
  isnad::lexicon::WordCache cache(lexicon);
  isnad::lexicon::AnalysedText text;
  std::unordered_map<std::string, uint64_t> documents;  // "kind\tname" → articles
  uint64_t count = 0;
  std::ifstream file(argv[1]);
  simdjson::dom::parser parser;
  for (std::string line; std::getline(file, line);) {
    std::string_view body;
    if (parser.parse(line)["text"].get(body) != simdjson::SUCCESS) continue;
    const std::string article(body);
    isnad::lexicon::analyse_text(article, cache, text);
    std::set<std::string> seen;
    for (uint32_t i = 0; i < text.size(); ++i) {
      if (!text.is_word(i)) continue;
      if (const auto name = lexicon.senses().name_of(lexicon, text.word(i))) {
        seen.insert(fmt::format("{}\t{}", name->kind, name->name));
      }
    }
    for (const std::string& name : seen) ++documents[name];
    ++count;
  }
  std::vector<std::pair<uint64_t, std::string>> rows;
  for (const auto& [name, n] : documents) {
    const uint64_t share = count == 0 ? 0 : (1000 * n + count / 2) / count;
    if (share >= least) rows.emplace_back(share, name);
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  fmt::print("kind\tname\tshare\n");
  for (const auto& [share, name] : rows) fmt::print("{}\t{}\n", name, share);
  return 0;
}
