// One reading of a finite verb that may be a cue, in its sentence: what the rules of verb_cue.cc ask.
#pragma once

#include "statement/candidate.h"
#include "statement/clause/left_context.h"
#include "statement/word_lists.h"

namespace isnad::statement::clause {

struct Verb {
  const lexicon::Lexicon& lexicon;
  const AnalysedText& text;
  const text::Sentence& sentence;
  uint32_t at = 0;  // its token
  const lexicon::Analysis& analysis;
  const lexicon::Cue& cue;
  LeftContext left;

  [[nodiscard]] bool present() const { return analysis.entry->shape == lexicon::CueShape::present; }
  [[nodiscard]] bool has_pronoun() const { return analysis.suffix != lexicon::Pronoun::none; }  // «طالبه»
  [[nodiscard]] bool first_person() const { return analysis.entry->agreement.person == 1; }     // «طالبنا»
  // «لكنه أيد»: the particle in front of it has the subject for its pronoun
  [[nodiscard]] bool follows_pronoun() const {
    return at > sentence.first && word_lists::is_with_pronoun(text.word(at - 1).normal);
  }
  [[nodiscard]] bool has_next() const { return at + 1 < sentence.end; }
};

// Whether the content is a clause or speech, and so no noun of the verb's own clause.
inline bool is_clause(Complement complement) {
  return complement == Complement::clause || complement == Complement::speech;
}

}  // namespace isnad::statement::clause
