#include "statement/cue/verb_cue.h"

#include <algorithm>
#include <optional>

#include "mention/bare_relative.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/governed.h"
#include "statement/clause/nominal_end.h"
#include "statement/cue/aside.h"
#include "statement/cue/may_be_cue.h"
#include "statement/cue/pronoun_content.h"
#include "statement/cue/speech_before.h"
#include "statement/cue/verb_candidate.h"
#include "statement/cue/verb_use.h"
#include "statement/frame/frame.h"
#include "statement/frame/medium.h"
#include "statement/frame/nominal_content.h"
#include "statement/frame/prayer.h"
#include "statement/frame/quoted_predicate.h"
#include "statement/frame/relative_object.h"
#include "statement/frame/resumed_frame.h"
#include "statement/frame/target.h"
#include "statement/frame/unframed.h"
#include "statement/frame/verb_frame.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/source/clause_weight.h"
#include "statement/source/headline_subject.h"
#include "statement/source/inverted_subject.h"
#include "statement/source/passive.h"
#include "statement/source/said_by_nobody.h"
#include "statement/source/subject.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::LeftContext;
using clause::Verb;
using frame::Frame;
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::CueFlag;
using lexicon::CueShape;
using lexicon::Lexicon;
using lexicon::Object;

// «تضامني», «دعمي», «رغبتي»: a noun of saying or feeling with the pronoun of the first person, which no table has.
bool is_mine(const lexicon::Lexicon& lexicon, const lexicon::Word& word) {
  constexpr std::string_view kMine = "ي";
  constexpr std::string_view kFeminine = "ت";
  const auto all = word.all();
  const bool other = std::any_of(all.begin(), all.end(), [](const lexicon::Analysis& a) {
    return !lexicon::Categories{a.entry->category}.any({Category::adjective, Category::nationality});
  });
  if (other || word.article || word.preposition != 0 || !word.stem.ends_with(kMine)) return false;
  std::string noun(word.stem.substr(0, word.stem.size() - kMine.size()));
  const auto is_noun = [&](std::string_view form) {
    const auto entries = lexicon.find(form);
    return std::any_of(entries.begin(), entries.end(), [](const lexicon::Entry& e) {
      return lexicon::Categories{e.category}.any(
          {Category::cue_masdar, Category::content_noun, Category::stance_noun, Category::common_noun});
    });
  };
  if (is_noun(noun)) return true;
  if (!noun.ends_with(kFeminine)) return false;
  noun.replace(noun.size() - kFeminine.size(), kFeminine.size(), "ة");
  return is_noun(noun);
}

// «"أكدت له | تضامني معه"»: what is mine I have said, and the verb in «ت» is of the first person.
bool is_of_what_is_mine(const Verb& verb, Candidate& c) {
  if (verb.present() || verb.has_pronoun() || verb.left.relative || c.complement != Complement::object) return false;
  if (!verb.text.word(verb.at).normal.ends_with("ت")) return false;
  const uint32_t what = !c.source.empty() && c.source.first > verb.at ? c.source.first : c.content_start;
  if (what >= verb.sentence.end || !verb.text.is_word(what) || !is_mine(verb.lexicon, verb.text.word(what)))
    return false;
  c.source = {};
  c.content_start = what;
  return true;
}

// «بعث رسالة إلى القادة تدعو فيها»: behind a document without article the verb tells what stands in it.
bool follows_document(const Verb& verb) {
  constexpr uint32_t kReach = 12;  // tokens
  const AnalysedText& text = verb.text;
  if (!verb.present()) return false;
  for (uint32_t k = verb.at; k > verb.sentence.first && k + kReach > verb.at; --k) {
    if (text.is_comma(k - 1) || text.is(k - 1, Category::complementizer)) return false;
    const auto& noun = text.word(k - 1);
    if (noun.any({Category::document, Category::medium}) && !noun.article && noun.suffix == lexicon::Pronoun::none)
      return true;
  }
  return false;
}

