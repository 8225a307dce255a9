#include "statement/speaker/earlier_subject.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/clause/topic.h"
#include "statement/speaker/clause_subject.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Category;
using lexicon::Number;
using lexicon::Pronoun;

namespace {

// «بدأ زرهان ممداحي، عمدة المدينة، …»: the comma behind an unknown name of two or three words that stands at `k`,
// right behind a verb and in front of its office; `k` where there is none.
uint32_t behind_name(const AnalysedText& text, uint32_t k, uint32_t end) {
  constexpr uint32_t kLongest = 3;
  if (k == 0 || text.word(k).known() || !text.is_word(k - 1)) return k;
  if (text.word(k - 1).known() && !mention::is_finite_verb(text.word(k - 1))) return k;
  uint32_t comma = k;
  while (comma < end && comma < k + kLongest && text.is_word(comma) && !text.word(comma).article &&
         text.word(comma).preposition == 0 && (!text.word(comma).known() || mention::is_name_word(text.word(comma)))) {
    ++comma;
  }
  const bool office = comma > k + 1 && comma + 1 < end && text.is_comma(comma) &&
                      mention::is_person_noun(text.word(comma + 1)) && text.word(comma + 1).conjunction == 0;
  return office ? comma : k;
}

// «من دون أن يسمي دولة بعينها، …»: the comma, or `end`, behind such a clause that begins at `k`; `k` where none does.
uint32_t behind_without(const AnalysedText& text, uint32_t k, uint32_t end) {
  const bool without = text::is_one_of(text.word(k).normal, {"دون", "بدون"});
  if (!without || k + 1 >= end || text.word(k + 1).normal != "ان") return k;
  while (k < end && !text.is_comma(k)) ++k;
  return k;
}

// «نيابة عن المدير العام سالم حمدان | زار …»: the token behind the person that a preposition governs at `k`, name and
// all; `k` where none begins there.
uint32_t behind_governed_person(const AnalysedText& text, uint32_t k, uint32_t from, uint32_t end) {
  if (k == from || !text.is(k - 1, Category::preposition) || !mention::is_person_noun(text.word(k))) return k;
  const Range phrase = mention::noun_phrase(text, k, end, kPlainSubject);
  return phrase.first == k && phrase.end > k + 1 ? phrase.end : k;
}

// «لوسائل | الإعلام», «في نتائج | الشركة», «وعن حالة | الطفلة»: behind a thing that a preposition governs.
bool is_genitive_of_thing(const AnalysedText& text, uint32_t k, uint32_t from) {
  if (k <= from || !text.is_word(k - 1) || text.word(k).conjunction != 0) return false;
  const auto& thing = text.word(k - 1);
  const bool noun = thing.known() && !thing.article && thing.suffix == Pronoun::none &&
                    thing.any({Category::content_noun, Category::common_noun, Category::medium, Category::media}) &&
                    !thing.any({Category::verb, Category::cue_verb, Category::quantity}) &&
                    !mention::is_person_noun(thing) && !thing.any(mention::kBody);
  const bool governed = thing.preposition != 0 || (k > from + 1 && text.is(k - 2, Category::preposition));
  return noun && governed && text.word(k).article;
}

// «مدينة | الملك عبدالله الاقتصادية», «جامعة | الأمير سالم»: whom a place is called after says nothing.
bool is_called_after(const AnalysedText& text, uint32_t k, uint32_t from) {
  if (k <= from || k + 1 >= text.size() || !text.is_word(k - 1)) return false;
  if (!text::is_one_of(text.word(k).normal, {"الملك", "الامير", "الشيخ", "الامام", "السلطان"})) return false;
  return text.word(k - 1).in(lexicon::WordSet::named_after_somebody);
}

}  // namespace

