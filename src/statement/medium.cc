#include "statement/medium.h"

#include "mention/word_class.h"
#include "text/one_of.h"

namespace isnad::statement {
namespace {

using lexicon::Category;
using text::TokenKind;

bool opens_medium(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  // «وأكد س، وفقا | لوكالة ص، أن»: by whose word
  if (i > 0 && word.preposition == U'ل' && text.is(i - 1, Category::attribution_head)) return false;
  if (word.is(Category::medium) && (word.preposition == U'ب' || word.preposition == U'ل')) return true;
  if (!word.is(Category::preposition)) return false;
  return i + 1 < text.size() && text.word(i + 1).is(Category::medium) && text.word(i + 1).preposition == 0;
}

}  // namespace

Range find_medium(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (!opens_medium(text, i)) continue;
    uint32_t k = i + (text.word(i).preposition != 0 ? 1 : 2);
    while (k < end) {
      if (text.quotation_at[k] >= 0) {
        const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[k])];
        if (q.close >= end) break;
        k = q.close + 1;
        continue;
      }
      if (text.tokens[k].kind == TokenKind::mark && !text.is_mark(k, U'(') && !text.is_mark(k, U')')) break;
      const auto& word = text.word(k);
      if (word.any(
              {Category::complementizer, Category::relative, Category::time, Category::contrast, Category::adverb})) {
        break;
      }
      if (text::is_one_of(word.normal, {"قائلا", "قائلة", "قائلين", "بالقول", "بقوله", "بقولها", "بقولهم"})) break;
      ++k;
      // «في بيان له | الحكومة»
      if (mention::is_whose(word) && k < end && text.word(k).article) break;
    }
    return {i, k};
  }
  return {};
}

}  // namespace isnad::statement