// «وجه سالم الحلبي | رسالة إلى العمال قال فيها»: the document stands behind the name.
bool holds_document(const AnalysedText& text, const Range& phrase) {
  for (uint32_t k = phrase.first + 1; k < phrase.end; ++k) {
    const auto& noun = text.word(k);
    if (noun.any({Category::document, Category::medium}) && !noun.article && noun.preposition == 0 &&
        noun.suffix == lexicon::Pronoun::none && (text.any(k - 1, mention::kName) || !text.word(k - 1).known())) {
      return true;
    }
  }
  return false;
}

// Settles the source. False where there is no statement after all.
bool find_source(const Verb& verb, const Frame& frame, const Range& before, Candidate& c) {
  const AnalysedText& text = verb.text;
  // «تصريحات الوزراء التي أكدوا فيها C»: where it was said is not who said it
  // «بث س شريطاً أعلن فيه أن»
  const bool written = !before.empty() && (is_document(text, before) || holds_document(text, before) ||
                                           source::is_document_noun(verb.lexicon, text.word(before.first)));
  const bool within = (verb.left.relative || written || follows_document(verb)) && verb.has_next() &&
                      is_within_it(text, verb.at + 1) && !verb.cue.has(CueFlag::appears);
  if (!within) source::take_subject_before(verb, before, c);
  if (verb.cue.has(CueFlag::learned) && !source::take_informant(verb, c)) return false;
  if (verb.left.relative && verb.has_next() && text.is(verb.at + 1, Category::prepositional) &&
      !is_within_it(text, verb.at + 1) && c.complement != Complement::clause &&
      !source::take_relative_object(verb, c)) {
    return false;
  }
  if (verb.cue.has(CueFlag::appears) && !source::take_document(verb, c)) return false;
  if (!frame.act) source::give_back_object(verb, before, c);
  // «ما ذكر في بعض الصحف أن»: in what outlets
  if (verb.cue.lemma == "ذكر" && verb.left.bare_relative && c.source.empty() && verb.at + 2 < c.content_start &&
      text.word(verb.at + 1).normal == "في") {
    const Range outlets = mention::noun_phrase(text, verb.at + 2, c.content_start, {});
    const uint32_t name = outlets.first + (text.is(outlets.first, Category::quantity) ? 1 : 0);
    const int32_t several = text.phrase_at[name];
    const bool media = text.any(name, {Category::media, Category::media_name}) ||
                       (several >= 0 && text.phrases[static_cast<size_t>(several)].category == Category::media);
    if (!outlets.empty() && media) c.source = outlets;
  }
  // «وجد الباحثون أن»: who studies finds
  const bool studies =
      text::is_one_of(verb.cue.lemma, {"وجد", "توصل"}) && !c.source.empty() &&
      text::is_one_of(text.word(c.source.first).stem, {"باحثون", "باحثين", "علماء", "محققون", "خبراء", "فريق"});
  // «وفحصت اللجنة المبنى وتوصلت | إلى أن C»: of whom the clause in front speaks
  if (verb.cue.lemma == "توصل" && c.source.empty() && c.conjoined && clause::is_clause(c.complement)) return true;
  // «ويبين المدير أن», but «تبين للوزيرة أن»
  const bool explains = verb.cue.lemma == "بين" && verb.present() && !c.source.empty() &&
                        (c.source.first > verb.at || c.agreement.gender == lexicon::Gender::masculine) &&
                        clause::is_clause(c.complement) && mention::head_can_speak(text, c.source);
  // «خطاب الوزير يثبت أن»: it proves, and says no such thing
  if (verb.cue.lemma == "أثبت" && !c.source.empty() &&
      text::is_one_of(text.word(c.source.first).stem, {"خطاب", "رسالة", "بيان", "كلمة", "تصريح", "تصريحات"})) {
    return false;
  }
  return !verb.cue.has(CueFlag::document) || (!c.source.empty() && is_document(text, c.source)) || studies || explains;
}

