#include "statement/clause/topic.h"

#include "text/one_of.h"

namespace isnad::statement::clause {

bool opens_topic(const AnalysedText& text, uint32_t i) {
  std::string_view word = text.word(i).normal;
  constexpr std::string_view kAnd = "و";
  if (word.starts_with(kAnd)) word.remove_prefix(kAnd.size());
  if (text::is_one_of(word, {"حول", "عن", "عما", "بشان", "بخصوص"})) return true;
  const bool parted = word == "في" && i + 1 < text.size() && text.word(i + 1).normal == "ما";  // «في ما يخص»
  const uint32_t verb = i + (parted ? 2 : 1);
  if ((word != "فيما" && !parted) || verb >= text.size()) return false;
  return text::is_one_of(text.word(verb).normal, {"يتعلق", "يخص", "يتصل", "يختص"});
}

}  // namespace isnad::statement::clause
