#include "statement/source/passive.h"

#include <algorithm>
#include <array>

#include "statement/clause/clause_begin.h"
#include "statement/frame/frame.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::source {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Gender;

// «من أبرز», «إحدى الدول»
bool opens_ranking(const lexicon::Word& word) { return word.in(lexicon::WordSet::rank) || word.normal == "من"; }

// «وأعلنت الشركة C، | ويستبعد», «قال س إن C | ويتوقع»: whether in front of the verb of him she speaks, or another
// clause was said.
bool speaks_in_front(const Verb& verb) {
  const auto* opening = verb.text.word(verb.sentence.first).as(Category::cue_verb);
  if (opening != nullptr && opening->entry->agreement.gender == Gender::feminine) return true;
  for (uint32_t k = verb.sentence.first; k < verb.at; ++k) {
    if (verb.text.is(k, Category::complementizer)) return true;
  }
  return false;
}

// «يتوقع فرض عقوبات», and «يتوقع أن», «يعتقد أن» at the start of a sentence or behind a relative pronoun.
bool is_impersonal_opinion(const Verb& verb, const Candidate& c, const Range& before) {
  const bool excludes = verb.cue.lemma == "استبعد" && !verb.left.negated && clause::is_clause(c.complement);
  if ((c.act != Act::predict && c.act != Act::opine && !excludes) || !verb.present()) return false;
  if (is_marked_passive(verb.text, verb.at) && clause::is_clause(c.complement)) return true;  // «لكن يُعتقد أن»
  const bool nobody = c.source.empty() && before.empty();
  // «… ويعتقد أن», «فيما يعتقد أن» in the middle of a sentence
  const bool middle = verb.at > verb.sentence.first && (c.conjoined || verb.text.is(verb.at - 1, Category::contrast));
  if (middle && nobody && verb.cue.lemma == "اعتقد" && c.content_start == verb.at + 1 &&
      c.agreement.gender == Gender::masculine && c.agreement.number == lexicon::Number::singular) {
    return true;
  }
  // «ويتوقع أن» at its start
  const bool opens = verb.at == verb.sentence.first && c.conjoined && nobody && c.content_start == verb.at + 1;
  const bool he = c.agreement.gender == Gender::masculine && c.agreement.number == lexicon::Number::singular;
  const bool expects = text::is_one_of(verb.cue.lemma, {"توقع", "رجح", "استبعد", "اعتقد"});
  if (opens && expects && he) return true;
  // «وأعلنت الشركة نتائجها، ويستبعد أن», «قال س إن الشركة خسرت ويتوقع أن»: she is no subject of it, and he would say it
  // himself
  const bool joined = verb.at > verb.sentence.first && c.conjoined && nobody && c.content_start == verb.at + 1;
  if (joined && expects && he && verb.text.word(verb.at + 1).normal == "ان" && speaks_in_front(verb)) return true;
  if (c.conjoined) return false;
  if (nobody && c.complement == Complement::object && !verb.has_pronoun()) return true;
  if (verb.at == verb.sentence.first) return c.source.empty();
  const bool adjacent = c.complement == Complement::clause && c.content_start == verb.at + 1;
  // «الوزير سالم العلي، الذي يرى أن الأزمة …», «الناشرة التي تعتقد أن»: somebody who does it himself
  const bool himself = verb.left.relative && !before.empty() && mention::can_speak(verb.text, before) &&
                       (c.agreement.gender == Gender::feminine || verb.cue.lemma == "رأى" ||
                        text::is_one_of(verb.text.word(verb.at + 1).normal, {"ان", "بان"}));
  if (himself) return false;
  return adjacent && (verb.left.relative || (c.act == Act::predict && nobody));
}

// «وتعلن القرارات»: a definite noun that is no verbal noun may as well be the subject of a passive.
bool is_announced(const Verb& verb, const Candidate& c, const Range& before) {
  // «ونفى المزاعم»: no subject of a masculine verb
  if (!agrees(verb.text, {c.content_start, c.content_start + 1}, c.agreement)) return false;
  return c.frame == frame::kLoneObjectFrame && before.empty() && !verb.follows_pronoun() &&
         !clause::goes_on_behind_clause(verb) && verb.text.word(c.content_start).article &&
         !verb.text.any(c.content_start, {Category::content_noun, Category::stance_noun, Category::cue_masdar});
}