// A source that is a thing and no document or occasion: «أكدت النتائج».
void weigh_source(const Verb& verb, Candidate& c) {
  if (c.source.empty() || mention::can_speak(verb.text, c.source)) return;
  const auto& head = verb.text.word(c.source.first);
  // «شدد الدستور على», «دعت الخطة إلى»
  const bool demands = verb.cue.act == Act::call || verb.cue.lemma == "شدد";
  if (head.is(Category::norm) && head.article && demands && clause::is_nominal(c)) return;
  if (!head.any({Category::content_noun, Category::common_noun}) || head.is(Category::medium)) return;
  if (source::is_document_noun(verb.lexicon, head)) return;  // «نشر تقريراً يدعو إلى»
  const bool clause = clause::is_clause(c.complement) && !verb.cue.has(CueFlag::quote);  // «سجلت المستويات …»
  c.score -= clause ? scores::kMuteSourceClause : scores::kMuteSource;
}

// «ويتهم المدير بالتلاعب», «البلد الذي تتهم حكومته بـ»: a passive without its marks. Of one, for many would be named.
void find_accused(const Verb& verb, Candidate& c) {
  if (verb.cue.act != Act::accuse || !verb.present() || c.target.empty()) return;
  if (c.complement != Complement::preposition || c.agreement.number != lexicon::Number::singular) return;
  const bool of_another = verb.left.relative && c.source.end < verb.at && c.source.end + 1 != verb.at &&
                          verb.text.word(c.target.first).suffix != lexicon::Pronoun::none;
  if (of_another) c.source = {};
  // «نشر سالم تغريدة يتهم فيها الوزارة بـ»: the one who wrote it
  if (c.source.empty() && !(verb.has_next() && is_within_it(verb.text, verb.at + 1))) c.unattributed = true;
}

// «اتُّهم المدير»: who follows a passive is the object, and nobody speaks.
void turn_passive(const Verb& verb, Candidate& c) {
  const bool marked = verb.analysis.entry->shape == CueShape::past && source::is_marked_passive(verb.text, verb.at);
  if (!verb.analysis.entry->passive && !marked && verb.cue.lemma != "سئل") return;
  c.unattributed = true;
  if (c.target.empty()) c.target = c.source;
  c.source = {};
}

// «شن النائب هجوماً لاذعاً على الحكومة»: of one person, and with an adjective that words have too.
bool is_attack_in_words(const AnalysedText& text, const Frame& frame) {
  if (frame.name != frame::kLightVerbFrame || frame.content + 1 >= text.size()) return false;
  const std::string_view how = text.word(frame.content + 1).normal;
  if (text::is_one_of(how, {"لاذعا", "حادا", "كلاميا", "لفظيا", "اعلاميا", "لاذعة", "حادة", "كلامية", "اعلامية"}))
    return true;
  const bool fierce =
      text::is_one_of(how, {"عنيفا", "شديدا", "قاسيا", "شرسا", "قويا", "عنيفة", "شديدة", "قاسية", "شرسة"});
  if (!mention::is_person_noun(text.word(frame.subject.first))) return false;
  // «شن رئيس النادي هجوماً على لجنة الحكام»
  const uint32_t on = frame.content + 1;
  const bool whom = how == "على" && on + 1 < text.size() &&
                    (mention::is_organisation_noun(text.word(on + 1)) || mention::is_person_noun(text.word(on + 1))) &&
                    !text.any(on + 1, mention::kPlace);
  return fierce || (whom && text.any(frame.subject.first, {Category::office, Category::honorific}));
}

