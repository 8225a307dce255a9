#include "event/coordination.h"

#include "mention/word_class.h"

namespace isnad::event {
namespace {

using lexicon::Category;

enum class Kind : uint8_t { none, state, body, person };

Kind kind_of(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.any({Category::country, Category::capital})) return Kind::state;
  if (word.any(mention::kOrganisation)) return Kind::body;
  const bool many = word.events.is(EventWord::violence) || word.events.is(EventWord::protester);
  if (word.any(mention::kPerson) || many) return Kind::person;
  return Kind::none;
}

// Whether «و» stands before the word; before a word that the lexicon does not hold it is not taken off.
bool is_joined(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return word.conjunction == U'و' || (!word.known() && word.events.kinds != 0 && word.normal.starts_with("و"));
}

}  // namespace

uint32_t second_of(const AnalysedText& text, const Range& phrase) {
  const Kind kind = kind_of(text, phrase.first);
  const auto& head = text.word(phrase.first);
  if (kind == Kind::none) return phrase.end;
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    if (text.is(i, Category::preposition)) return phrase.end;  // «قوات من الجيش والشرطة»
    if (!text.is_word(i) || !is_joined(text, i)) continue;
    const bool inside = text.phrase_at[i] >= 0 && text.phrase_at[i] == text.phrase_at[i - 1];  // «البوسنة والهرسك»
    const auto& word = text.word(i);
    const bool adjective = word.is(Category::nationality) && !word.any(mention::kPlace);
    if (inside || adjective) continue;
    const bool construct = !word.article && i + 1 < phrase.end && text.word(i + 1).article;  // «الجيش ومسلحي القبائل»
    const bool definite = word.article == head.article || kind == Kind::state || construct;
    const Kind other = kind_of(text, i);
    const bool alike = other == kind || (kind == Kind::body && other == Kind::person);
    if (alike && definite) return i;
  }
  return phrase.end;
}

void split_coordinations(const AnalysedText& text, Phrases& phrases) {
  Phrases out;
  for (Range rest : phrases) {
    for (uint32_t second = second_of(text, rest); second < rest.end; second = second_of(text, rest)) {
      out.add({rest.first, second});
      rest.first = second;
    }
    out.add(rest);
  }
  phrases = out;
}

}  // namespace isnad::event
