#include "statement/source/inverted_subject.h"

#include <algorithm>

#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::source {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::Word;

// Whether the noun at `i` needs no genitive: it is definite by itself.
bool is_whole(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  return text.is_word(i) &&
         (word.article || word.any(mention::kPlace) || text::is_one_of(word.normal, {"ذلك", "هذا", "هذه"}));
}

// «وزير …», «منظمة …»: without article no adjective and no genitive of what is definite; «الخبير سالم …»: with it only
// in front of his name.
bool begins_subject(const AnalysedText& text, uint32_t i, uint32_t end) {
  const Word& word = text.word(i);
  if (!text.is_word(i) || word.conjunction != 0 || word.preposition != 0 || i + 1 >= end) return false;
  const bool person = word.any({Category::office, Category::honorific, Category::profession, Category::unnamed});
  if (!word.article) {
    const bool body = mention::is_organisation_noun(word) && word.known();
    // «بالقرار منظمة …»: also an adjective, but of a woman
    const bool adjective = word.is(Category::adjective) &&
                           !(body && word.normal.ends_with("ة") && !text.word(i - 1).normal.ends_with("ة"));
    const bool named = body && text.quotation_at[i + 1] >= 0;  // «تنظيم «أنصار الوادي»»
    return (person || body) && !adjective && (named || !word.is(Category::content_noun)) &&
           !word.is(Category::preposition) && !mention::is_finite_verb(word);
  }
  const Word& name = text.word(i + 1);
  const bool pointed = text.is(i - 1, Category::demonstrative);
  return person && !pointed && !mention::is_person_noun(text.word(i - 1)) && text.is_word(i + 1) &&
         name.is(Category::given_name) && !name.article;
}

}  // namespace

bool take_subject_behind_content(const Verb& verb, Candidate& c) {
  constexpr uint32_t kLongest = 6;  // tokens of the content
  const AnalysedText& text = verb.text;
  const bool nominal = c.complement == Complement::preposition || c.complement == Complement::object;
  // «وأدان الهجوم | وزير الخارجية»: taken for the subject so far, but no thing condemns
  const bool thing = c.complement == Complement::object && !c.source.empty() && c.source.first == verb.at + 1 &&
                     c.source.end == c.content_start && verb.cue.object == lexicon::Object::content &&
                     !verb.cue.has(lexicon::CueFlag::two) && !mention::head_can_speak(text, c.source);
  const uint32_t first = thing ? c.source.first : c.content_start;
  if (!nominal || !(c.source.empty() || thing) || !c.target.empty() || first != verb.at + 1) return false;
  if (verb.cue.has(lexicon::CueFlag::two)) return false;
  uint32_t what = first;
  while (text.any(what, {Category::quantity, Category::demonstrative})) ++what;
  if (verb.cue.has(lexicon::CueFlag::claimed) && !text.word(what).in(lexicon::WordSet::attack)) return false;
  if (verb.left.relative || verb.left.negated || verb.has_pronoun() || verb.analysis.entry->passive) return false;
  const uint32_t end = std::min(verb.sentence.end, first + kLongest + 1);
  for (uint32_t i = first + 1; i < end; ++i) {
    // «رفع تعازيه لخادم الحرمين الشريفين الملك …»: who is told stands there
    if (!text.is_word(i - 1) || mention::is_finite_verb(text.word(i - 1)) ||
        mention::is_person_noun(text.word(i - 1)) || text.any(i - 1, {Category::complementizer, Category::relative})) {
      return false;
    }
    if (!is_whole(text, i - 1) || !begins_subject(text, i, verb.sentence.end)) continue;
    const Range who = mention::noun_phrase(text, i, verb.sentence.end, {});
    const bool closed = who.end >= verb.sentence.end || text.tokens[who.end].kind == text::TokenKind::mark;
    if (!closed || !mention::can_speak(text, who) || !agrees(text, who, c.agreement)) return false;
    c.source = who;
    c.content_start = first;
    c.add_piece({first, i, false});
    return true;
  }
  return false;
}

}  // namespace isnad::statement::source