// «إنه طالب المسؤولين بـ», «أنها اتهمت س بـ»: the pronoun is the subject, so that what follows is the target.
bool is_pronoun_subject(const Verb& verb) {
  if (verb.cue.object != Object::target || verb.at == verb.sentence.first || verb.analysis.entry->passive) return false;
  const std::string_view before = verb.text.word(verb.at - 1).normal;
  if (!word_lists::is_with_pronoun(before)) return false;
  const lexicon::Agreement& own = verb.analysis.entry->agreement;
  if (before.ends_with("ها")) return own.gender == lexicon::Gender::feminine;
  if (before.ends_with("هم")) return own.number == lexicon::Number::plural;
  return before.ends_with("ه") && own.gender == lexicon::Gender::masculine && own.number == lexicon::Number::singular;
}

// «س، الذي وصف الرد بأنه C»: without a pronoun that points to it, what the relative clause describes is the subject.
bool is_described_subject(const Verb& verb) {
  if (!verb.cue.has(CueFlag::describe) || verb.has_pronoun() || verb.analysis.entry->passive) return false;
  if (verb.at < verb.sentence.first + 2 || !verb.text.is(verb.at - 1, Category::relative)) return false;
  const std::string_view who = verb.text.word(verb.at - 1).normal;
  const lexicon::Agreement& own = verb.analysis.entry->agreement;
  if (own.number == lexicon::Number::plural) return who == "الذين";
  const bool feminine = own.gender == lexicon::Gender::feminine;
  return own.number == lexicon::Number::singular && who == (feminine ? "التي" : "الذي");
}

// ««C»، قال س، مضيفاً: «C»»: the quotation behind the verb is what the participle adds.
bool is_added_by_participle(const Verb& verb, const Frame& frame) {
  if (frame.complement != Complement::speech) return false;
  for (uint32_t k = verb.at + 2; k < frame.content; ++k) {
    if (verb.text.is_comma(k - 1) && verb.text.is(k, Category::cue_participle) && verb.text.word(k).accusative)
      return true;
  }
  return false;
}

// «الأشغال الجديدة، يضيف المصدر، | لم تتجاوز …»: set off between a subject and its verb, what stands around it is said.
bool parts_subject_and_verb(const Verb& verb, const Frame& frame) {
  const AnalysedText& text = verb.text;
  if (!verb.present() || verb.analysis.conjunction != 0 || verb.at < verb.sentence.first + 2) return false;
  if (!text.is_comma(verb.at - 1) || frame.complement != Complement::clause || frame.subject.empty()) return false;
  if (text.is(frame.content, Category::complementizer) || frame.content == 0 || !text.is_comma(frame.content - 1))
    return false;
  const auto& goes_on = text.word(frame.content);
  if (!mention::is_finite_verb(goes_on) && !text.is(frame.content, Category::negation)) return false;
  uint32_t first = verb.at - 1;
  while (first > verb.sentence.first && !text.is_comma(first - 1)) --first;
  for (uint32_t k = first; k + 1 < verb.at; ++k) {
    if (!text.is_word(k) || mention::is_finite_verb(text.word(k)) || text.is(k, Category::preposition)) return false;
  }
  return text.word(verb.at - 2).known() || text.word(verb.at - 2).article;
}

// «البلدة التي أعلنت المقاومة | تحريرها»: behind the verb of the relative clause who says it, and what, by its pronoun.
void part_from_described(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  if (!verb.left.relative || c.complement != Complement::object || !c.source.empty() || verb.has_pronoun()) return;
  const uint32_t first = verb.has_next() && is_within_it(text, verb.at + 1) ? verb.at + 2 : verb.at + 1;
  if (c.content_start != first || !text.word(first).article) return;
  const Range who = mention::noun_phrase(text, first, verb.sentence.end, {.bounded = false});
  if (who.empty() || who.end + 1 >= verb.sentence.end || !mention::head_can_speak(text, who)) return;
  // «… | عدم رغبته»
  const auto& what = text.word(text.word(who.end).normal == "عدم" ? who.end + 1 : who.end);
  if (what.suffix == lexicon::Pronoun::none || what.preposition != 0 || what.conjunction != 0) return;
  if (!what.any({Category::content_noun, Category::cue_masdar}) || !agrees(text, who, c.agreement)) return;
  c.source = who;
  c.content_start = who.end;
}

