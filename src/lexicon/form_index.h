// The meanings of words and names under their normal forms, and the characters of names. First everything is added,
// then it is packed, then it is only asked.
#pragma once

#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/entry.h"
#include "lexicon/index.h"

namespace isnad::lexicon {

// The words of a written phrase, in their normal forms.
std::vector<std::string> words_of(std::string_view phrase);

// The words of the phrase, when it is read, in `memory`.
void transfer(Image& image, Phrase& phrase, std::pmr::memory_resource& memory);

class FormIndex {
 public:
  // For the many forms of the language: before the first is added.
  void reserve();
  void add(std::string_view normal, const Entry& entry);
  // A name of one word is an entry, of several words a phrase. In any spelling.
  void add_name(std::string_view name, const Entry& entry);
  // A noun in any spelling, and its accusative where that is written («إنذارا»).
  void add_noun(std::string_view noun, const Entry& entry);
  [[nodiscard]] bool contains(std::string_view normal) const { return entries_.keys().find(normal) != Keys::kNone; }
  void pack();
  void transfer(Image& image);

  // Copies that stay for as long as the index does.
  [[nodiscard]] std::string_view keep(std::string_view characters) const;
  [[nodiscard]] std::pmr::memory_resource& memory() const { return *characters_; }
  [[nodiscard]] Phrase phrase(const std::vector<std::string>& words, const Entry& entry) const;

  // Lexicon says what these answer.
  [[nodiscard]] std::span<const Entry> find(std::string_view normal) const { return entries_.find(normal); }
  [[nodiscard]] std::span<const Entry> find_coarse(std::string_view coarse) const;
  [[nodiscard]] std::span<const Phrase> phrases_from(std::string_view word) const { return phrases_.find(word); }

 private:
  void index_coarse_forms();

  std::unique_ptr<std::pmr::monotonic_buffer_resource> characters_ =
      std::make_unique<std::pmr::monotonic_buffer_resource>();
  Index<Entry> entries_;
  Index<Entry> coarse_;  // only forms that are not written like their coarse form, and what shares it with them
  Index<Phrase> phrases_;
};

}  // namespace isnad::lexicon
