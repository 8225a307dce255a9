#include "statement/cue/verb_candidate.h"

#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::Verb;
using frame::Frame;
using lexicon::Category;
using lexicon::CueFlag;

namespace {

// «قال إن C، قبل أن | يضيف أن»: what was said after it.
bool is_behind_before(const Verb& verb) {
  const AnalysedText& text = verb.text;
  if (verb.at < verb.sentence.first + 3 || text.word(verb.at - 1).normal != "ان") return false;
  if (text.word(verb.at - 2).normal != "قبل") return false;
  // «قال: «C. C»، | قبل أن يضيف»
  const uint32_t close = verb.at > 3 && text.is_comma(verb.at - 3) ? verb.at - 4 : verb.at - 3;
  if (text.quotation_in[close] >= 0 && text.quotations[static_cast<size_t>(text.quotation_in[close])].close == close)
    return true;
  for (uint32_t k = verb.at - 2; k > verb.sentence.first; --k) {
    const auto* said = text.word(k - 1).as(Category::cue_verb);
    if (said != nullptr && said->entry->agreement.gender == verb.analysis.entry->agreement.gender) return true;
  }
  return false;
}

}  // namespace

Candidate verb_candidate(const Verb& verb, uint32_t sentence) {
  Candidate c;
  c.kind = CueKind::verb;
  c.cue = {verb.at, verb.at + 1, verb.analysis.conjunction != 0};
  c.lemma = verb.cue.lemma;
  c.entry = &verb.cue;
  c.act = verb.left.negated ? *verb.cue.negated : verb.cue.act;
  c.agreement = verb.analysis.entry->agreement;
  c.sentence = sentence;
  return c;
}

void take_frame(const Verb& verb, const Frame& frame, Candidate& c) {
  const bool coarse = verb.analysis.coarse;
  const bool noun = verb.text.any(verb.at, {Category::preposition, Category::given_name, Category::maybe_name,
                                            Category::content_noun, Category::office, Category::medium});
  c.complement = frame.complement;
  c.frame = frame.name;
  // «ولم يستبعد C», «لكنه لم يستبعد C»: the conjunction stands on the negation, or in front of it
  const bool behind = verb.left.negated && verb.at > verb.sentence.first + 1;
  const bool negation = behind && (text::is_one_of(verb.text.word(verb.at - 1).normal, {"ولم", "ولن", "ولا"}) ||
                                   text::is_one_of(verb.text.word(verb.at - 2).normal, {"لكنه", "لكنها", "ولكنه"}));
  c.conjoined = verb.analysis.conjunction != 0 || negation;
  c.imperfect = verb.present();
  c.relative = verb.left.relative;
  c.of_parent = verb.left.bare_relative && (verb.cue.has(CueFlag::describe) || verb.cue.has(CueFlag::two));
  c.content_start = frame.content;
  c.source = frame.subject;
  c.target = frame.object;
  c.act = frame.act.value_or(c.act);
  c.score = frame.score - (coarse ? scores::kCoarse : 0) - (noun ? scores::kNounReading : 0);
  if (verb.left.hypothetical) c.score -= scores::kHypothetical;
  // «أنه سيقول»: with سـ no subjunctive; nor «قبل أن يكشف عن غياب س», which was told
  const bool told = clause::is_clause(c.complement) || (c.complement == Complement::preposition && c.source.empty());
  const bool then = told && is_behind_before(verb);
  if (verb.left.subjunctive && verb.present() && !verb.analysis.future && !then) c.score -= scores::kSubjunctive;
  // «نفى أن يكون قد أصدر أوامر»
  const bool supposed = verb.at >= verb.sentence.first + 2 && verb.text.word(verb.at - 1).normal == "قد" &&
                        text::is_one_of(verb.text.word(verb.at - 2).normal, {"يكون", "تكون", "يكونوا"});
  if (supposed && c.act != Act::deny) c.score -= scores::kSubjunctive;  // but «أن يكون قد نفى»
  if (verb.analysis.future) c.score -= scores::kFuture;
}

}  // namespace isnad::statement::cue