// «تبادلت الجارتان الاتهامات | بـ C»: the noun is the cue. False where nothing stands behind it.
bool give_cue_to_noun(const AnalysedText& text, Candidate& c) {
  const uint32_t noun = c.content_start;
  const bool of_what = text.word(noun + 1).preposition == U'ب' || text.word(noun + 1).normal == "حول";
  if (noun + 2 >= text.size() || !of_what) return false;
  c.cue = {noun, noun + 1, false};
  c.content_start = noun + 1;
  c.complement = Complement::preposition;
  return true;
}

// «وأشار تقرير أولي | أمرت به الإدارة إلى C»: behind a verb that says, what describes the document that says it.
bool describes_subject_in_front(const Verb& verb) {
  const AnalysedText& text = verb.text;
  const uint32_t first = verb.sentence.first;
  if (!verb.has_next() || verb.at < first + 2 || verb.left.relative || verb.analysis.conjunction != 0) return false;
  if (!verb.has_pronoun() && !text.is(verb.at + 1, Category::prepositional)) return false;
  if (is_within_it(text, verb.at + 1)) return false;  // «أورد تدوينة يشيد فيها بـ»
  uint32_t head = verb.at - 1;
  while (head > first + 1 && text.any(head, {Category::adjective, Category::nationality}) && !text.word(head).article)
    --head;
  return text.is(head, Category::document) && clause::is_finite_cue(text, head - 1) &&
         mention::begins_bare_relative(text, head, verb.at);
}

// «القول | إن», «التأكيد | على أن»: the noun at the end of what was taken for the source, or right behind it; where the
// content begins if there is none.
uint32_t saying_in_front_of(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  const uint32_t noun = c.content_start - 1;
  const bool goes_on = text::is_one_of(verb.cue.lemma, {"تابع", "واصل", "كرر"});
  if (!goes_on || noun <= verb.at || c.source.end < c.content_start || !clause::is_clause(c.complement))
    return c.content_start;
  const auto& word = text.word(noun);
  const bool saying = word.article && word.preposition == 0 && word.conjunction == 0 && word.is(Category::cue_masdar) &&
                      !word.is(Category::document);
  return saying ? noun : c.content_start;
}

// «أُعلن عنها», «توجه بالشكر», «شن الجيش هجومه», «يدين س بالفضل إلى ص»: with this frame the verb says nothing.
bool says_nothing(const Verb& verb, const Frame& frame) {
  const bool of_words = verb.cue.object == Object::content || verb.cue.act == Act::assert_;
  const bool opens = verb.at == verb.sentence.first || verb.analysis.conjunction != 0;  // «وأُعلن عن وفاة س»
  const bool marked = of_words && !opens && !verb.present() && source::is_marked_passive(verb.text, verb.at);
  const bool passive = verb.analysis.entry->passive || marked;
  if (passive && !clause::is_clause(frame.complement)) return true;  // «أُعلن عنها», «أُبلغت بالأمر»
  if (is_superlative(verb, frame)) return true;
  // «توجه بالشكر», «توجهت الأسرة بالسيارة»: of another verb
  if (verb.cue.lemma == "وجه" && frame.name != frame::kLightVerbFrame &&
      (verb.has_pronoun() ||
       text::is_one_of(verb.text.word(verb.at).stem, {"توجه", "توجهت", "توجهوا", "يتوجه", "تتوجه"}))) {
    return true;
  }
  // «شن الجيش هجومه», and no «هجوماً لاذعاً»
  if (verb.cue.lemma == "شن" && verb.text.word(frame.content).suffix != lexicon::Pronoun::none) return true;
  // «شن س هجوماً», «يدين س بالفضل إلى ص»
  const auto idiom = [&](uint32_t i) { return verb.lexicon.is_idiom(verb.cue, verb.text.word(i).normal); };
  return !frame.subject.empty() && frame.name != frame::kPrayerFrame &&
         (idiom(frame.content) || idiom(std::min(frame.subject.end, frame.content))) &&
         !is_attack_in_words(verb.text, frame);
}

