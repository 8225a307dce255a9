#include "archive/comparison.h"

#include <algorithm>
#include <tuple>

#include "archive/candidates.h"

namespace isnad::archive {
namespace {

// Words of a text among which the quotation is looked for.
size_t window_size(size_t asked) { return asked + asked / 2 + 8; }

auto order_of(const ComparedText& text) {
  return std::make_tuple(text.agreement == Agreement::found, text.similarity, -static_cast<double>(text.place.start));
}

}  // namespace

bool is_better(const ComparedText& one, const ComparedText& other) { return order_of(one) > order_of(other); }

Comparer::Comparer(PlainWords& words, const AskedQuotation& asked) : words_(&words), asked_(&asked) {
  for (const PlainWord& word : asked.words) {
    Wanted& wanted = wanted_[word.form];
    wanted.weight = word.weight;
    ++wanted.count;
    all_ += word.weight;
  }
  for (const float bits : asked.bits) all_rarity_ += rarity_of(bits);
}

Comparer::Window Comparer::heaviest(size_t from, size_t to) {
  const size_t size = window_size(asked_->words.size());
  for (auto& [form, wanted] : wanted_) wanted.seen = 0;
  Window best;
  int weight = 0;
  size_t first = from;
  for (size_t at = from; at < to; ++at) {
    if (at - first == size) {
      Wanted* const left = hits_[first++];
      if (left != nullptr && left->seen-- <= left->count) weight -= left->weight;
    }
    Wanted* const wanted = hits_[at];
    if (wanted == nullptr) continue;
    if (++wanted->seen <= wanted->count) weight += wanted->weight;
    if (weight > best.weight) best = {first, at + 1, weight};
  }
  return best;
}

Agreement Comparer::agreement(const Alignment& alignment, std::span<const PlainWord> found) const {
  if (alignment.similarity >= 1) return Agreement::found;
  if (alignment.similarity < kLeastNear) return Agreement::none;
  int weight = 0;  // of what agrees
  float bits = 0;
  float rarity = 0;  // … beyond what every article's words have
  for (const AlignedPair& pair : alignment.pairs) {
    if (pair.asked == kNoWord || pair.found == kNoWord) continue;
    const auto at = static_cast<size_t>(pair.asked);
    const PlainWord& there = found[static_cast<size_t>(pair.found)];
    const bool same = asked_->words[at].form == there.form;
    if (same) {
      weight += asked_->words[at].weight;
      bits += asked_->bits[at];
    }
    if (same || are_alike(asked_->words[at].letters, there.letters))
      rarity += rarity_of(asked_->bits[at]) * (same ? 1.0F : 0.5F);
  }
  if (bits < asked_->least_bits) return Agreement::none;
  const bool enough = alignment.similarity >= kLeastSimilarity && weight >= kLeastAgreeing * all_ &&
                      rarity >= kLeastRarity * all_rarity_;
  return enough ? Agreement::found : Agreement::near;
}

ComparedText Comparer::result(std::string_view text, size_t offset, const Alignment& alignment) {
  ComparedText compared;
  compared.similarity = alignment.similarity;
  compared.place = {places_[offset + alignment.first].byte_start, places_[offset + alignment.end - 1].byte_end};
  for (const AlignedPair& pair : alignment.pairs) {
    ComparedWord& word = compared.words.emplace_back();
    word.change = pair.change;
    const bool differs = pair.change != WordChange::same && pair.change != WordChange::moved;
    if (pair.asked != kNoWord) {
      const PlainPlace& place = asked_->places[static_cast<size_t>(pair.asked)];
      word.asked = {place.byte_start, place.byte_end};
      word.negates = differs && words_->known(asked_->text, place).negates;
    }
    if (pair.found == kNoWord) continue;
    const PlainPlace& place = places_[offset + static_cast<size_t>(pair.found)];
    word.found = {place.byte_start - compared.place.start, place.byte_end - compared.place.start};
    // One negation for another («لا», «لن») is none that is lost.
    if (differs) word.negates = words_->known(text, place).negates != word.negates;
    if (pair.asked != kNoWord) compared.agreeing.push_back({place.byte_start, place.byte_end});
  }
  return compared;
}

std::optional<ComparedText> Comparer::aligned(std::string_view text, const Window& window) {
  const size_t more = asked_->words.size() / 4 + 4;
  const size_t from = window.first - std::min(window.first, more);
  const size_t to = std::min(places_.size(), window.end + more);
  window_words_.clear();
  for (size_t at = from; at < to; ++at) window_words_.push_back(words_->word(text, places_[at]));
  const Alignment alignment = aligner_.align(asked_->words, window_words_);
  const Agreement agreement = alignment.pairs.empty() ? Agreement::none : this->agreement(alignment, window_words_);
  if (agreement == Agreement::none) return std::nullopt;
  ComparedText compared = result(text, from, alignment);
  compared.agreement = agreement;
  return compared;
}

void Comparer::best_in(std::string_view text, size_t from, size_t to, int windows, std::optional<ComparedText>& best) {
  const Window window = heaviest(from, to);
  if (window.weight == 0 || window.weight < kLeastShare * all_) return;
  std::optional<ComparedText> found = aligned(text, window);
  const auto earlier = [&] { return found->place.start < best->place.start; };
  if (found &&
      (!best || found->similarity > best->similarity || (found->similarity == best->similarity && earlier()))) {
    best = std::move(found);
  }
  // A summary may hold as many of the words as the quotation itself: a few other places are looked at, too.
  if (windows <= 1) return;
  best_in(text, from, window.first, windows / 2, best);
  best_in(text, window.end, to, windows / 2, best);
}

std::optional<ComparedText> Comparer::as_it_stands(std::string_view text) {
  const std::vector<PlainWord>& words = asked_->words;
  const auto at = std::search(places_.begin(), places_.end(), words.begin(), words.end(),
                              [](const PlainPlace& place, const PlainWord& word) { return place.form == word.form; });
  if (at == places_.end()) return std::nullopt;
  Alignment alignment;
  alignment.similarity = 1;
  alignment.end = words.size();
  for (size_t i = 0; i < words.size(); ++i) {
    alignment.pairs.push_back({WordChange::same, static_cast<int32_t>(i), static_cast<int32_t>(i)});
  }
  return result(text, static_cast<size_t>(at - places_.begin()), alignment);
}

std::optional<ComparedText> Comparer::compare(std::string_view text) {
  words_->find(text, places_);
  if (asked_->words.size() < kFewestCompared) return as_it_stands(text);
  hits_.assign(places_.size(), nullptr);
  for (size_t i = 0; i < places_.size(); ++i) {
    const auto at = wanted_.find(places_[i].form);
    if (at != wanted_.end()) hits_[i] = &at->second;
  }
  constexpr int kWindows = 4;
  std::optional<ComparedText> best;
  best_in(text, 0, places_.size(), kWindows, best);
  return best;
}

}  // namespace isnad::archive
