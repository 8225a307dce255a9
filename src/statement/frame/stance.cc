#include "statement/frame/stance.h"

#include <algorithm>

namespace isnad::statement::frame {

const lexicon::StanceNoun* stance_for(const lexicon::Lexicon& lexicon, const lexicon::Word& word,
                                      const lexicon::Cue& cue) {
  for (const lexicon::Analysis& a : word.all()) {
    if (a.entry->category != lexicon::Category::stance_noun) continue;
    const lexicon::StanceNoun& stance = lexicon.stance(a.entry->index);
    if (stance.verbs.empty() || std::find(stance.verbs.begin(), stance.verbs.end(), cue.lemma) != stance.verbs.end()) {
      return &stance;
    }
  }
  return nullptr;
}

}  // namespace isnad::statement::frame