// «بيانا حملت فيه ص مسؤولية C»: behind the verb stands whom its author blames.
void take_blamed(const Verb& verb, Candidate& c) {
  const bool blamed = verb.cue.has(CueFlag::responsibility) && verb.has_next() &&
                      is_within_it(verb.text, verb.at + 1) && c.target.empty() && !c.source.empty() &&
                      c.source.first > verb.at;
  if (!blamed) return;
  c.target = c.source;
  c.source = {};
}

// «عزت الدراسة ذلك | إلى C»
void leave_out_that(const Verb& verb, Candidate& c) {
  if (verb.cue.lemma == "عزا" && verb.text.word(c.content_start).normal == "ذلك" &&
      c.content_start + 1 < verb.sentence.end && clause::is_governed(verb.text, c.content_start + 1, verb.cue)) {
    ++c.content_start;
  }
}

// Whether `who`, described by a clause, is the subject of the sentence that the verb goes on with: «لكن سكانا تحدثوا
// هاتفيا | قالوا إن».
bool is_subject_of_sentence(const Verb& verb, const Range& who) {
  const AnalysedText& text = verb.text;
  const uint32_t first = verb.sentence.first;
  if (who.first == first) return true;
  // «وكان محللون استطلعت الوكالة آراءهم | يتوقعون C»
  if (who.first == first + 1 && !text.is_comma(who.end) && !text.is(who.end, Category::relative) &&
      text.any(first, {Category::auxiliary, Category::contrast, Category::particle})) {
    return true;
  }
  // «يذكر أن تقريراً صادراً عن الجهاز كان قد | أشار»
  if (who.first == first + 2 && text::is_one_of(text.word(first).normal, {"يذكر", "ويذكر"})) return true;
  return mention::is_indefinite_phrase(text, who) && mention::follows_particle(text, who.first);
}

// Makes whom a clause in front of the verb describes its subject, where nothing else can be.
void take_described_subject(const Verb& verb, const Range& described_by, Range& subject) {
  if (described_by.empty()) return;
  // «الإحصاءات التي رصدتها الوزارة | أشارت»: who stands in the clause is of its verb
  const bool inside = !subject.empty() && subject.first >= described_by.end;
  if (!subject.empty() && !inside) return;
  const bool study = verb.cue.has(CueFlag::document) && is_document(verb.text, described_by);
  if (study || is_subject_of_sentence(verb, described_by)) subject = described_by;
}

// «عن شكره وتقديره»: what is joined to the word is no subject of it.
bool is_joined_noun_of_saying(const Verb& verb, const Candidate& c) {
  if (c.source.empty() || c.source.first != verb.at + 1) return false;
  const auto& head = verb.text.word(c.source.first);
  return head.conjunction != 0 && head.suffix != lexicon::Pronoun::none &&
         head.any({Category::content_noun, Category::cue_masdar});
}

// Where it was said: behind the subject, the verb or the target, or in front of the verb.
Range medium_of(const Verb& verb, const Candidate& c) {
  if (verb.cue.has(CueFlag::appears)) return {};  // «جاء في بيان س أن»: it is the source
  const AnalysedText& text = verb.text;
  // what stands in the source is no medium
  const bool behind = !c.source.empty() && c.source.first > verb.at;
  const uint32_t from = behind ? c.source.end : verb.at + 1;
  const uint32_t to = !c.target.empty() && c.target.first > from ? c.target.first : c.content_start;
  Range medium;
  if (behind) medium = frame::find_medium(text, verb.at + 1, c.source.first);
  if (medium.empty()) medium = frame::find_medium(text, from, std::min(to, c.content_start));
  if (medium.empty() && to < c.content_start) medium = frame::find_medium(text, to, c.content_start);
  return medium.empty() ? frame::medium_in_front(verb.lexicon, text, verb.sentence.first, verb.at) : medium;
}

