#include "statement/speaker/clause_subject.h"

#include "mention/adjunct.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::speaker {

using lexicon::Agreement;
using lexicon::Category;

namespace {

int entity_of(const Resolution& in, const Range& who, Agreement agreement) {
  const int entity = in.entities.resolve(who);
  return mention::agrees(in.entities.at(entity), agreement) ? entity : -1;
}

bool is_verb_of_meeting(const lexicon::Word& word) { return word.in(lexicon::WordSet::dealing_with_another); }

// «المستشارة» and «رئيس»: of two genders.
bool are_of_two_genders(const lexicon::Word& a, const lexicon::Word& b) {
  return a.stem.ends_with("ة") != b.stem.ends_with("ة") && !a.is(Category::honorific) && !b.is(Category::honorific);
}

}  // namespace

Range without_object(const AnalysedText& text, Range subject) {
  if (subject.end < subject.first + 3 || !mention::is_person_noun(text.word(subject.first))) return subject;
  const bool meets = subject.first > 0 && is_verb_of_meeting(text.word(subject.first - 1));
  for (uint32_t k = subject.first + 2; k < subject.end; ++k) {
    const auto& word = text.word(k);
    const auto& before = text.word(k - 1);
    if (!text.is_word(k) || !text.is_word(k - 1) || word.conjunction != 0 || word.preposition != 0) continue;
    const bool behind_name =
        !before.article && (mention::is_name_word(before) || before.is(Category::maybe_name) || !before.known());
    const bool behind_surname = before.article && k > subject.first + 2 && mention::is_name_word(text.word(k - 2)) &&
                                !mention::is_person_noun(before);
    if (!behind_name && !behind_surname) continue;
    // «عقد الوزير س | مؤتمراً صحافياً»
    const bool conference = text::is_one_of(word.normal, {"مؤتمرا", "موتمرا", "ندوة", "معرضا"});
    const bool thing =
        conference || (!word.article && (word.tanwin || word.accusative || word.normal.ends_with("ا")) &&
                       word.any({Category::medium, Category::document, Category::common_noun, Category::content_noun}));
    const bool person = k + 1 < subject.end && word.any({Category::office, Category::profession}) &&
                        !mention::is_name_word(word) && (meets || are_of_two_genders(text.word(subject.first), word));
    if (thing || person) {
      subject.end = k;
      break;
    }
  }
  return subject;
}

bool is_name_of_speaker(const AnalysedText& text, uint32_t k) {
  return text.phrase_at[k] >= 0 && text.phrases[static_cast<size_t>(text.phrase_at[k])].category != Category::place;
}

bool points_back(const AnalysedText& text, const Candidate& c) {
  constexpr uint32_t kReach = 4;  // tokens
  for (uint32_t k = c.cue.first; k > text.sentences[c.sentence].first && k + kReach > c.cue.first; --k) {
    const auto& word = text.word(k - 1);
    if (text::is_one_of(word.normal, {"انها", "انه", "انهم", "لكنها", "لكنه", "لكنهم", "ولكنها", "ولكنه", "وانها",
                                      "وانه", "وانهم"})) {
      return true;
    }
    if (!text::is_one_of(word.normal, {"قد", "كانت", "كان", "كانوا", "سبق", "لم"})) return false;
  }
  return false;
}

bool names_somebody(const Resolution& in, uint32_t k) {
  const auto& word = in.text.word(k);
  return mention::is_person_noun(word) || mention::is_name_word(word) || mention::is_organisation_noun(word) ||
         in.entities.is_surname_here(word) || is_name_of_speaker(in.text, k);
}

int told_between(const Resolution& in, const Range& words, Agreement agreement, bool last) {
  const AnalysedText& text = in.text;
  int found = -1;
  for (uint32_t k = words.first; k < words.end; ++k) {
    const auto& word = text.word(k);
    if (!text.is_word(k) || text.quotation_in[k] >= 0 || word.tanwin || mention::is_verb_before_name(text, k)) continue;
    const bool governed = word.preposition != 0 || text.is(k - 1, Category::preposition);
    if (governed && !last && !word.is(Category::country)) continue;
    if (!names_somebody(in, k) && !word.is(Category::country)) continue;
    mention::PhraseOptions options = kPlainSubject;
    options.stuck_first = true;
    const Range phrase = without_object(text, mention::noun_phrase(text, k, words.end, options));
    if (phrase.empty() || !mention::head_can_speak(text, phrase)) continue;
    // «لبنان لكنه»
    const bool he = word_lists::is_masculine_country(text.word(phrase.first).stem) &&
                    agreement.gender == lexicon::Gender::masculine;
    const int entity = he ? in.entities.resolve(phrase) : entity_of(in, phrase, agreement);
    const auto* e = entity >= 0 ? &in.entities.at(entity) : nullptr;
    const bool sure =
        e != nullptr && (e->gender == agreement.gender || e->state) && e->number != lexicon::Number::plural;
    if (sure && !last) return entity;
    if (sure) found = entity;
    k = phrase.end - 1;
  }
  return found;
}

