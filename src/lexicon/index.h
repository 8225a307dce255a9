// Lists under keys, for tables that are filled once and then only asked. Everything stands in flat arrays: a slot holds
// a part of the hash of a key and its number, which says where its characters and its items are.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/hash.h"
#include "lexicon/image.h"

namespace isnad::lexicon {

// Numbers for keys, in the order in which they come. Open addressing with linear probing, at most half full. Most keys
// that are asked for are not there, which the tags tell alone: a byte a slot, so that those of a large table stay in
// the cache.
class Keys {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  [[nodiscard]] uint32_t find(std::string_view key) const {
    if (tags_.empty()) return kNone;
    const uint64_t hash = hash_of(key);
    const size_t mask = tags_.size() - 1;
    for (size_t at = hash & mask; tags_[at] != kEmpty; at = (at + 1) & mask) {
      if (tags_[at] == tag_of(hash) && (*this)[numbers_[at]] == key) return numbers_[at];
    }
    return kNone;
  }

  // The key's number; its characters are copied where it is new.
  uint32_t number_of(std::string_view key) {
    if (2 * (size() + size_t{1}) > tags_.size()) rehash(tags_.empty() ? 64 : 2 * tags_.size());
    const uint64_t hash = hash_of(key);
    const size_t mask = tags_.size() - 1;
    size_t at = hash & mask;
    for (; tags_[at] != kEmpty; at = (at + 1) & mask) {
      if (tags_[at] == tag_of(hash) && (*this)[numbers_[at]] == key) return numbers_[at];
    }
    const uint32_t number = size();
    tags_.own()[at] = tag_of(hash);
    numbers_.own()[at] = number;
    characters_.append(key);
    const auto end = static_cast<uint32_t>(characters_.size());
    ends_.append({&end, 1});
    return number;
  }

  // Until the next key is added.
  [[nodiscard]] std::string_view operator[](uint32_t number) const {
    const uint32_t first = number == 0 ? 0 : ends_[number - 1];
    return {characters_.data() + first, ends_[number] - first};
  }
  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(ends_.size()); }

  void reserve(size_t count) {
    ends_.reserve(count);
    size_t slots = 64;
    while (slots < 2 * count) slots *= 2;
    if (slots > tags_.size()) rehash(slots);
  }

  void transfer(Image& image) {
    image.block(tags_);
    image.block(numbers_);
    image.block(ends_);
    image.block(characters_);
  }

 private:
  static constexpr uint8_t kEmpty = 0;
  static uint8_t tag_of(uint64_t hash) { return static_cast<uint8_t>(hash >> 56U | 1U); }

  void rehash(size_t count) {
    std::vector<uint8_t> tags(count, kEmpty);
    std::vector<uint32_t> numbers(count, kNone);
    for (uint32_t number = 0; number < size(); ++number) {
      const uint64_t hash = hash_of((*this)[number]);
      size_t at = hash & (count - 1);
      while (tags[at] != kEmpty) at = (at + 1) & (count - 1);
      tags[at] = tag_of(hash);
      numbers[at] = number;
    }
    tags_.fill(std::move(tags));
    numbers_.fill(std::move(numbers));
  }

  FixedList<uint8_t> tags_;      // by slot
  FixedList<uint32_t> numbers_;  // by slot, of its key
  FixedList<uint32_t> ends_;     // of each key, in the characters of all
  FixedList<char> characters_;
};

// First add everything, then pack, then find.
template <typename T>
class Index {
 public:
  using Item = std::pair<uint32_t, T>;  // the key's number, and what stands under it

  void reserve(size_t keys, size_t items) {
    keys_.reserve(keys);
    added_.reserve(items);
  }

  void add(std::string_view key, const T& item) { added_.emplace_back(keys_.number_of(key), item); }

  // Brings the items of a key together, in the order in which they were added.
  void pack() {
    std::vector<uint32_t> first(keys_.size() + size_t{1}, 0);
    for (const Item& item : added_) ++first[item.first + size_t{1}];
    for (size_t k = 1; k < first.size(); ++k) first[k] += first[k - 1];
    std::vector<T> items(added_.size());
    std::vector<uint32_t> next = first;
    for (Item& item : added_) items[next[item.first]++] = std::move(item.second);
    std::vector<Item>().swap(added_);
    first_.fill(std::move(first));
    items_.fill(std::move(items));
  }

  [[nodiscard]] std::span<const T> find(std::string_view key) const {
    const uint32_t number = keys_.find(key);
    return number == Keys::kNone ? std::span<const T>{} : of(number);
  }

  [[nodiscard]] std::span<const T> of(uint32_t number) const {
    return {items_.data() + first_[number], first_[number + size_t{1}] - first_[number]};
  }
  // To bring them into another order, before it is written.
  [[nodiscard]] std::span<T> own(uint32_t number) {
    return {items_.own().data() + first_[number], first_[number + size_t{1}] - first_[number]};
  }
  [[nodiscard]] const Keys& keys() const { return keys_; }
  [[nodiscard]] std::span<const Item> added() const { return added_; }  // until it is packed

  // Once packed. Items that are more than their bytes are passed by a function of their own.
  void transfer(Image& image) {
    keys_.transfer(image);
    image.block(first_);
    image.block(items_);
  }
  template <typename Transfer>
  void transfer(Image& image, Transfer item) {
    keys_.transfer(image);
    image.block(first_);
    image.list(items_, item);
  }

 private:
  Keys keys_;
  std::vector<Item> added_;
  FixedList<uint32_t> first_;  // of each key, and the end
  FixedList<T> items_;
};

}  // namespace isnad::lexicon
