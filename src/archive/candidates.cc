#include "archive/candidates.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace isnad::archive {
namespace {

constexpr size_t kMostLists = 48;       // of a long quotation, words spread over it
constexpr size_t kFirstRows = 256;      // read of each list, and then twice as many
constexpr size_t kEnoughRows = 30'000;  // when they tell enough
constexpr size_t kMostRows = 400'000;   // whether they do or not
constexpr float kWordsOfArticle = 512;  // roughly
constexpr float kBitsOfSmallWord = 2;

}  // namespace

float bits_of_chance(int64_t articles) {
  constexpr float kMargin = 12;  // one in 4,096 quotations of unrelated words would pass
  return std::log2(static_cast<float>(std::max<int64_t>(articles, 1)) * kWordsOfArticle) + kMargin;
}

float bits_of(int64_t articles, size_t holding) {
  if (holding == 0) return 0;
  const float places = static_cast<float>(std::max<int64_t>(articles, 1)) * kWordsOfArticle;
  return std::log2(places / static_cast<float>(holding));
}

float rarity_of(float bits) { return std::max(0.0F, bits - kBitsOfCommonWord); }

std::vector<CandidateFinder::List> CandidateFinder::lists_of(std::span<const PlainWord> asked,
                                                             std::span<const std::string> terms) {
  std::vector<List> lists;
  const bool small_too =
      std::all_of(asked.begin(), asked.end(), [](const PlainWord& word) { return word.weight == kSmallWeight; });
  std::vector<std::pair<uint64_t, size_t>> order;  // by form, to join what stands twice
  for (size_t i = 0; i < asked.size(); ++i) {
    if (!terms[i].empty() && (small_too || asked[i].weight == kContentWeight)) order.emplace_back(asked[i].form, i);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [form, i] : order) {
    if (lists.empty() || lists.back().form != form) lists.push_back({form, &terms[i], 0, 0, 0, {}, false});
    lists.back().count += 1;
    lists.back().weight += asked[i].weight;
  }
  if (lists.size() <= kMostLists) return lists;
  // By form is by chance: these stand all over the quotation.
  lists.resize(kMostLists);
  return lists;
}

void CandidateFinder::read(std::vector<List>& lists, const Wanted& wanted) const {
  std::vector<Prepared> rows;
  rows.reserve(lists.size());
  std::vector<std::string> expressions;
  expressions.reserve(lists.size());
  for (const List& list : lists) {
    expressions.push_back(fmt::format("words:\"{}\"", *list.term));
    rows.push_back(database_->prepare("SELECT rowid FROM document_index WHERE document_index MATCH ?1"));
    rows.back().bind(1, expressions.back());
  }
  size_t read = 0;
  for (size_t round = kFirstRows; read < kMostRows; round *= 2) {
    int unknown = wanted.all;
    for (size_t i = 0; i < lists.size(); ++i) {
      List& list = lists[i];
      while (!list.at_end && list.documents.size() < round) {
        if (rows[i].step()) {
          list.documents.push_back(rows[i].integer(0));
          ++read;
        } else {
          list.at_end = true;
        }
      }
      if (list.at_end) unknown -= list.weight;
    }
    const bool done = std::all_of(lists.begin(), lists.end(), [](const List& list) { return list.at_end; });
    if (done || (read >= kEnoughRows && unknown < wanted.weight)) return;
  }
}

std::vector<int64_t> CandidateFinder::best_of(const std::vector<List>& lists, const Wanted& wanted, size_t most,
                                              bool& more) {
  int unknown = wanted.all;
  float unknown_rarity = 0;
  float all_rarity = 0;
  std::vector<int64_t> met;
  for (const List& list : lists) {
    all_rarity += list.rarity;
    if (!list.at_end) {
      unknown_rarity += list.rarity;
      continue;
    }
    unknown -= list.weight;
    for (const int64_t document : list.documents) {
      const auto at = static_cast<size_t>(document);
      if (at >= scores_.size()) scores_.resize(at + at / 2 + 1024);
      if (scores_[at].weight == 0) met.push_back(document);
      scores_[at].weight += list.weight;
      scores_[at].rarity += list.rarity;
    }
  }
  std::vector<std::pair<float, int64_t>> found;
  for (const int64_t document : met) {
    Score& score = scores_[static_cast<size_t>(document)];
    const bool enough =
        score.weight + unknown >= wanted.weight && score.rarity + unknown_rarity >= wanted.share_of_rarity * all_rarity;
    if (enough) found.emplace_back(-score.rarity, document);
    score = {};
  }
  more = found.size() > most || unknown >= wanted.weight;
  const auto kept = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
  std::partial_sort(found.begin(), kept, found.end());
  std::vector<int64_t> documents;
  for (auto at = found.begin(); at != kept; ++at) documents.push_back(at->second);
  return documents;
}

Candidates CandidateFinder::with_words(std::span<const PlainWord> asked, std::span<const std::string> terms,
                                       const LeastShares& least, int64_t articles, size_t most) {
  Candidates candidates;
  std::vector<List> lists = lists_of(asked, terms);
  Wanted wanted;
  for (const PlainWord& word : asked) wanted.all += word.weight;
  int listed = 0;
  for (const List& list : lists) listed += list.weight;
  // Of a long quotation only some words are looked up: the share is asked of these.
  if (2 * listed < wanted.all) wanted.all = listed;
  wanted.weight = least.weight * wanted.all;
  wanted.share_of_rarity = least.rarity;
  read(lists, wanted);
  for (List& list : lists) list.rarity = list.count * rarity_of(bits_of(articles, list.documents.size()));
  candidates.documents = best_of(lists, wanted, most, candidates.more);
  for (const PlainWord& word : asked) {
    const auto list = std::lower_bound(lists.begin(), lists.end(), word.form,
                                       [](const List& one, uint64_t form) { return one.form < form; });
    const bool known = list != lists.end() && list->form == word.form;
    candidates.bits.push_back(known ? bits_of(articles, list->documents.size()) : kBitsOfSmallWord);
  }
  return candidates;
}

Candidates CandidateFinder::with_phrase(std::span<const std::string> terms, size_t most) const {
  Candidates candidates;
  const std::string expression = fmt::format("words:\"{}\"", fmt::join(terms, " "));
  Prepared find = database_->prepare("SELECT rowid FROM document_index WHERE document_index MATCH ?1");
  find.bind(1, expression);
  while (!candidates.more && find.step()) {
    candidates.more = candidates.documents.size() == most;
    if (!candidates.more) candidates.documents.push_back(find.integer(0));
  }
  return candidates;
}

}  // namespace isnad::archive