int party_behind_but(const Resolution& in, size_t i, Agreement agreement) {
  const AnalysedText& text = in.text;
  const Candidate& c = in.statements[i];
  const uint32_t first = text.sentences[c.sentence].first;
  if (c.kind != CueKind::verb || c.parent >= 0 || c.cue.first < first + 3) return -1;
  // «دعت اللجنة النادي إلى الاجتماع لكنه»: who called cannot be meant
  if (i > 0 && in.statements[i - 1].sentence == c.sentence) {
    const Candidate& called = in.statements[i - 1];
    if (called.target.empty() || called.source.empty()) return -1;
    if (entity_of(in, called.source, agreement) >= 0) return -1;
  }
  const std::string_view but = text.word(c.cue.first - 1).normal;
  if (!text::is_one_of(but, {"لكنه", "لكنها", "ولكنه", "ولكنها"})) return -1;
  // «عرضت اللجنة الخطة على الشركة لكنها»: the other one answers
  const bool offered = text::is_one_of(
      text.word(first).stem, {"عرض", "عرضت", "ارسل", "ارسلت", "دعا",  "دعت",   "طلب",   "طلبت",   "توجه", "توجهت",
                              "وجه", "وجهت", "تقدم", "تقدمت", "خاطب", "خاطبت", "تواصل", "تواصلت", "اتصل", "اتصلت"});
  uint32_t from = c.cue.first - 1;  // the clause in front of it
  while (from > first + 1 && (from + 2 > c.cue.first || !text.is_comma(from - 1))) --from;
  return told_between(in, {from, c.cue.first - 1}, agreement, offered);
}

int subject_of_concession(const Resolution& in, size_t i, Agreement agreement) {
  const AnalysedText& text = in.text;
  const Candidate& c = in.statements[i];
  const uint32_t first = text.sentences[c.sentence].first;
  if (c.kind != CueKind::verb || c.parent >= 0 || c.cue.first < first + 5) return -1;
  if (i > 0 && in.statements[i - 1].sentence == c.sentence) return -1;
  if (!text::is_one_of(text.word(c.cue.first - 1).normal, {"فانه", "فانها", "انه", "انها"})) return -1;
  if (!text::is_one_of(text.word(first).normal, {"رغم", "ورغم", "مع", "ومع"}) || text.word(first + 1).normal != "ان")
    return -1;
  mention::PhraseOptions options = kPlainSubject;
  options.object = true;
  const Range who = mention::noun_phrase(text, first + 2, c.cue.first, options);
  if (who.empty() || who.first != first + 2 || who.end >= c.cue.first) return -1;
  const bool speaks = mention::head_can_speak(text, who) || text.is(who.first, Category::document);
  return speaks ? entity_of(in, who, agreement) : -1;
}

int document_of_sentence(const Resolution& in, size_t i, Agreement agreement) {
  const AnalysedText& text = in.text;
  const Candidate& c = in.statements[i];
  const uint32_t first = text.sentences[c.sentence].first;
  if (c.kind != CueKind::participle || c.parent >= 0 || !text.is_comma(c.cue.first - 1)) return -1;
  if (i > 0 && in.statements[i - 1].sentence == c.sentence) return -1;
  const uint32_t verb = mention::skip_adjuncts(text, first, c.cue.first);
  const auto& document = text.word(verb + 1);
  if (verb + 2 >= c.cue.first || text.word(verb).article || !document.is(Category::document) ||
      document.preposition != 0 || document.conjunction != 0 || document.tanwin) {
    return -1;
  }
  const Range what = mention::noun_phrase(text, verb + 1, c.cue.first, kPlainSubject);
  return what.first == verb + 1 && !what.empty() ? entity_of(in, what, agreement) : -1;
}

