// The compiled tables as one block of bytes. It is made when the program is built, so that at its start nothing is
// parsed, inflected or hashed.
//
// A type tells its parts once, in one order, by a function that takes an Image: an image that is written appends them,
// one that is read fills them. Long lists are not copied when they are read: they stay where they are in the image.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace isnad::lexicon {

// A list that is filled once and then only read: one of its own, or one that lies in an image.
template <typename T>
class FixedList {
 public:
  FixedList() = default;
  FixedList(FixedList&&) noexcept = default;  // a vector that is moved leaves its items where they are
  FixedList& operator=(FixedList&&) noexcept = default;
  FixedList(const FixedList&) = delete;
  FixedList& operator=(const FixedList&) = delete;
  ~FixedList() = default;

  [[nodiscard]] size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] const T* data() const { return items_.data(); }
  const T& operator[](size_t i) const { return items_[i]; }

  void fill(std::vector<T> items) {
    own_ = std::move(items);
    items_ = own_;
  }
  void lie_at(std::span<const T> items) {
    own_.clear();
    items_ = items;
  }
  void append(std::span<const T> items) {
    own_.insert(own_.end(), items.begin(), items.end());
    items_ = own_;
  }
  void reserve(size_t count) {
    own_.reserve(count);
    items_ = own_;
  }
  // To change items while the list is its own.
  [[nodiscard]] std::vector<T>& own() { return own_; }

 private:
  std::vector<T> own_;
  std::span<const T> items_;
};

class Image {
 public:
  static constexpr size_t kAlignment = 64;  // bytes, of its first one

  // To be written.
  Image() = default;
  // To be read; the bytes were written by write() of the same program, and outlive what is read from them.
  explicit Image(std::span<const std::byte> bytes) : reading_(true), bytes_(bytes) {}

  [[nodiscard]] bool reading() const { return reading_; }
  [[nodiscard]] std::span<const std::byte> written() const { return written_; }

  // Numbers, enumerations, truth values, sets of bits.
  template <typename T>
  void value(T& value) {
    static_assert(std::is_arithmetic_v<T> || (sizeof(T) <= 8 && std::has_unique_object_representations_v<T>));
    bytes(&value, sizeof(value));
  }
  template <typename T>
  void value(std::optional<T>& value) {
    bool there = value.has_value();
    this->value(there);
    if (!there) return;
    if (!value) value.emplace();
    this->value(*value);
  }
  void text(std::string& text);
  void text(std::string_view& text);  // when read, of characters in the image
  void texts(std::vector<std::string>& list) {
    this->list(list, [](Image& image, std::string& item) { image.text(item); });
  }
  void texts(std::span<const std::string_view>& list, std::pmr::memory_resource& memory);
  // Each item by transfer(Image&, T&), which the caller gives.
  template <typename T, typename Transfer>
  void list(std::vector<T>& list, Transfer transfer) {
    auto count = static_cast<uint32_t>(list.size());
    value(count);
    list.resize(count);
    for (T& item : list) transfer(*this, item);
  }
  template <typename T, typename Transfer>
  void list(FixedList<T>& list, Transfer transfer) {
    if (!reading_) return this->list(list.own(), transfer);
    std::vector<T> items;
    this->list(items, transfer);
    list.fill(std::move(items));
  }
  // Items that are nothing but their bytes; when read, they stay in the image.
  template <typename T>
  void block(FixedList<T>& list) {
    static_assert(std::has_unique_object_representations_v<T>, "padding would be written as it happens to be");
    static_assert(!std::is_same_v<T, std::string_view>, "the place of characters holds for one run only");
    auto count = static_cast<uint32_t>(list.size());
    value(count);
    align(alignof(T));
    if (reading_) {
      list.lie_at({reinterpret_cast<const T*>(bytes_.data() + at_), count});
      at_ += count * sizeof(T);
    } else {
      append(list.data(), count * sizeof(T));
    }
  }

 private:
  void bytes(void* value, size_t size) {
    if (!reading_) return append(value, size);
    std::memcpy(value, bytes_.data() + at_, size);
    at_ += size;
  }
  void append(const void* value, size_t size);
  void align(size_t alignment);

  bool reading_ = false;
  std::span<const std::byte> bytes_;  // that are read
  size_t at_ = 0;                     // in them
  std::vector<std::byte> written_;
};

// The image of the built-in tables; empty in the program that writes it.
std::span<const std::byte> embedded_image();

}  // namespace isnad::lexicon