// Parts what stands between the verb and its content, and tells whether the statement is complete by that: «أكد ذلك س»,
// one's own words, an aside. Else its subject is still to be found.
bool settle_without_subject(const Verb& verb, Candidate& c) {
  // «اتفاق وُصف بأنه تاريخي»: without what is described behind it, a passive
  if (verb.cue.lemma == "وصف" && !verb.present() && !verb.has_pronoun() && c.content_start == verb.at + 1 &&
      c.source.empty() && verb.analysis.conjunction == 0) {
    c.unattributed = true;
    frame::find_target(verb, c);
    return true;
  }
  if (take_speaker_of_that(verb, c)) return true;
  take_blamed(verb, c);
  part_from_described(verb, c);
  leave_out_that(verb, c);
  if (verb.first_person() || points_at_noun_before(verb, c) || is_of_what_is_mine(verb, c)) {
    c.of_parent = c.nested = true;
    frame::find_target(verb, c);
    return true;
  }
  if (!is_aside(verb, c)) return false;
  c.aside = c.of_parent = c.relative = true;
  return true;
}

// «وقال | والدموع تملأ عينيه: «C»»: how he says it, and nobody who does.
void leave_out_circumstance(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  if (c.source.first != verb.at + 1 || c.source.end != c.source.first + 1 || c.source.end + 1 >= text.size()) return;
  const auto& noun = text.word(c.source.first);
  const auto& does = text.word(c.source.end);
  if (noun.conjunction != U'و' || !noun.article || mention::is_person_noun(noun) || mention::is_name_word(noun)) return;
  const bool present = does.normal.starts_with("ت") || does.normal.starts_with("ي");
  if (text.is_word(c.source.end) && present && does.conjunction == 0 && does.preposition == 0) c.source = {};
}

// The statement that the verb makes with `frame`; nothing where it makes none.
std::optional<Candidate> complete(const Verb& verb, const Frame& frame, const Range& described_by, uint32_t sentence) {
  if (parts_subject_and_verb(verb, frame)) return std::nullopt;
  if (is_added_by_participle(verb, frame)) {
    if (auto c = speech_before(verb, sentence)) return c;
  }
  if (says_nothing(verb, frame)) return std::nullopt;
  Candidate c = verb_candidate(verb, sentence);
  take_frame(verb, frame, c);
  leave_out_circumstance(verb, c);
  if (comments(verb) && verb.cue.has(CueFlag::describe) && !c.source.empty()) c.of_parent = false;
  if (is_unquoted_description(verb, c) || only_describes(verb, c) || only_shows(verb, c)) return std::nullopt;
  if (verb.first_person() && verb.cue.lemma == "تحدث") return std::nullopt;  // «تحدثنا عن C»: they met
  if (settle_without_subject(verb, c)) return c;
  source::SubjectBefore before = source::subject_before(verb, c);
  // «اطلع الوزير على سير العمل»: he saw it, and told nobody; but «أن الوزير أطلع نظراءه على C»
  const bool tells_somebody =
      !frame.object.empty() || verb.has_pronoun() || (!frame.subject.empty() && !before.phrase.empty());
  if (verb.cue.lemma == "أطلع" && !tells_somebody) return std::nullopt;
  if (before.phrase.empty() && source::take_subject_behind_content(verb, c)) return c;
  take_described_subject(verb, described_by, before.phrase);
  frame::settle_object(verb, c);
  weigh_clause(verb, before, !described_by.empty(), c);
  source::take_antecedent(verb, before.phrase, c);
  // «أما الوزير س، فاكتفى بالقول لدى مغادرته السرايا: «C»»
  if (before.sure && !before.phrase.empty() && verb.analysis.conjunction == U'ف') c.source = {};
  if (source::is_own_voice(verb, c, before.phrase) || lacks_what_it_needs(verb, c, before.phrase)) return std::nullopt;
  if (!find_source(verb, frame, before.phrase, c)) return std::nullopt;
  if (source::is_said_by_nobody(verb, c, before.phrase)) return std::nullopt;
  find_accused(verb, c);
  // «وتردد أن الطائرات وصلت»: it was rumoured
  if (verb.cue.lemma == "ردد" && text::is_one_of(verb.text.word(verb.at).stem, {"تردد", "يتردد"}) && c.source.empty() &&
      c.content_start == verb.at + 1 && clause::is_clause(c.complement) && !verb.left.relative) {
    c.unattributed = true;
  }
  weigh_source(verb, c);
  if (is_joined_noun_of_saying(verb, c)) return std::nullopt;
  // «وتابع الوزير القول | إن»: by the noun, deed_of_saying.h; «وكرر القول إن»: it is what he repeats
  if (const uint32_t said = saying_in_front_of(verb, c); said != c.content_start) {
    if (verb.cue.has(CueFlag::continues)) return std::nullopt;
    c.content_start = said;
    c.source.end = said;
  }
  c.medium = medium_of(verb, c);
  frame::find_target(verb, c);
  if (source::only_ranks(verb, c)) return std::nullopt;
  turn_passive(verb, c);
  if (verb.cue.lemma == "تبادل" && !give_cue_to_noun(verb.text, c)) return std::nullopt;
  if (c.source.empty()) c.described = described_by;
  return c;
}