int subject_of_relative(const Resolution& in, size_t i, Agreement agreement) {
  constexpr uint32_t kReach = 20;  // tokens of the clause
  const AnalysedText& text = in.text;
  const Candidate& c = in.statements[i];
  const uint32_t first = text.sentences[c.sentence].first;
  if (c.cue.first < first + 5) return -1;
  uint32_t comma = c.cue.first - 1;
  const bool because =
      c.kind == CueKind::verb && c.source.empty() && text::is_one_of(text.word(comma).normal, {"اذ", "حيث"});
  if (because) --comma;
  if (!text.is_comma(comma) || !(because || c.kind == CueKind::participle)) return -1;
  for (uint32_t k = comma - 2; k > first && k + kReach > comma; --k) {
    if (text.is_comma(k)) return -1;
    const bool what = text::is_one_of(text.word(k).normal, {"ما", "مما"});
    const bool it = text::is_one_of(text.word(k - 1).normal, {"وهو", "وهي"});
    // «وهو | كلام سارعت جمعية الصناعيين إلى نفيه»
    const bool thing = it && text.is_word(k) && !text.word(k).article && text.word(k).known() &&
                       text.any(k, {Category::content_noun, Category::common_noun, Category::cue_masdar});
    if (!what && !thing) continue;
    // but «منذ ما يقارب العامين»
    if (!it && !text.is_comma(k - 1)) return -1;
    if (!mention::is_finite_verb(text.word(k + 1)) && !text.any(k + 1, {Category::verb, Category::cue_verb})) return -1;
    uint32_t at = k + 2;
    if (is_within_it(text, at) || text::is_one_of(text.word(at).normal, {"به", "له", "عليه", "عنه", "منه", "اليه"}))
      ++at;
    const Range who = mention::noun_phrase(text, at, comma, kPlainSubject);
    if (who.empty() || who.first != at || !mention::head_can_speak(text, who)) return -1;
    if (!it && who.end != comma) return -1;
    return entity_of(in, who, agreement);
  }
  return -1;
}

int subject_of_inner_clause(const Resolution& in, size_t i, Agreement agreement) {
  constexpr uint32_t kReach = 24;  // tokens
  const AnalysedText& text = in.text;
  const Candidate& c = in.statements[i];
  if (c.kind != CueKind::verb || !c.conjoined) return -1;
  const bool alone = i == 0 || in.statements[i - 1].sentence != c.sentence;
  const uint32_t first = text.sentences[c.sentence].first;
  for (uint32_t k = c.cue.first; k > first && k + kReach > c.cue.first; --k) {
    const uint32_t at = k - 1;
    if (!text.is_word(at) || text.quotation_in[at] != text.quotation_in[c.cue.first]) return -1;
    if (!text.is(at, Category::complementizer) || text.word(at).suffix != lexicon::Pronoun::none) continue;
    if (at > first && text::is_one_of(text.word(at - 1).normal, {"بعد", "قبل", "دون", "منذ", "الى", "حتى"})) continue;
    // the statement inside which it stands begins here, and nothing was said since
    const bool own = c.parent >= 0 && in.statements[static_cast<size_t>(c.parent)].content_start == at &&
                     static_cast<int>(i) == c.parent + 1;
    if (!alone && !own) return -1;
    Range who = mention::noun_phrase(text, at + 1, c.cue.first, kPlainSubject);
    if (who.empty() || who.first != at + 1) return -1;
    // «إن الحكومة | مستعدة وتدعو إلى»: the predicate is no part of it
    const auto is_predicate = [&](uint32_t k) {
      return text.is(k, Category::adjective) && !text.word(k).article && text.word(k - 1).article;
    };
    if (who.end > who.first + 1 && is_predicate(who.end - 1)) --who.end;
    if (who.end >= c.cue.first || !mention::head_can_speak(text, who)) return -1;
    if (!mention::is_finite_verb(text.word(who.end)) && !is_predicate(who.end)) return -1;
    const auto& head = text.word(who.first);
    const bool may = names_somebody(in, who.first) || (head.is(Category::document) && head.article);
    return may ? entity_of(in, who, agreement) : -1;
  }
  return -1;
}

int acts_in_document(const Resolution& in, size_t i, Agreement agreement) {
  const AnalysedText& text = in.text;
  const Candidate& c = in.statements[i];
  const Candidate& before = in.statements[i - 1];
  if (before.sentence != c.sentence || before.complement != Complement::clause) return -1;
  if (before.source.empty() || !text::is_one_of(text.word(before.source.first).stem, {"بيان", "بلاغ"})) return -1;
  const uint32_t first = before.content_start + 1;
  if (first + 1 >= c.cue.first) return -1;
  const Range who = mention::noun_phrase(text, first, c.cue.first, kPlainSubject);
  if (who.first != first || who.empty() || who.end + 1 >= c.cue.first) return -1;
  const uint32_t verb = text.word(who.end).normal == "قد" ? who.end + 1 : who.end;
  if (!mention::is_finite_verb(text.word(verb)) || !mention::is_person_noun(text.word(first))) return -1;
  const int entity = entity_of(in, who, agreement);
  return entity >= 0 && in.entities.at(entity).kind == SpeakerKind::person ? entity : -1;
}

}  // namespace isnad::statement::speaker
