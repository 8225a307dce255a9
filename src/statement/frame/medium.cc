#include "statement/frame/medium.h"

#include "mention/word_class.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;
using text::TokenKind;

// «في بيان», «خلال الجلسة», «بحوار»; but «لوكالة الأنباء» is to whom, «ردا على تصريحات س» what one answers.
bool opens_medium(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (word.is(Category::medium) && word.preposition == U'ب') return true;
  if (!word.is(Category::preposition) || i + 1 >= text.size()) return false;
  const auto& noun = text.word(i + 1);
  if (!noun.is(Category::medium) || noun.preposition != 0) return false;
  const bool about = text::is_one_of(word.stem, {"على", "علي", "عن", "من", "الى", "الي"});
  return !about || word_lists::is_channel(noun.normal);
}

// «في بيان | تلقته الوكالة», «خلال مؤتمر صحافي | عقد في المدينة»: the verb of a clause that tells more of it.
bool begins_clause_of_it(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return word.conjunction == 0 && (mention::is_finite_verb(word) || mention::is_authoring(word) ||
                                   text::is_one_of(word.normal, {"صدر", "صدرت", "عقد", "عقدت", "نشر", "نشرت"}));
}

// Where the medium ends that its preposition opens at `i`.
uint32_t end_of_medium(const AnalysedText& text, uint32_t i, uint32_t end) {
  const uint32_t noun = i + (text.word(i).preposition != 0 ? 1 : 2);
  uint32_t k = noun;
  while (k < end) {
    if (text.quotation_at[k] >= 0) {
      const auto& q = text.quotations[static_cast<size_t>(text.quotation_at[k])];
      if (q.close >= end) break;
      k = q.close + 1;
      continue;
    }
    if (text.tokens[k].kind == TokenKind::mark && !text.is_mark(k, U'(') && !text.is_mark(k, U')')) break;
    const auto& word = text.word(k);
    if (word.any({Category::complementizer, Category::relative, Category::time, Category::contrast, Category::adverb}))
      break;
    if (begins_clause_of_it(text, k)) break;
    if (text::is_one_of(word.normal, {"قائلا", "قائلة", "قائلين", "بالقول", "بقوله", "بقولها", "بقولهم"})) break;
    ++k;
    // «في بيان له | الحكومة»
    if (mention::is_whose(word) && k < end && text.word(k).article) break;
  }
  return k;
}

}  // namespace

Range find_medium(const AnalysedText& text, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    if (opens_medium(text, i)) return {i, end_of_medium(text, i, end)};
  }
  return {};
}

Range medium_in_front(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t first, uint32_t verb) {
  constexpr uint32_t kReach = 30;  // tokens
  if (verb <= first + 1 || verb > first + kReach) return {};
  // «أصدرت النقابة بيانا | دعت فيه»: the noun that «فيه» points back to
  if (verb + 1 < text.size() && is_within_it(text, verb + 1)) {
    for (uint32_t i = verb; i-- > first;) {
      if (!text.is_word(i)) return {};
      const auto& word = text.word(i);
      const auto accusative = lexicon.accusative_of(word.normal);  // «بيانا»
      const bool its_own = word.any({Category::medium, Category::document}) || accusative.has(Category::medium) ||
                           accusative.has(Category::document);
      if (its_own && !word.article && !word.is(Category::adjective)) return {i, i + 1};
      if (word.any({Category::complementizer, Category::relative})) return {};
    }
    return {};
  }
  // «وفي خطاب ألقاه أمس، | قال»: the sentence opens with it
  if (!opens_medium(text, first)) return {};
  for (uint32_t i = first; i < verb; ++i) {
    if (text.is(i, Category::complementizer) || (text.is(i, Category::cue_verb) && text.is_comma(i - 1))) return {};
  }
  return {first, end_of_medium(text, first, verb)};
}

}  // namespace isnad::statement::frame