// «تعتبر السفارة الاتفاق | كافياً»: whether behind a definite object at `content` a word tells what it is held for.
bool has_second_object(const Verb& verb, const Candidate& c) {
  constexpr uint32_t kReach = 24;  // tokens
  const AnalysedText& text = verb.text;
  const auto& first = text.word(c.content_start);
  const bool definite = first.article || first.suffix != lexicon::Pronoun::none ||
                        text.phrase_at[c.content_start] >= 0 || first.any(mention::kName) ||
                        first.any(mention::kPlace) || first.is(Category::demonstrative) ||
                        first.any({Category::content_noun, Category::cue_masdar, Category::quantity}) ||
                        !text.is_word(c.content_start) || first.normal.ends_with("ات");
  if (!definite || first.tanwin || first.accusative) return false;
  for (uint32_t i = c.content_start + 1; i < verb.sentence.end && i < c.content_start + kReach; ++i) {
    if (text.is_mark(i, U'.')) return false;
    if (text.is(i, Category::complementizer)) return true;
    if (text.quotation_at[i] >= 0) return true;  // «الانتخابات «معيبة»»
    const auto& word = text.word(i);
    if (word.tanwin || word.accusative || mention::is_accusative(text, i)) return true;
    // «المشروع | من أهم أولوياتها»
    const bool ranks =
        first.article && word.normal == "من" && i + 1 < verb.sentence.end && opens_ranking(text.word(i + 1));
    if (ranks) return true;
    if (text::is_one_of(word.normal, {"غير", "ذا", "ذات", "بمثابة", "ليس", "ليست", "كافية", "اكثر", "اكبر", "افضل"}))
      return true;
    if (word.normal.ends_with("ة") && !word.article && text.word(i - 1).article) return true;  // «الضربات ضرورية»
  }
  return false;
}

// «اعتُبر من المتشددين», «تعتبر من أبرز», «يعد إحدى الدول»
bool is_ranked(const Verb& verb, const Candidate& c, const Range& before) {
  // «يعد ثالث أكبر …»: no promise
  if (verb.cue.lemma == "وعد" && verb.present() && verb.has_next() && opens_ranking(verb.text.word(verb.at + 1))) {
    return true;
  }
  if (!verb.cue.has(CueFlag::two)) return false;
  if (verb.has_next() && verb.text.word(verb.at + 1).normal == "من") return true;
  if (!verb.present() || c.complement == Complement::clause) return false;
  // «الحملات تعتبر ضرورية»: behind its subject an adjective is the predicate
  const bool predicate = !verb.has_pronoun() && c.source.first == verb.at + 1 && !c.source.empty() &&
                         verb.text.is(c.source.first, Category::adjective) && !verb.text.word(c.source.first).article &&
                         !mention::can_speak(verb.text, c.source);
  if (predicate) return true;
  // «يعتبر س من أكثر المناطق تضررا»
  const uint32_t behind = c.source.end;
  if (!c.source.empty() && behind > verb.at && behind + 1 < verb.sentence.end &&
      verb.text.word(behind).normal == "من" && opens_ranking(verb.text.word(behind + 1))) {
    return true;
  }
  // «التي يعتبرها المدرب الأهم»: the pronoun is what he ranks
  if (verb.has_pronoun() && !c.source.empty() && c.source.first == verb.at + 1 && c.source.end == c.content_start &&
      mention::can_speak(verb.text, c.source)) {
    return false;
  }
  return (c.source.empty() && before.empty()) || opens_ranking(verb.text.word(c.content_start)) ||
         opens_ranking(verb.text.word(verb.at + 1)) ||
         (c.content_start > 0 && c.source.end == c.content_start && opens_ranking(verb.text.word(c.content_start - 1)));
}

}  // namespace

