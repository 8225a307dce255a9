#include "statement/cue/pronoun_content.h"

#include "mention/adjunct.h"
#include "mention/noun_phrase.h"
#include "statement/clause/governed.h"
#include "statement/cue/verb_candidate.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::Verb;
using lexicon::Category;

namespace {

// «ذلك», «بذلك», «عن ذلك» right behind the verb: one past it; the same token where nothing of the kind stands there.
uint32_t behind_that(const Verb& verb) {
  const AnalysedText& text = verb.text;
  const uint32_t at = verb.at + 1;
  if (at >= verb.sentence.end) return at;
  if (text.word(at).normal == "ذلك") return at + 1;
  if (!clause::is_governed(text, at, verb.cue)) return at;
  if (text.word(at).normal == "بذلك") return at + 1;
  return at + 1 < verb.sentence.end && text.word(at + 1).normal == "ذلك" ? at + 2 : at;
}

// «أكد | ذلك المدير», «رحب | به الوزير»: `who` says what the pronoun at `it` points to.
Candidate candidate_of_pronoun(const Verb& verb, uint32_t sentence, Complement complement, uint32_t it,
                               const Range& who) {
  const bool object = complement == Complement::object;
  Candidate c = verb_candidate(verb, sentence);
  c.complement = complement;
  c.frame = object ? "V ذلك S" : "V به S";
  c.source = who;
  c.content_start = it;
  c.score = object ? scores::kObject : scores::kPreposition;
  c.add_piece({it, it + 1, false});
  return c;
}

}  // namespace

bool take_speaker_of_that(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  const uint32_t that = verb.at + 1;
  const uint32_t behind = behind_that(verb);
  if (clause::is_clause(c.complement) || c.content_start != that || behind == that) return false;
  if (verb.left.relative || verb.left.negated || verb.has_pronoun() || verb.analysis.entry->passive) return false;
  const uint32_t at = mention::skip_adjuncts(text, behind, verb.sentence.end);
  constexpr uint32_t kNear = 8;  // tokens
  if (at >= verb.sentence.end || at > that + kNear) return false;
  const Range who = mention::noun_phrase(text, at, verb.sentence.end, {});
  if (who.empty() || !mention::can_speak(text, who) || !agrees(text, who, c.agreement)) return false;
  // «أخبر بذلك الوزير: «C»»: what he says follows
  if (behind > that && who.end < verb.sentence.end &&
      (text.is_mark(who.end, U':') || text.quotation_at[who.end] >= 0)) {
    return false;
  }
  if (!text.word(who.first).article && !mention::is_person_noun(text.word(who.first)) &&
      !mention::is_name_word(text.word(who.first)))
    return false;
  c.complement = Complement::object;
  c.source = who;
  c.add_piece({that, behind, false});
  return true;
}

std::optional<Candidate> speaker_behind_that(const Verb& verb, uint32_t sentence) {
  const AnalysedText& text = verb.text;
  const uint32_t that = verb.at + 1;
  if (verb.at != verb.sentence.first || that + 1 >= verb.sentence.end || text.word(that).normal != "ذلك")
    return std::nullopt;
  const auto& title = text.word(that + 1);
  if (verb.present() || verb.has_pronoun() || !verb.cue.clause || verb.analysis.entry->passive || !title.article ||
      !title.any({Category::office, Category::honorific})) {
    return std::nullopt;
  }
  const Range who = mention::noun_phrase(text, that + 1, verb.sentence.end, {});
  const bool goes_on = who.end < verb.sentence.end && text.word(who.end).conjunction == U'و' &&
                       text.any(who.end, {Category::cue_verb, Category::verb});  // «أكد ذلك س | وقال إن»
  const bool whole = !who.empty() && (who.end >= verb.sentence.end || !text.is_word(who.end) || goes_on ||
                                      text.any(who.end, {Category::preposition, Category::time}));
  if (!whole || !mention::can_speak(text, who) || !agrees(text, who, verb.analysis.entry->agreement))
    return std::nullopt;
  return candidate_of_pronoun(verb, sentence, Complement::object, that, who);
}

std::optional<Candidate> judgement_of_it(const Verb& verb, uint32_t sentence) {
  const AnalysedText& text = verb.text;
  const uint32_t it = verb.at + 1;
  if (verb.analysis.conjunction == 0 || verb.has_pronoun() || verb.left.negated || it + 1 >= verb.sentence.end ||
      !clause::is_judged_pronoun(text, it, verb.cue)) {
    return std::nullopt;
  }
  const Range who = mention::noun_phrase(text, it + 1, verb.sentence.end, {.bounded = false});
  if (who.empty() || who.first != it + 1 || !mention::head_can_speak(text, who) ||
      !agrees(text, who, verb.analysis.entry->agreement)) {
    return std::nullopt;
  }
  Candidate c = candidate_of_pronoun(verb, sentence, Complement::preposition, it, who);
  c.conjoined = true;
  return c;
}

}  // namespace isnad::statement::cue
