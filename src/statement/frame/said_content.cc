#include "statement/frame/said_content.h"

#include "mention/word_class.h"

namespace isnad::statement::frame {

using lexicon::Category;

bool is_deed_behind_preposition(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return (word.preposition == U'ب' || word.preposition == U'ل') && word.conjunction == 0 && !word.article &&
         word.any({Category::content_noun, Category::cue_masdar}) && !word.any(mention::kSpeaking) &&
         !word.any(mention::kName) && !word.is(Category::medium) && !word.is(Category::time);
}

}  // namespace isnad::statement::frame