int subject_before_cue(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  const auto& s = in.text.sentences[c.sentence];
  int first_found = -1;  // of singular number, where the cue is plural
  uint32_t from = s.first;
  // what an attribution attributes stands around it
  if (c.parent >= 0 && in.statements[static_cast<size_t>(c.parent)].complement != Complement::host) {
    from = std::max(from, in.statements[static_cast<size_t>(c.parent)].content_start);
  }
  for (uint32_t k = from; k < c.cue.first; ++k) {
    const auto& word = in.text.word(k);
    if (in.text.quotation_in[k] >= 0 && in.text.quotation_in[k] != in.text.quotation_in[c.cue.first]) continue;
    // «لكن مهندسا يعمل في المصفاة أكد»
    const bool governed = k > from && mention::follows_particle(in.text, k);
    if (word.tanwin && !(governed && word.case_ending)) continue;
    if (const uint32_t behind = behind_governed_person(in.text, k, from, c.cue.first); behind != k) {
      k = behind - 1;
      continue;
    }
    if (word.preposition != 0 || mention::is_in_front_of(in.text, k) || mention::is_verb_before_name(in.text, k))
      continue;
    // «وحول الأثر الاقتصادي»: an adjective, and no economist
    const bool like_adjective =
        word.normal.ends_with("ي") || (word.normal.ends_with("ة") && word.any({Category::group, Category::adjective}));
    if (k > from && word.article && like_adjective && in.text.word(k - 1).article &&
        in.text.any(k - 1, {Category::content_noun, Category::common_noun})) {
      continue;
    }
    if (is_called_after(in.text, k, from)) {
      ++k;
      continue;
    }
    if (word.suffix != Pronoun::none && word.normal.starts_with("عاصمت")) continue;  // «دولة تكون | عاصمتها س»
    // «في سياق متصل، …»: what describes an indefinite noun
    const bool describes = k > from && !word.article && in.text.is_word(k - 1) && !in.text.word(k - 1).article &&
                           in.text.word(k - 1).suffix == Pronoun::none && !mention::is_name_word(word) &&
                           !mention::is_organisation_noun(word) && !mention::ends_like_plural(word) &&
                           (in.text.is_comma(k + 1) || !mention::is_person_noun(word)) &&
                           word.any({Category::adjective, Category::nationality, Category::unnamed}) &&
                           in.text.any(k - 1, {Category::content_noun, Category::common_noun, Category::medium}) &&
                           !in.text.any(k - 1, {Category::verb, Category::cue_verb, Category::time});
    if (describes || is_genitive_of_thing(in.text, k, from)) continue;
    if (const uint32_t comma = behind_without(in.text, k, c.cue.first); comma != k) {
      k = comma;
      continue;
    }
    if (k > from && in.text.any(k - 1, {Category::preposition, Category::attribution_head})) continue;
    if (const uint32_t office = behind_name(in.text, k, c.cue.first); office != k) {
      const int entity = in.entities.resolve({k, office});
      if (mention::agrees(in.entities.at(entity), agreement)) return entity;
    }
    const bool may = names_somebody(in, k) || mention::is_spokesman_or_participle(word) ||
                     word.any({Category::country, Category::quantity});
    if (!may) continue;
    mention::PhraseOptions subject = kPlainSubject;
    subject.object = governed || mention::is_spokesman_or_participle(word);
    const Range phrase = without_object(in.text, mention::noun_phrase(in.text, k, c.cue.first, subject));
    if (phrase.empty() || !(mention::head_can_speak(in.text, phrase) || in.entities.is_surname_here(word))) continue;
    const int entity = in.entities.resolve(phrase);
    const bool fits = mention::agrees(in.entities.at(entity), agreement);
    // «خرج أعضاء المكتب عن صمتهم، متهمين»: many speak, where the sentence has them
    const bool many = in.entities.at(entity).number == Number::plural;
    if (fits && (agreement.number != Number::plural || many)) return entity;
    if (fits && first_found < 0) first_found = entity;
    k = phrase.end;
  }
  return first_found;
}

int first_subject(const Resolution& in, uint32_t from, uint32_t end, Agreement agreement) {
  for (uint32_t k = from; k < end; ++k) {
    const auto& word = in.text.word(k);
    if (in.text.quotation_in[k] >= 0 || word.preposition != 0 || word.tanwin) continue;
    if (mention::is_verb_before_name(in.text, k) || mention::is_in_front_of(in.text, k)) continue;
    if (is_called_after(in.text, k, from)) {
      ++k;
      continue;
    }
    if (const uint32_t comma = behind_without(in.text, k, end); comma != k) {
      k = comma;
      continue;
    }
    if (k > from && (in.text.is(k - 1, Category::preposition) ||
                     (in.text.is_word(k - 1) && !mention::is_verb_before_name(in.text, k - 1) &&
                      !in.text.word(k - 1).article && in.text.word(k - 1).known() &&
                      !in.text.any(k - 1, {Category::verb, Category::cue_verb, Category::time, Category::adverb,
                                           Category::prepositional, Category::auxiliary})))) {
      continue;
    }
    if (!mention::is_person_noun(word) && !mention::is_name_word(word) && !in.entities.is_surname_here(word)) continue;
    const Range phrase = without_object(in.text, mention::noun_phrase(in.text, k, end, kPlainSubject));
    if (phrase.empty() || !(mention::head_can_speak(in.text, phrase) || in.entities.is_surname_here(word))) continue;
    const int entity = in.entities.resolve(phrase);
    const auto& e = in.entities.at(entity);
    if (e.kind == SpeakerKind::person && e.named && mention::agrees(e, agreement)) return entity;
    return -1;
  }
  return -1;
}

int subject_since_last(const Resolution& in, size_t i, Agreement agreement) {
  const Candidate& c = in.statements[i];
  if (c.entry == nullptr || c.entry->has(lexicon::CueFlag::continues)) return -1;
  uint32_t from = 0;  // behind all that is said before
  for (size_t k = i; k-- > 0 && k + 8 > i;) {
    const Candidate& other = in.statements[k];
    from = std::max({from, other.cue.end, other.pieces[other.piece_count - 1].end});
  }
  constexpr uint32_t kSentences = 2;
  for (uint32_t back = 0; back <= kSentences && back <= c.sentence; ++back) {
    const auto& s = in.text.sentences[c.sentence - back];
    if (s.end <= from || s.headline) return -1;
    if (back == 0 && clause::opens_topic(in.text, s.first)) continue;  // «وعن علاقته بالرئيس السابق س قال»
    const uint32_t end = back == 0 ? c.cue.first : s.end;
    const int subject = first_subject(in, std::max(from, s.first), end, agreement);
    if (subject >= 0) return subject;
  }
  return -1;
}

}  // namespace isnad::statement::speaker
