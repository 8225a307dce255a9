#include "statement/speaker/sentence_subject.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "statement/clause/nominal_end.h"
#include "statement/phrase_kind.h"
#include "statement/speaker/clause_subject.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Gender;
using lexicon::Pronoun;

namespace {

// «وفي موسكو | أصدرت س …», «ومن جانبها | أعلنت س …»: behind what stands in front of the verb of the sentence, and not
// behind all up to the comma.
uint32_t behind_adjuncts(const AnalysedText& text, uint32_t first, uint32_t limit) {
  const uint32_t behind = mention::skip_adjuncts(text, first, limit);
  for (uint32_t verb = first + 1; verb < behind; ++verb) {
    const auto& word = text.word(verb);
    if (text.is_comma(verb)) break;
    if (mention::is_finite_verb(word) && !word.is(Category::preposition) && !word.article && word.conjunction == 0 &&
        mention::skip_adjuncts(text, first, verb) == verb) {
      return verb;
    }
  }
  return behind;
}

}  // namespace

int subject_of_sentence(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  const auto& s = in.text.sentences[c.sentence];
  // «أصدرت الوزارة بياناً أكدت فيه أن»
  const bool within = is_within_it(in.text, c.cue.end);
  // «وردّ المكتب على س، | فلفت إلى», «قدمت س رواية مغايرة، إذ | كتبت»
  const bool then = in.text.word(c.cue.first).conjunction == U'ف' ||
                    (c.cue.first > s.first && text::is_one_of(in.text.word(c.cue.first - 1).normal, {"اذ", "حيث"}));
  if (!(c.conjoined || then || within || points_back(in.text, c)) || c.parent >= 0 ||
      (i > 0 && in.statements[i - 1].sentence == c.sentence))
    return -1;
  uint32_t first = behind_adjuncts(in.text, s.first, c.cue.first);
  // «إلا أن س هاجمت …، وغردت بأن», «أما س فرأت …، ودعت»
  const uint32_t opening = first;
  while (first < c.cue.first && in.text.is_word(first) &&
         (in.text.any(first, {Category::contrast, Category::complementizer, Category::particle}) ||
          text::is_one_of(in.text.word(first).normal,
                          {"الا", "غير", "اما", "لكن", "ولكن", "بيد", "لم", "ولم", "لن", "ولن"}))) {
    ++first;
  }
  const bool opposed = first != opening;
  if (first >= c.cue.first) return -1;
  // «ولم تعلق البعثة»: also a noun
  const bool negated = first > s.first && text::is_one_of(in.text.word(first - 1).normal, {"لم", "ولم", "لن", "ولن"});
  // «ورد المكتب على س», «وفي ساحة النور تجمع المتظاهرون»
  const bool alike =
      !opposed && in.text.any(first, {Category::verb, Category::cue_verb}) && !in.text.word(first).article &&
      in.text.word(first).preposition == 0 && first + 1 < c.cue.first && in.text.word(first + 1).article &&
      (mention::is_organisation_noun(in.text.word(first + 1)) || mention::is_person_noun(in.text.word(first + 1)));
  const bool verb_first =
      (negated || alike || mention::is_finite_verb(in.text.word(first))) && in.text.word(first).suffix == Pronoun::none;
  const uint32_t at = verb_first ? mention::skip_adjuncts(in.text, first + 1, c.cue.first) : first;
  const Range phrase = without_object(in.text, mention::noun_phrase(in.text, at, c.cue.first, kPlainSubject));
  // «انتقدت الإمارات القرار وقالت», but «شهدت المدينة مظاهرة وقالت»
  const bool state = verb_first && in.text.any(at, {Category::country, Category::capital});
  if (phrase.empty() || phrase.end >= c.cue.first || (in.text.any(phrase.first, mention::kPlace) && !state)) return -1;
  const auto& head = in.text.word(phrase.first);
  // «خلصت هذه الدراسة لنتائج، حيث توقعت»
  if (then && (head.any({Category::document, Category::demonstrative}))) return -1;
  if (verb_first) {
    if (!mention::head_can_speak(in.text, phrase)) return -1;
  } else {
    const bool name = s.headline && !head.article && (!head.known() || mention::is_name_word(head));
    const bool speaker = opposed && (mention::head_can_speak(in.text, phrase) || in.entities.is_surname_here(head));
    if (!(name || speaker) || !mention::is_finite_verb(in.text.word(phrase.end))) return -1;
  }
  const int entity = in.entities.resolve(phrase);
  const auto& e = in.entities.at(entity);
  // «جاءت البيانات مشجعة، وتشير إلى»
  const bool may_tell =
      e.kind != SpeakerKind::document || (c.entry != nullptr && c.imperfect && c.agreement.gender == Gender::feminine &&
                                          c.entry->has(lexicon::CueFlag::document));
  return may_tell && mention::agrees(e, agreement) ? entity : -1;
}

int subject_of_clause(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  if (i == 0 || c.parent >= 0 || in.statements[i - 1].sentence != c.sentence) return -1;
  const bool goes_on = c.kind == CueKind::participle || (c.kind == CueKind::verb && c.conjoined);
  if (!goes_on) return -1;
  uint32_t first = 0;  // behind all that is said before
  for (size_t k = i; k-- > 0 && in.statements[k].sentence == c.sentence;) {
    const Candidate& other = in.statements[k];
    first = std::max({first, other.cue.end, other.source.end, other.pieces[other.piece_count - 1].end});
  }
  if (first + 2 >= c.cue.first || !in.text.is_comma(first) || !clause::may_be_next_deed(in.text.word(first + 1)))
    return -1;
  if (in.text.is(first + 1, Category::preposition)) return -1;  // «رد، عبر مكتبه الإعلامي، على C مؤكداً»
  for (uint32_t k = first + 2; k < c.cue.first; ++k) {
    if (in.text.is_comma(k)) return -1;
  }
  Range phrase = mention::noun_phrase(in.text, first + 2, c.cue.first, kPlainSubject);
  if (phrase.empty() || !mention::head_can_speak(in.text, phrase)) return -1;
  // «تطرق الحمداني | لنظام الدوري قائلاً»
  const bool named = mention::is_name_word(in.text.word(phrase.first)) || !in.text.word(phrase.first).known();
  for (uint32_t k = phrase.first + 1; named && k < phrase.end; ++k) {
    if (in.text.word(k).preposition != 0) phrase.end = k;
  }
  const int entity = in.entities.resolve(phrase);
  return mention::agrees(in.entities.at(entity), agreement) ? entity : -1;
}

}  // namespace isnad::statement::speaker
