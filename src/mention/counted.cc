#include "mention/counted.h"

#include <string_view>

#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::mention {

using text::TokenKind;

uint32_t skip_approximation(const AnalysedText& text, uint32_t at, uint32_t limit) {
  const auto counts = [&](uint32_t i) {
    return i + 1 < limit && (text.tokens[i].kind == TokenKind::number ||
                             (text.is_word(i) && text.any(i, {Category::number, Category::quantity}) &&
                              !text.word(i).article && text.word(i).conjunction == 0));
  };
  if (at + 1 >= limit || !text.is_word(at)) return at;
  const std::string_view n = text.word(at).normal;
  const std::string_view next = text.word(at + 1).normal;
  if (text::is_one_of(n, {"نحو", "حوالي", "حوالى", "قرابة", "زهاء"})) return counts(at + 1) ? at + 1 : at;
  if (text::is_one_of(n, {"اكثر", "اقل"}) && next == "من") return counts(at + 2) ? at + 2 : at;
  const bool at_least = n == "ما" && next == "لا" && at + 4 < limit && text.word(at + 2).normal == "يقل" &&
                        text.word(at + 3).normal == "عن";
  return at_least && counts(at + 4) ? at + 4 : at;
}

uint32_t share_end(const AnalysedText& text, uint32_t number, uint32_t limit) {
  const uint32_t i = number + 1;
  if (i >= limit) return 0;
  if (text.is_mark(i, U'%') || text.is_mark(i, U'٪')) return i + 1;
  const std::string_view word = text.word(i).normal;
  if (word == "بالمئة" || word == "بالمائة") return i + 1;
  const bool in_hundred = word == "في" && i + 1 < limit && text.word(i + 1).article && text.is(i + 1, Category::number);
  return in_hundred ? i + 2 : 0;
}

}  // namespace isnad::mention
