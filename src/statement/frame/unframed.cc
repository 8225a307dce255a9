#include "statement/frame/unframed.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "statement/clause/finite_cue.h"
#include "statement/frame/arguments.h"
#include "statement/frame/resumed_frame.h"
#include "statement/frame/said_content.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::CueFlag;

// «وأوضح س في كلمته التي قدم بها التقرير (2014 م)، | أنه»: the clause behind a comma, bracket or mark that closes what
// stands between; `limit` where none does.
uint32_t clause_behind_long_aside(const AnalysedText& text, const lexicon::Cue& cue, uint32_t from, uint32_t limit) {
  constexpr uint32_t kReach = 40;  // tokens
  for (uint32_t k = from; k + 1 < limit && k < from + kReach; ++k) {
    if (text.is_mark(k, U'.') || text.is_mark(k, U':') || text.is_mark(k, U'؟') ||
        text.tokens[k].kind == text::TokenKind::line_break || text.is(k, Category::contrast)) {
      return limit;
    }
    if (clause::is_finite_cue(text, k) && !text.is(k - 1, Category::relative)) return limit;
    const auto& word = text.word(k);
    if (!text.is_word(k) || !word.is(Category::complementizer) || word.conjunction != 0) continue;
    const bool closed = k > from && !text.is_word(k - 1) && text.tokens[k - 1].kind == text::TokenKind::mark;
    const bool says = cue.lemma == "قال" && slice(text.text, text.tokens[k]).starts_with("إن");
    if ((closed || says) && (text.is_word(k + 1) || text.quotation_at[k + 1] >= 0)) return k;
    const bool governed = k > from + 1 && text.is(k - 1, Category::preposition) && text.is_comma(k - 2);
    if (governed) return k - 1;
  }
  return limit;
}

// «وأضاف س | عن وجود C», «وأوضحت س | إلى أنه C», «أكد س | بضرورة C»: behind a preposition that other verbs of saying
// have; `limit` where none stands at `at`.
uint32_t behind_other_preposition(const AnalysedText& text, const lexicon::Cue& cue, uint32_t at, uint32_t limit) {
  if (cue.lemma == "قال" || at + 2 >= limit || !text.is_word(at)) return limit;
  const auto& word = text.word(at);
  if (word.conjunction != 0 || word.any(mention::kName)) return limit;
  if (is_deed_behind_preposition(text, at)) return at;
  if (!text::is_one_of(word.normal, {"عن", "الى", "الي", "على", "علي"})) return limit;
  const auto& what = text.word(at + 1);
  if (what.is(Category::complementizer)) return at;
  const bool deed = what.any({Category::content_noun, Category::cue_masdar}) && !what.any(mention::kSpeaking) &&
                    !what.is(Category::medium) && !what.is(Category::time);
  return deed && !what.article ? at : limit;
}

// «قمنا», «اتصلنا»: what we did, also where no table has the verb.
bool is_what_we_did(const lexicon::Word& word) {
  constexpr uint8_t kShortest = 4;  // letters
  if (mention::tells_what_we_do(word)) return true;
  return !word.known() && word.letters >= kShortest && word.normal.ends_with("نا") && !word.article &&
         word.preposition == 0;
}

// «على المستهلكين التأكد»: a duty, and no place.
bool opens_duty(const AnalysedText& text, uint32_t i) {
  if (!text::is_one_of(text.word(i).normal, {"على", "علي"})) return false;
  const auto& who = text.word(i + 1);
  return text.is_word(i + 1) && who.article && who.any(mention::kSpeaking) && !who.any(mention::kPlace);
}

// «وقال س | تلقت الغرفة بلاغاً», «وأضافت | قمنا بالاتصال», «وقال | على المستهلكين التأكد»: a sentence without a mark,
// behind who speaks or, at `from`, behind the verb; `limit` where none begins.
uint32_t unmarked_sentence(const Verb& verb, uint32_t from) {
  const AnalysedText& text = verb.text;
  const uint32_t limit = verb.sentence.end;
  const bool says = verb.cue.lemma == "قال";
  if (says && from + 2 < limit && opens_duty(text, from)) return from;
  uint32_t at = mention::skip_adjuncts(text, from, limit);
  if (at < limit && text.is_comma(at)) ++at;
  if (at + 1 >= limit || !text.is_word(at) || !text.is_word(at + 1)) return limit;
  const auto& word = text.word(at);
  if (word.conjunction != 0 && word.normal != "ولكن") return limit;
  const bool named = from > verb.at + 1;
  if (!named && text.is(at, Category::demonstrative)) return limit;  // «يقول هذا»
  if (word.in(lexicon::WordSet::opening_sentence) || is_what_we_did(word)) return at;
  if (!says) return limit;
  if (mention::is_finite_verb(word) && !word.coarse && !word.any(mention::kName)) return at;
  return opens_duty(text, at) || text::is_one_of(word.normal, {"كيف", "هل", "نعم"}) ? at : limit;
}

}  // namespace

std::optional<Frame> match_unframed(const Verb& verb) {
  const AnalysedText& text = verb.text;
  if (!verb.cue.has(CueFlag::saying) || verb.analysis.entry->passive || verb.has_pronoun() || verb.first_person() ||
      verb.left.negated || verb.left.relative || verb.left.hypothetical || verb.analysis.future || !verb.has_next() ||
      text.is(verb.at + 1, Category::prepositional)) {
    return std::nullopt;
  }
  Frame frame;
  frame.subject = speaker_behind(verb, true);
  const bool goes_on = verb.analysis.conjunction != 0 || verb.at == verb.sentence.first;
  if (frame.subject.empty() && !goes_on) return std::nullopt;
  const uint32_t from = frame.subject.empty() ? verb.at + 1 : frame.subject.end;
  const uint32_t limit = verb.sentence.end;
  for (uint32_t at = from, last = limit; at < limit && at != last; at = mention::skip_adjunct(text, at, limit, from)) {
    last = at;
    frame.content = behind_other_preposition(text, verb.cue, at, limit);
    if (frame.content == limit) continue;
    frame.complement = text.is(frame.content, Category::complementizer) ? Complement::clause : Complement::preposition;
    frame.name = "V S P? C";
    frame.score = scores::kPreposition;
    return frame;
  }
  frame.complement = Complement::clause;
  frame.name = "V S … C";
  frame.score = scores::kClause;
  frame.content = clause_behind_long_aside(text, verb.cue, from, limit);
  if (frame.content != limit) return frame;
  frame.content = unmarked_sentence(verb, from);
  if (frame.content != limit) return frame;
  return std::nullopt;
}

}  // namespace isnad::statement::frame
