// A hash for words: short byte strings, eight bytes at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad::lexicon {

inline uint64_t hash_of(std::string_view bytes) {
  constexpr uint64_t kFirst = 0x9E3779B97F4A7C15U;
  constexpr uint64_t kSecond = 0xD6E8FEB86659FD93U;
  const auto load = [&](size_t at, size_t count) {
    uint64_t value = 0;
    std::memcpy(&value, bytes.data() + at, count);
    return value;
  };
  const auto mix = [](uint64_t h) {
    h ^= h >> 32U;
    h *= kSecond;
    return h ^ (h >> 29U);
  };
  uint64_t h = bytes.size() * kFirst;
  size_t at = 0;
  for (; at + 8 < bytes.size(); at += 8) h = mix((h ^ load(at, 8)) * kFirst);
  // the last eight bytes, some of them for the second time; or what there is
  const uint64_t last = bytes.size() >= 8   ? load(bytes.size() - 8, 8)
                        : bytes.size() >= 4 ? load(0, 4) | (load(bytes.size() - 4, 4) << 32U)
                        : bytes.empty()
                            ? 0
                            : load(0, 1) | (load(bytes.size() / 2, 1) << 8U) | (load(bytes.size() - 1, 1) << 16U);
  return mix((h ^ last) * kFirst);
}

// A part of it, to tell words apart without their characters.
inline uint32_t tag_of(std::string_view word) { return static_cast<uint32_t>(hash_of(word)); }

}  // namespace isnad::lexicon
