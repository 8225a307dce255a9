// Words already analysed, by their written form.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/word.h"

namespace isnad::lexicon {

// What is written as one with the word behind it.
struct Particles {
  char16_t conjunction = 0;  // و or ف
  char16_t preposition = 0;  // ب ل ك
};

// Words already analysed, by their written form: news repeats its words. Bounded: forgets all when it is full and a new
// document begins.
class WordCache {
 public:
  explicit WordCache(const Lexicon& lexicon);

  // Valid until the next begin_document().
  const Word& of(std::string_view written);
  // The same of a word that no table knows, but that a document uses for a name (`category`: given_name or
  // family_name), with what particles are written before it. Valid as long.
  const Word& of_name(std::string_view written, Category category, const Particles& particles);
  // Has what of() will look at brought near: to be called some words before.
  void expect(std::string_view written) const;
  void begin_document();

 private:
  struct alignas(64) Known {  // two cache lines
    Word word;
    const char* written = nullptr;
  };
  static_assert(sizeof(Known) == 2 * alignof(Known));
  // A written form of up to ten letters stands in its slot, so that a look at one place finds the word.
  struct alignas(32) Slot {
    const Known* known = nullptr;
    uint32_t size = 0;  // bytes of the written form
    std::array<char, 20> letters{};
    [[nodiscard]] const char* written() const { return size <= letters.size() ? letters.data() : known->written; }
    [[nodiscard]] bool is(std::string_view form) const {
      return size == form.size() && std::memcmp(written(), form.data(), size) == 0;
    }
  };

  // The word by its key, or nullptr; `at` becomes the slot that it has or would have.
  const Known* find(std::string_view key, size_t& at) const;
  void put(std::string_view key, const Known& known, size_t at);
  Known& next();
  void grow();
  void forget();

  const Lexicon* lexicon_;
  std::string key_;          // of the name that is looked up
  std::vector<Slot> slots_;  // open addressing, at most half full
  size_t count_ = 0;
  std::vector<std::unique_ptr<Known[]>> words_;                  // in blocks, so that they stay where they are
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory_;  // of analyses and written forms
};

}  // namespace isnad::lexicon
