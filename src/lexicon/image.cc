#include "lexicon/image.h"

#include <new>

namespace isnad::lexicon {

void Image::append(const void* value, size_t size) {
  const auto* const first = static_cast<const std::byte*>(value);
  written_.insert(written_.end(), first, first + size);
}

void Image::align(size_t alignment) {
  if (reading_) {
    at_ = (at_ + alignment - 1) / alignment * alignment;
  } else {
    written_.resize((written_.size() + alignment - 1) / alignment * alignment);
  }
}

void Image::text(std::string_view& text) {
  auto size = static_cast<uint32_t>(text.size());
  value(size);
  if (reading_) {
    text = {reinterpret_cast<const char*>(bytes_.data() + at_), size};
    at_ += size;
  } else {
    append(text.data(), size);
  }
}

void Image::text(std::string& text) {
  std::string_view characters = text;
  this->text(characters);
  if (reading_) text = characters;
}

void Image::texts(std::span<const std::string_view>& list, std::pmr::memory_resource& memory) {
  auto count = static_cast<uint32_t>(list.size());
  value(count);
  if (!reading_) {
    for (std::string_view item : list) text(item);
    return;
  }
  auto* const items =
      static_cast<std::string_view*>(memory.allocate(count * sizeof(std::string_view), alignof(std::string_view)));
  for (uint32_t i = 0; i < count; ++i) text(*new (&items[i]) std::string_view);
  list = {items, count};
}

}  // namespace isnad::lexicon
