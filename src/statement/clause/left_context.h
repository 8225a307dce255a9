// What stands in front of a verb and takes the statement out of it or doubts it: negation, subordination, hypothesis.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::clause {

struct LeftContext {
  bool negated = false;        // «لم يقل»
  bool subjunctive = false;    // «أن يقول»
  bool relative = false;       // «الذي قال»
  bool bare_relative = false;  // «ما قال»
  bool background = false;     // «ومما يذكر»
  bool hypothetical = false;   // «عما إذا كانت وافقت»
};

// The context of the verb at token `verb` in the sentence that begins at token `first`.
LeftContext left_of(const AnalysedText& text, uint32_t verb, uint32_t first);

// «بينها وبين روسيا»: «وبين» at `i` is the second of two, in a sentence that begins at `first`.
bool is_second_between(const AnalysedText& text, uint32_t i, uint32_t first);

// Whether the word at token `i`, which may be a verb, can only be a noun, a name or a particle here: «في ذكر», «كل
// مطالب», «بين الطرفين».
bool is_no_verb(const AnalysedText& text, uint32_t i, const text::Sentence& sentence);

// «إن رفض المجلس الاتفاق سيسبب …»: the word at token `i` is the subject of a future verb before `limit`, and tells what
// may come.
bool is_prospect(const AnalysedText& text, uint32_t i, uint32_t first, uint32_t limit);

}  // namespace isnad::statement::clause
