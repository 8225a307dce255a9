#include "statement/frame/verb_frame.h"

#include "mention/adjunct.h"
#include "mention/surname.h"
#include "statement/clause/clause_begin.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/subject_end.h"
#include "statement/frame/match_frame.h"
#include "statement/phrase_kind.h"

namespace isnad::statement::frame {

using clause::Verb;

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

namespace {

// «دان واستنكر س C»: two cues share what follows; the token of the last one.
uint32_t last_of_pair(const Verb& verb) {
  if (!verb.has_next()) return verb.at;
  const uint32_t next = verb.at + 1;
  const bool second = verb.text.word(next).conjunction == U'و' && clause::is_finite_cue(verb.text, next);
  return second ? next : verb.at;
}

// The noun phrase that ends at `end` and that the verb may have for its subject; empty where there is none.
Range agreeing_phrase_before(const Verb& verb, uint32_t end) {
  const Range phrase = mention::noun_phrase_before(verb.text, end, verb.sentence.first, false);
  const bool fits = !phrase.empty() && phrase.end == end && agrees(verb.text, phrase, verb.analysis.entry->agreement);
  return fits ? phrase : Range{};
}

// «طلبوا | مساعدتهم», «طالبتا | الحكومة بـ»: behind a verb in the plural or dual no subject stands.
bool names_its_subject(const Verb& verb) {
  const auto& word = verb.text.word(verb.at);
  const lexicon::Agreement& agreement = verb.analysis.entry->agreement;
  if (agreement.person != 3) return false;
  if (agreement.number == lexicon::Number::dual) {
    // «آخذا», «تمسكا»: also an accusative
    const bool accusative = word.any({Category::cue_participle, Category::cue_masdar, Category::content_noun});
    return word.normal.ends_with("تا") || word.normal.ends_with("ان") || (word.normal.ends_with("ا") && !accusative);
  }
  return agreement.number == lexicon::Number::plural && (word.normal.ends_with("وا") || word.normal.ends_with("ون"));
}

std::optional<Frame> match_with(const Verb& verb, bool subjectless) {
  return match_frame(verb.lexicon, verb.text, verb.cue,
                     {.cue = last_of_pair(verb),
                      .end = verb.sentence.end,
                      .subjectless = subjectless,
                      .suffixed = verb.has_pronoun(),
                      .agreement = verb.analysis.entry->agreement});
}

// `frame` without the subject that its verb cannot have behind it, which is the target or a part of it.
Frame without_subject(const Verb& verb, Frame frame) {
  if (verb.cue.object == Object::target) {
    frame.object = {frame.subject.first, frame.object.empty() ? frame.subject.end : frame.object.end};
  }
  frame.subject = {};
  return frame;
}

// «أكد | حرب أن», «طالب | سلام الحكومة بـ»: behind a noun that the text knows as a surname, as behind any subject.
std::optional<Frame> behind_surname(const Verb& verb) {
  const uint32_t name = verb.at + 1;
  if (verb.has_pronoun() || name + 1 >= verb.sentence.end || !mention::is_surname_met_before(verb.text, name))
    return std::nullopt;
  const auto& next = verb.text.word(name + 1);
  // «سعيد الزهراني»: a given name, and his surname behind it
  if (verb.text.is_word(name + 1) &&
      (next.any(mention::kName) || next.is(Category::maybe_name) || mention::may_be_surname(next))) {
    return std::nullopt;
  }
  std::optional<Frame> found = match_frame(
      verb.lexicon, verb.text, verb.cue,
      {.cue = name, .end = verb.sentence.end, .subjectless = true, .agreement = verb.analysis.entry->agreement});
  if (found) found->subject = {name, name + 1};
  return found;
}

}  // namespace

std::optional<Frame> match_verb(const Verb& verb, bool subjectless) {
  // «ما اعتبره «تجارة مكشوفة» بـ …»: no name
  if (verb.left.bare_relative && verb.has_pronoun() && verb.cue.has(CueFlag::two) && verb.has_next() &&
      verb.text.quotation_at[verb.at + 1] >= 0) {
    return match_with(verb, true);
  }
  if (!subjectless) {
    if (auto named = behind_surname(verb)) return named;
  }
  std::optional<Frame> found = match_with(verb, subjectless);
  if (subjectless || !found || found->subject.empty() || !names_its_subject(verb)) return found;
  const std::optional<Frame> other = match_with(verb, true);
  return other ? other : without_subject(verb, *found);
}

std::optional<Frame> frame_behind_subject(const Verb& verb, const std::optional<Frame>& frame) {
  const bool may = verb.cue.object == Object::content &&
                   (!verb.cue.has(CueFlag::two) || !verb.cue.prepositions.empty()) && !verb.has_pronoun() &&
                   !verb.left.relative && !verb.left.negated && verb.analysis.conjunction == 0 &&
                   !verb.analysis.future && !verb.analysis.entry->passive && verb.has_next() &&
                   verb.at > verb.sentence.first && verb.text.is_word(verb.at - 1);
  if (!may || (frame && clause::is_clause(frame->complement))) return std::nullopt;
  // «أعلنت في 8 تموز/يوليو الاستغناء عن …»
  const uint32_t start = mention::skip_adjuncts(verb.text, verb.at + 1, verb.sentence.end);
  const bool behind_adjunct = start > verb.at + 1;
  if (frame && !behind_adjunct && (frame->complement != Complement::object || frame->subject.empty()))
    return std::nullopt;
  // «يعلنون "إعادة تأهيل" …»: the object may begin in quotation marks
  const uint32_t noun = start < verb.sentence.end && verb.text.quotation_at[start] >= 0 ? start + 1 : start;
  if (noun >= verb.sentence.end || !verb.text.is_word(noun)) return std::nullopt;
  const auto& next = verb.text.word(noun);
  if (next.preposition != 0 || next.conjunction != 0) return std::nullopt;
  if (next.any(mention::kSpeaking) || next.is(Category::quantity)) return std::nullopt;
  const bool definite = next.article || next.suffix != lexicon::Pronoun::none;
  if (behind_adjunct && !(definite && next.is(Category::content_noun))) return std::nullopt;
  const uint32_t end = behind_adjunct ? clause::end_of_subject(verb.text, verb.at, verb.sentence.first) : verb.at;
  const Range subject = agreeing_phrase_before(verb, end);
  if (subject.empty()) return std::nullopt;
  const bool named = !verb.present() && is_lone_name(verb.text, subject) && clause::may_follow(verb);
  if (!named && !mention::head_can_speak(verb.text, subject)) return std::nullopt;
  std::optional<Frame> found = match_verb(verb, true);
  if (!found || found->complement != Complement::object || found->content != start) return std::nullopt;
  return found;
}

std::optional<Frame> target_behind_subject(const Verb& verb, const std::optional<Frame>& frame) {
  // «أن الوزارة وجهت المكاتب بوقف C»: behind «أن» its noun is the subject
  const bool governs = frame && verb.cue.object == Object::none && frame->complement == Complement::preposition;
  // «إن النيابة تتهم الرجل الذي باع الأرض بـ C»: with a clause of its own
  const bool accuses = !frame && verb.cue.object == Object::target && verb.cue.act == Act::accuse;
  if (!accuses && (!frame || frame->subject.empty())) return std::nullopt;
  if (!accuses && !governs && (frame->object.empty() || verb.cue.object != Object::target)) return std::nullopt;
  const bool alone = !verb.has_pronoun() && !verb.left.relative && verb.analysis.conjunction == 0 &&
                     !verb.analysis.entry->passive && verb.at > verb.sentence.first && verb.text.is_word(verb.at - 1);
  if (!alone) return std::nullopt;
  const Range subject = agreeing_phrase_before(verb, verb.at);
  if (subject.empty() || !mention::head_can_speak(verb.text, subject)) return std::nullopt;
  if (accuses && (subject.first == 0 || !verb.text.is(subject.first - 1, Category::complementizer)))
    return std::nullopt;
  if (governs) {
    if (subject.first == 0 || !verb.text.is(subject.first - 1, Category::complementizer)) return std::nullopt;
    std::optional<Frame> found = frame;
    found->object = found->subject;
    found->subject = {};
    return found;
  }
  std::optional<Frame> found = match_verb(verb, true);
  return found && !found->object.empty() ? found : std::nullopt;
}

}  // namespace isnad::statement::frame
