// Lists under keys, for tables that are filled once and then only asked. Everything stands in flat arrays: a slot holds
// the number of a key and a part of its hash, a key says where its items are.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/hash.h"

namespace isnad::lexicon {

// Numbers for keys, in the order in which they come. Open addressing with linear probing, at most half full. The
// characters of a key belong to the caller and must stay where they are.
class Keys {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  [[nodiscard]] uint32_t find(std::string_view key) const {
    if (slots_.empty()) return kNone;
    const uint64_t hash = hash_of(key);
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.number == kNone) return kNone;
      if (slot.tag == tag_of(hash) && keys_[slot.number] == key) return slot.number;
    }
  }

  // The key's number; where it is new, `keep` gives the characters that stay.
  template <typename Keep>
  uint32_t number_of(std::string_view key, Keep keep) {
    if (2 * (keys_.size() + 1) > slots_.size()) grow();
    const uint64_t hash = hash_of(key);
    const size_t mask = slots_.size() - 1;
    size_t at = hash & mask;
    for (; slots_[at].number != kNone; at = (at + 1) & mask) {
      if (slots_[at].tag == tag_of(hash) && keys_[slots_[at].number] == key) return slots_[at].number;
    }
    slots_[at] = {tag_of(hash), static_cast<uint32_t>(keys_.size())};
    keys_.push_back(keep(key));
    return slots_[at].number;
  }

  [[nodiscard]] std::string_view operator[](uint32_t number) const { return keys_[number]; }
  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(keys_.size()); }

  void reserve(size_t count) {
    keys_.reserve(count);
    size_t slots = 64;
    while (slots < 2 * count) slots *= 2;
    if (slots > slots_.size()) rehash(slots);
  }

 private:
  struct Slot {
    uint32_t tag = 0;
    uint32_t number = kNone;
  };
  static uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32U); }

  void grow() { rehash(slots_.empty() ? 64 : 2 * slots_.size()); }
  void rehash(size_t count) {
    slots_.assign(count, Slot{});
    for (uint32_t number = 0; number < keys_.size(); ++number) {
      const uint64_t hash = hash_of(keys_[number]);
      size_t at = hash & (count - 1);
      while (slots_[at].number != kNone) at = (at + 1) & (count - 1);
      slots_[at] = {tag_of(hash), number};
    }
  }

  std::vector<Slot> slots_;
  std::vector<std::string_view> keys_;
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

  template <typename Keep>
  void add(std::string_view key, const T& item, Keep keep) {
    added_.emplace_back(keys_.number_of(key, keep), item);
  }

  // Brings the items of a key together, in the order in which they were added.
  void pack() {
    first_.assign(keys_.size() + size_t{1}, 0);
    for (const Item& item : added_) ++first_[item.first + size_t{1}];
    for (size_t k = 1; k < first_.size(); ++k) first_[k] += first_[k - 1];
    items_.resize(added_.size());
    std::vector<uint32_t> next = first_;
    for (Item& item : added_) items_[next[item.first]++] = std::move(item.second);
    std::vector<Item>().swap(added_);
  }

  [[nodiscard]] std::span<const T> find(std::string_view key) const {
    const uint32_t number = keys_.find(key);
    return number == Keys::kNone ? std::span<const T>{} : of(number);
  }

  [[nodiscard]] std::span<const T> of(uint32_t number) const {
    return {items_.data() + first_[number], first_[number + size_t{1}] - first_[number]};
  }
  [[nodiscard]] std::span<T> of(uint32_t number) {
    return {items_.data() + first_[number], first_[number + size_t{1}] - first_[number]};
  }
  [[nodiscard]] const Keys& keys() const { return keys_; }
  [[nodiscard]] std::span<const Item> added() const { return added_; }  // until it is packed

 private:
  Keys keys_;
  std::vector<Item> added_;
  std::vector<uint32_t> first_;  // of each key, and the end
  std::vector<T> items_;
};

}  // namespace isnad::lexicon
