#include "lexicon/form_index.h"

#include <algorithm>
#include <new>

#include "lexicon/keep.h"
#include "text/normalise.h"

namespace isnad::lexicon {
namespace {

using text::normalised;

constexpr size_t kForms = 1U << 15U;  // more than there are, so that the tables are made once

}  // namespace

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> out;
  while (!phrase.empty()) {
    const size_t at = phrase.find(' ');
    if (at != 0) out.push_back(normalised(phrase.substr(0, at)));
    if (at == std::string_view::npos) break;
    phrase.remove_prefix(at + 1);
  }
  return out;
}

void FormIndex::reserve() { entries_.reserve(kForms, 2 * kForms); }

std::string_view FormIndex::keep(std::string_view characters) const { return lexicon::keep(characters, *characters_); }

Phrase FormIndex::phrase(const std::vector<std::string>& words, const Entry& entry) const {
  const std::span<std::string_view> kept(static_cast<std::string_view*>(characters_->allocate(
                                             words.size() * sizeof(std::string_view), alignof(std::string_view))),
                                         words.size());
  for (size_t w = 0; w < words.size(); ++w) new (&kept[w]) std::string_view(keep(words[w]));
  const uint32_t second = kept.size() > 1 ? tag_of(kept[1]) : 0;
  return {kept, entry.category, entry.sector, entry.country, entry.index, second};
}

void FormIndex::add(std::string_view normal, const Entry& entry) { entries_.add(normal, entry); }

void FormIndex::add_name(std::string_view name, const Entry& entry) {
  const auto words = words_of(name);
  if (words.empty()) return;
  if (words.size() == 1) {
    add(words[0], entry);
    return;
  }
  phrases_.add(words[0], phrase(words, entry));
}

void FormIndex::add_noun(std::string_view noun, const Entry& entry) {
  const std::string normal = normalised(noun);
  add(normal, entry);
  const bool written = !normal.ends_with("ة") && !normal.ends_with("ا") && !normal.ends_with("ء") &&
                       !normal.ends_with("ى") && normal.size() > 4;
  if (written && entry.category != Category::common_noun) add(normal + "ا", entry);
}

void transfer(Image& image, Phrase& phrase, std::pmr::memory_resource& memory) {
  image.texts(phrase.words, memory);
  image.value(phrase.category);
  image.value(phrase.sector);
  image.value(phrase.country);
  image.value(phrase.index);
  image.value(phrase.second);
}

void FormIndex::transfer(Image& image) {
  entries_.transfer(image);
  coarse_.transfer(image);
  phrases_.transfer(image, [this](Image& in, Phrase& phrase) { lexicon::transfer(in, phrase, *characters_); });
}

void FormIndex::pack() {
  index_coarse_forms();
  entries_.pack();
  coarse_.pack();
  phrases_.pack();
  for (uint32_t key = 0; key < phrases_.keys().size(); ++key) {
    const auto list = phrases_.own(key);
    if (list.size() < 2) continue;
    std::stable_sort(list.begin(), list.end(),
                     [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
  }
}

void FormIndex::index_coarse_forms() {
  const auto& keys = entries_.keys();
  std::vector<uint32_t> coarse(keys.size(), Keys::kNone);  // nobody shares it, and it is written like that
  Keys shared;
  for (uint32_t key = 0; key < keys.size(); ++key) {
    const std::string_view form = keys[key];
    constexpr char kMaqsura = std::string_view("ى")[1];  // most forms do not even have the byte
    if (!form.ends_with("ة") && form.find(kMaqsura) == std::string_view::npos) continue;
    const std::string by_sound = text::coarse(form);
    if (by_sound == form) continue;
    coarse[key] = shared.number_of(by_sound);
    const uint32_t same = keys.find(by_sound);
    if (same != Keys::kNone) coarse[same] = coarse[key];
  }
  for (const auto& [key, entry] : entries_.added()) {
    if (coarse[key] != Keys::kNone) coarse_.add(shared[coarse[key]], entry);
  }
}

std::span<const Entry> FormIndex::find_coarse(std::string_view coarse) const {
  const auto shared = coarse_.find(coarse);
  return shared.empty() ? entries_.find(coarse) : shared;
}

}  // namespace isnad::lexicon