bool is_marked_passive(const AnalysedText& text, uint32_t i) {
  constexpr size_t kLetter = 2;  // bytes of a letter or mark
  std::string_view written = slice(text.text, text.tokens[i]);
  if (text.word(i).conjunction != 0 && written.size() > kLetter) written.remove_prefix(kLetter);
  const size_t at = written.find("\u064F");
  if (at == std::string_view::npos) return false;
  // «سُئل», «قُتل»; «خلُص» is active. «اتُّهم», «استُدعي»: behind the alif and its consonant
  const bool alif = written.starts_with("ا") || written.starts_with("أ");
  return at <= (alif ? 3 : 1) * kLetter;
}

bool is_background(const Verb& verb) {
  const AnalysedText& text = verb.text;
  const uint32_t i = verb.at;
  if (!verb.present() || verb.has_pronoun()) return false;
  constexpr std::array<std::string_view, 3> kAsides = {"ذكر", "أشار", "لفت"};
  if (std::find(kAsides.begin(), kAsides.end(), verb.cue.lemma) == kAsides.end()) return false;
  if (verb.analysis.entry->agreement.gender != Gender::masculine) return false;
  if (verb.cue.lemma == "أشار" && !verb.analysis.entry->passive) return false;  // «يشير إلى أن» is said by somebody
  if (i != verb.sentence.first && verb.analysis.conjunction == 0 && !text.is_comma(i - 1) &&
      !text.is_mark(i - 1, U'.') && !text.is(i - 1, Category::relative)) {
    return false;
  }
  uint32_t next = i + 1;
  while (next < text.size() && (text.word(next).normal == "الى" || text.word(next).normal == "هنا")) ++next;
  return next < text.size() && text.is(next, Category::complementizer);
}

bool is_own_voice(const Verb& verb, const Candidate& c, const Range& before) {
  return is_impersonal_opinion(verb, c, before) || is_announced(verb, c, before) || is_ranked(verb, c, before);
}

bool only_ranks(const Verb& verb, const Candidate& c) {
  if (!verb.present() || verb.has_pronoun() || clause::is_clause(c.complement)) return false;
  if (verb.cue.lemma == "وعد") {
    // «تعد بموقعها بوابة الجنوب», «تعد بحق إنجازاً»: by what it is that
    const auto& by = verb.text.word(c.content_start);
    const auto& next = verb.text.word(c.content_start + 1);
    const bool own = by.preposition == U'ب' && by.suffix != lexicon::Pronoun::none;
    if ((own || text::is_one_of(by.normal, {"بحق", "بذلك"})) && c.content_start + 1 < verb.sentence.end &&
        verb.text.is_word(c.content_start + 1) && next.preposition == 0 && next.conjunction == 0 &&
        next.any(mention::kNominal) && !next.is(Category::preposition)) {
      return true;
    }
    if (c.source.empty()) return c.content_start != verb.at + 1;
    // «ويعد الفريق أقوى منافس بسجل …»: the superlative tells as what it counts
    for (uint32_t i = c.source.first + 1; i < c.source.end; ++i) {
      if (verb.text.word(i).in(lexicon::WordSet::superlative)) return true;
    }
    // «الذي يعد وثيقة تاريخية بحق»: nobody promises something to a thing
    if (!c.target.empty() && !verb.text.word(c.target.first).any(mention::kSpeaking)) return true;
    if (!c.target.empty() && verb.text.is(c.target.first, Category::document)) return true;
    if (c.source.end == verb.at && c.target.empty() && mention::can_speak(verb.text, c.source)) {
      return c.content_start != verb.at + 1;  // «تركيا تعد بتعزيز أمنها»
    }
    const uint32_t end = c.target.empty() ? c.source.end : std::max(c.source.end, c.target.end);
    return !mention::can_speak(verb.text, c.source) || c.content_start != end;
  }
  if (verb.cue.lemma != "اعتبر") return false;
  return c.source.empty() || !mention::can_speak(verb.text, c.source) || !has_second_object(verb, c);
}

}  // namespace isnad::statement::source
