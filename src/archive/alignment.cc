#include "archive/alignment.h"

#include <algorithm>

#include "text/code_points.h"

namespace isnad::archive {
namespace {

// In tenths of a weight. A word left out costs as much as a small word agrees, so that one small word far away from the
// others is not drawn in; a word added costs less, as it must stand somewhere.
constexpr int kSame = 10;
constexpr int kAlike = 5;
constexpr int kAdded = 2;
constexpr int kLeftOut = 4;

// What a pair counts for in the similarity.
constexpr double kAlikeCredit = 0.5;
constexpr double kMovedCredit = 0.75;

}  // namespace

bool are_alike(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  constexpr size_t kFewest = 3 * text::kArabicLetter;
  constexpr size_t kMostAffixes = 4 * text::kArabicLetter;
  if (one.size() < kFewest || other.size() - one.size() > kMostAffixes) return false;
  size_t prefix = 0;
  while (prefix < one.size() && one[prefix] == other[prefix]) ++prefix;
  while (prefix > 0 && prefix < one.size() && !text::begins_code_point(one[prefix])) --prefix;
  size_t suffix = 0;
  while (suffix < one.size() - prefix && one[one.size() - 1 - suffix] == other[other.size() - 1 - suffix]) ++suffix;
  while (suffix > 0 && !text::begins_code_point(one[one.size() - suffix])) --suffix;
  const size_t shared = prefix + suffix;
  // Letters at one place more: an article, a pronoun, an ending; or at both ends.
  if (shared == one.size() && 2 * shared >= other.size()) return true;
  if (2 * one.size() > other.size() && other.find(one) != std::string_view::npos) return true;
  const size_t differing = other.size() - shared;
  return differing <= text::kArabicLetter && one.size() > kFewest;
}

void Aligner::fill(std::span<const PlainWord> asked, std::span<const PlainWord> text) {
  columns_ = text.size() + 1;
  steps_.assign((asked.size() + 1) * columns_, Step::stop);
  scores_.assign(columns_, 0);
  for (size_t i = 1; i <= asked.size(); ++i) {
    const PlainWord& word = asked[i - 1];
    Step* const steps = &steps_[i * columns_];
    int32_t diagonal = scores_[0];
    scores_[0] -= kAdded;
    steps[0] = Step::added;
    for (size_t j = 1; j <= text.size(); ++j) {
      const int32_t above = scores_[j];
      int32_t best = above - kAdded;
      Step step = Step::added;
      if (scores_[j - 1] - kLeftOut > best) {
        best = scores_[j - 1] - kLeftOut;
        step = Step::left_out;
      }
      const bool same = word.form == text[j - 1].form;
      if (same && diagonal + kSame * word.weight >= best) {
        best = diagonal + kSame * word.weight;
        step = Step::same;
      } else if (!same && diagonal + kAlike * word.weight > best && are_alike(word.letters, text[j - 1].letters)) {
        best = diagonal + kAlike * word.weight;
        step = Step::alike;
      }
      diagonal = above;
      scores_[j] = best;
      steps[j] = step;
    }
  }
  // The earliest of the best, so that the answer is the same each time.
  best_end_ = static_cast<size_t>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
}

void Aligner::trace(std::span<const PlainWord> asked, std::span<const PlainWord> text) {
  text_of_.assign(asked.size(), kNoWord);
  asked_of_.assign(text.size(), kNoWord);
  moved_.assign(asked.size(), false);
  size_t i = asked.size();
  size_t j = best_end_;
  while (i > 0) {
    switch (steps_[i * columns_ + j]) {
      case Step::same:
      case Step::alike:
        --i;
        --j;
        text_of_[i] = static_cast<int32_t>(j);
        asked_of_[j] = static_cast<int32_t>(i);
        break;
      case Step::left_out:
        --j;
        break;
      default:
        --i;
        break;
    }
  }
}

// Words that are over on both sides, in the part that agrees or right beside it; false where nothing agrees.
bool Aligner::find_moved(std::span<const PlainWord> asked, std::span<const PlainWord> text, Alignment& alignment) {
  const auto is_there = [](int32_t word) { return word != kNoWord; };
  const auto first = std::find_if(asked_of_.begin(), asked_of_.end(), is_there);
  if (first == asked_of_.end()) return false;
  alignment.first = static_cast<size_t>(first - asked_of_.begin());
  alignment.end =
      static_cast<size_t>(std::find_if(asked_of_.rbegin(), asked_of_.rend(), is_there).base() - asked_of_.begin());
  const auto over = [&](auto begin, auto end) {
    return static_cast<size_t>(std::find_if(begin, end, is_there) - begin);
  };
  // Also beside it where a word is over: as many as are over at that end, and two more.
  const bool none = std::find(text_of_.begin(), text_of_.end(), kNoWord) == text_of_.end();
  const size_t before = none ? 0 : over(text_of_.begin(), text_of_.end()) + 2;
  const size_t behind = none ? 0 : over(text_of_.rbegin(), text_of_.rend()) + 2;
  const size_t from = alignment.first - std::min(alignment.first, before);
  const size_t to = std::min(text.size(), alignment.end + behind);
  std::vector<std::pair<uint64_t, size_t>> free;
  for (size_t j = from; j < to; ++j) {
    const bool inside = j >= alignment.first && j < alignment.end;
    if (asked_of_[j] == kNoWord && (inside || text[j].weight == kContentWeight)) free.emplace_back(text[j].form, j);
  }
  std::sort(free.begin(), free.end());
  for (size_t i = 0; i < asked.size(); ++i) {
    if (text_of_[i] != kNoWord) continue;
    auto at = std::lower_bound(free.begin(), free.end(), std::pair(asked[i].form, size_t{0}));
    while (at != free.end() && at->first == asked[i].form && asked_of_[at->second] != kNoWord) ++at;
    if (at == free.end() || at->first != asked[i].form) continue;
    text_of_[i] = static_cast<int32_t>(at->second);
    asked_of_[at->second] = static_cast<int32_t>(i);
    moved_[i] = true;
    alignment.first = std::min(alignment.first, at->second);
    alignment.end = std::max(alignment.end, at->second + 1);
  }
  return true;
}

// Between two words that agree, what is over on both sides stands for each other.
void Aligner::list(std::span<const PlainWord> asked, Alignment& alignment) const {
  size_t next = 0;  // word of the quotation that is to be listed
  std::vector<int32_t> added;
  const auto collect = [&](size_t until) {
    added.clear();
    for (; next < until; ++next) {
      if (text_of_[next] == kNoWord) added.push_back(static_cast<int32_t>(next));
    }
  };
  const auto is_anchor = [&](size_t j) {
    return asked_of_[j] != kNoWord && !moved_[static_cast<size_t>(asked_of_[j])];
  };
  for (size_t j = alignment.first; j <= alignment.end;) {
    size_t anchor = j;
    while (anchor < alignment.end && !is_anchor(anchor)) ++anchor;
    const bool at_end = anchor == alignment.end;
    collect(at_end ? asked.size() : static_cast<size_t>(asked_of_[anchor]));
    size_t used = 0;
    for (; j < anchor; ++j) {
      const auto found = static_cast<int32_t>(j);
      if (asked_of_[j] != kNoWord) {
        alignment.pairs.push_back({WordChange::moved, asked_of_[j], found});
      } else if (used < added.size()) {
        alignment.pairs.push_back({WordChange::changed, added[used++], found});
      } else {
        alignment.pairs.push_back({WordChange::left_out, kNoWord, found});
      }
    }
    for (; used < added.size(); ++used) alignment.pairs.push_back({WordChange::added, added[used], kNoWord});
    if (at_end) break;
    alignment.pairs.push_back({WordChange::same, asked_of_[anchor], static_cast<int32_t>(anchor)});
    ++next;
    ++j;
  }
}

Alignment Aligner::align(std::span<const PlainWord> asked, std::span<const PlainWord> text) {
  Alignment alignment;
  if (asked.empty() || text.empty()) return alignment;
  fill(asked, text);
  trace(asked, text);
  if (!find_moved(asked, text, alignment)) return alignment;
  list(asked, alignment);
  double agreeing = 0;
  double all = 0;
  for (const PlainWord& word : asked) all += word.weight;
  for (size_t j = alignment.first; j < alignment.end; ++j) all += text[j].weight;
  for (AlignedPair& pair : alignment.pairs) {
    if (pair.change == WordChange::moved) agreeing += kMovedCredit * asked[static_cast<size_t>(pair.asked)].weight;
    if (pair.change != WordChange::same) continue;
    const PlainWord& word = asked[static_cast<size_t>(pair.asked)];
    const bool same = word.form == text[static_cast<size_t>(pair.found)].form;
    if (!same) pair.change = WordChange::changed;
    agreeing += same ? word.weight : kAlikeCredit * word.weight;
  }
  alignment.similarity = 2 * agreeing / all;
  return alignment;
}

}  // namespace isnad::archive
