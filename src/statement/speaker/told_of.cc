#include "statement/speaker/told_of.h"

#include "mention/adjunct.h"
#include "mention/word_class.h"
#include "statement/speaker/clause_subject.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Number;
using lexicon::Pronoun;

int group_before(const Resolution& in, size_t i) {
  const Candidate& c = in.statements[i];
  for (uint32_t back = 0; back <= 1 && back <= c.sentence; ++back) {
    const auto& s = in.text.sentences[c.sentence - back];
    if (s.headline) return -1;
    const uint32_t end = back == 0 ? c.cue.first : s.end;
    for (uint32_t k = s.first; k < end; ++k) {
      const auto& word = in.text.word(k);
      if (in.text.quotation_in[k] >= 0 || word.tanwin || word.preposition != 0) continue;
      if (mention::is_in_front_of(in.text, k)) continue;
      if (word.is(Category::number) || (!mention::is_person_noun(word) && !word.is(Category::quantity))) continue;
      const Range phrase =
          mention::noun_phrase(in.text, k, end, {.bounded = false, .stop_at_ba = true, .stop_at_ila = true});
      if (phrase.empty()) continue;
      const int entity = in.entities.resolve(phrase);
      const auto& e = in.entities.at(entity);
      if (e.number == Number::plural && e.kind == SpeakerKind::group) return entity;
      k = phrase.end - 1;
    }
  }
  return -1;
}

int body_of_document(const Resolution& in, size_t i, Agreement agreement) {
  for (size_t k = i; k-- > 0 && k + 4 > i;) {
    const Range& source = in.statements[k].source;
    if (in.speakers[k] < 0 || in.entities.at(in.speakers[k]).kind != SpeakerKind::document || source.empty()) continue;
    const Range body{source.first + 1, source.end};
    if (body.empty() || !mention::is_organisation_noun(in.text.word(body.first))) return -1;
    const int entity = in.entities.resolve(body);
    return mention::agrees(in.entities.at(entity), agreement) ? entity : -1;
  }
  return -1;
}

int told_of(const Resolution& in, size_t i, Agreement agreement) {
  constexpr uint32_t kSentences = 2;
  const Candidate& c = in.statements[i];
  if (c.cue.first == 0) return -1;
  const bool goes_on = c.conjoined || c.kind == CueKind::participle ||
                       text::is_one_of(in.text.word(c.cue.first - 1).normal, {"قد", "ان", "كان", "كانت", "كما"});
  if (!goes_on) return -1;
  for (uint32_t back = 0; back <= kSentences && back <= c.sentence; ++back) {
    const auto& s = in.text.sentences[c.sentence - back];
    if (s.headline) break;
    const uint32_t end = back == 0 ? c.cue.first : s.end;
    for (const bool free : {true, false}) {
      for (uint32_t k = s.first; k < end; ++k) {
        const auto& word = in.text.word(k);
        if (in.text.quotation_in[k] >= 0 || word.tanwin || mention::is_verb_before_name(in.text, k)) continue;
        if (mention::is_in_front_of(in.text, k)) continue;
        // «دور | كبير في البناء»
        if (k > s.first && text::is_one_of(word.normal, {"كبير", "كبيرة"}) && in.text.is_word(k - 1) &&
            !in.text.any(k - 1, {Category::verb, Category::cue_verb})) {
          continue;
        }
        const bool governed = word.preposition != 0 || (k > s.first && in.text.is(k - 1, Category::preposition));
        if (free && governed) continue;
        if (!names_somebody(in, k)) continue;
        mention::PhraseOptions options = kPlainSubject;
        options.stuck_first = !free;
        const Range phrase = without_object(in.text, mention::noun_phrase(in.text, k, end, options));
        if (phrase.empty() || !mention::head_can_speak(in.text, phrase)) continue;
        const int entity = in.entities.resolve(phrase);
        const auto& e = in.entities.at(entity);
        const bool many = agreement.number == Number::plural || agreement.number == Number::dual;
        const bool fits = mention::agrees(e, agreement) && (!many || e.number != Number::singular);
        const bool title = phrase.end > phrase.first + 1 && in.text.any(phrase.first, mention::kTitle);
        const bool person = e.kind == SpeakerKind::person && ((e.named && e.name_words.size() > 1) || title);
        const bool body = free && e.kind == SpeakerKind::organisation && phrase.end > phrase.first + 1;
        if (fits && (person || body || many)) return entity;
        k = phrase.end - 1;
      }
    }
  }
  return -1;
}

int subject_in_front(const Resolution& in, size_t i, Agreement agreement) {
  constexpr uint32_t kSentences = 2;
  const Candidate& c = in.statements[i];
  if (c.parent >= 0 || (c.kind != CueKind::verb && c.kind != CueKind::participle)) return in.entities.unknown();
  for (uint32_t back = 1; back <= kSentences && back <= c.sentence; ++back) {
    const auto& s = in.text.sentences[c.sentence - back];
    const uint32_t first = in.text.word(s.first).normal == "ثم" ? s.first + 1 : s.first;
    const uint32_t verb = mention::skip_adjuncts(in.text, first, s.end);
    if (s.headline || verb + 1 >= s.end || !in.text.is_word(verb)) continue;
    // «رفعت اللجنة دعوى», «ألغى المنتخب الحفل»: also a name, or a verb that no table has, where a sentence begins
    const auto& does = in.text.word(verb);
    const bool verb_too = does.any({Category::verb, Category::cue_verb}) || (!does.known() && does.letters > 2);
    const bool alike = verb_too && !does.article && does.preposition == 0 && does.suffix == Pronoun::none &&
                       in.text.word(verb + 1).article && mention::is_organisation_noun(in.text.word(verb + 1));
    if (!mention::is_finite_verb(does) && !alike) continue;
    const Range phrase = without_object(
        in.text, mention::noun_phrase(in.text, mention::skip_adjuncts(in.text, verb + 1, s.end), s.end, kPlainSubject));
    if (phrase.empty() || !mention::head_can_speak(in.text, phrase)) continue;
    const auto& head = in.text.word(phrase.first);
    const bool name = mention::is_name_word(head) && phrase.end > phrase.first + 1;
    if (!mention::is_person_noun(head) && !mention::is_organisation_noun(head) && !name) continue;
    const int entity = in.entities.resolve(phrase);
    if (mention::agrees(in.entities.at(entity), agreement)) return entity;
  }
  const int told = told_of(in, i, agreement);
  return told >= 0 ? told : in.entities.unknown();
}

}  // namespace isnad::statement::speaker
