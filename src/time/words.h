// The words of one sentence, as the rules of this room ask for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/analysed_text.h"

namespace isnad::time {

using lexicon::AnalysedText;
using lexicon::TimeClass;
using lexicon::TimeUnit;
using lexicon::TimeWord;

// A word of a class, or a phrase of it, that ends before `end`; nothing where there is none.
struct Match {
  const TimeWord* word = nullptr;
  uint32_t end = 0;
  explicit operator bool() const { return word != nullptr; }
};

class Words {
 public:
  Words(const AnalysedText& text, const text::Sentence& sentence)
      : text_(&text), first_(sentence.first), end_(sentence.end) {}

  [[nodiscard]] const AnalysedText& text() const { return *text_; }
  [[nodiscard]] uint32_t first() const { return first_; }
  [[nodiscard]] uint32_t end() const { return end_; }
  [[nodiscard]] bool has(uint32_t i) const { return i >= first_ && i < end_; }
  [[nodiscard]] bool is_word(uint32_t i) const { return has(i) && text_->is_word(i); }
  [[nodiscard]] bool is_number(uint32_t i) const { return has(i) && text_->tokens[i].kind == text::TokenKind::number; }
  [[nodiscard]] bool is_mark(uint32_t i, char32_t c) const { return has(i) && text_->is_mark(i, c); }
  [[nodiscard]] bool is_any(uint32_t i, lexicon::Categories c) const { return is_word(i) && text_->any(i, c); }
  // The word's normal form without a stuck conjunction.
  [[nodiscard]] bool says(uint32_t i, std::string_view normal) const {
    return is_word(i) && text_->word(i).normal == normal;
  }
  [[nodiscard]] std::string_view slice(uint32_t i) const { return text::slice(text_->text, text_->tokens[i]); }

  // The longest word or phrase of a class at `i`, whatever is stuck to it.
  [[nodiscard]] Match any(uint32_t i, TimeClass c) const;
  // The same without conjunction and preposition: what stands inside an expression.
  [[nodiscard]] Match bare(uint32_t i, TimeClass c) const;
  [[nodiscard]] bool is(uint32_t i, TimeClass c) const { return static_cast<bool>(any(i, c)); }
  // What is stuck to the word at `i`; nothing is where it is no word of time.
  [[nodiscard]] bool conjunction(uint32_t i) const { return is_word(i) && text_->word(i).time.conjunction; }
  [[nodiscard]] char32_t preposition(uint32_t i) const { return is_word(i) ? text_->word(i).time.preposition : 0; }
  [[nodiscard]] bool article(uint32_t i) const { return is_word(i) && text_->word(i).time.article; }
  [[nodiscard]] uint8_t letters(uint32_t i) const { return is_word(i) ? text_->word(i).time.letters : uint8_t{0}; }

 private:
  const AnalysedText* text_;
  uint32_t first_;
  uint32_t end_;
};

// «العام الدراسي المقبل», «الأيام القليلة الماضية»: the token behind a definite word that stands at `i` before a
// direction; `i` where there is none.
uint32_t behind_definite(const Words& words, uint32_t i);

// Whether two normal forms differ in nothing but ى/ي and ة/ه.
bool same_coarsely(std::string_view a, std::string_view b);

}  // namespace isnad::time