// The statement that the verb makes in this reading; nothing where it makes none.
std::optional<Candidate> read(const Verb& verb, uint32_t sentence) {
  if (!may_be_cue(verb) || describes_subject_in_front(verb)) return std::nullopt;
  if (auto c = speaker_behind_that(verb, sentence)) return c;
  const Range described_by = source::described_subject(verb);
  const bool subjectless = verb.first_person() || is_pronoun_subject(verb) || is_described_subject(verb) ||
                           !described_by.empty() || !source::speaker_in_headline(verb).empty();
  std::optional<Frame> frame = frame::match_verb(verb, subjectless);
  if (auto found = frame::prayer_frame(verb)) frame = found;
  if (auto found = frame::frame_behind_subject(verb, frame)) frame = found;
  if (auto found = frame::target_behind_subject(verb, frame)) frame = found;
  if (frame) frame = frame::with_judged_thing(verb, *frame);
  if (frame) {
    auto c = complete(verb, *frame, described_by, sentence);
    if (c && c->score > 0) return c;
  } else {
    if (auto c = frame::relative_object(verb, verb_candidate(verb, sentence))) return c;
    if (auto c = judgement_of_it(verb, sentence)) return c;
    if (auto c = speech_before(verb, sentence)) return c;
  }
  frame = frame::match_resumed(verb);
  if (frame) {
    auto c = complete(verb, *frame, described_by, sentence);
    if (c && c->score > 0) return c;
  }
  frame = frame::match_unframed(verb);
  return frame ? complete(verb, *frame, described_by, sentence) : std::nullopt;
}

}  // namespace

void propose_verb(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  if (clause::is_no_verb(text, i, s)) return;
  if (text.is(i, Category::cue_masdar) && clause::is_prospect(text, i, s.first, s.end)) return;
  const LeftContext left = clause::left_of(text, i, s.first);
  std::optional<Candidate> best;
  for (const Analysis& a : text.word(i).all()) {
    if (a.entry->category != Category::cue_verb) continue;
    // «الأمير زيد»: no passive of «زاد»
    if (a.entry->passive && text.any(i, {Category::given_name, Category::maybe_name})) continue;
    auto c = read({lexicon, text, s, i, a, lexicon.cue(a.entry->index), left}, sentence);
    if (c && (!best || c->score > best->score)) best = c;
  }
  if (best && best->score > 0) out.push_back(*best);
}

}  // namespace isnad::statement::cue
