#include "statement/source/said_by_nobody.h"

#include "mention/can_speak.h"
#include "mention/word_class.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::source {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::Gender;

// «في مشهد يؤكد أن», «في خطوة تعكس وتؤكد أن»: a clause without pronoun about an indefinite thing right before the verb.
bool shows_by_thing(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (!verb.present() || c.conjoined || verb.has_pronoun() || verb.at < verb.sentence.first + 2) return false;
  const auto& thing = text.word(verb.at - 1);
  if (!text.is_word(verb.at - 1) || thing.article || thing.suffix != lexicon::Pronoun::none || thing.conjunction != 0)
    return false;
  return thing.in(lexicon::WordSet::telling_thing) &&
         (thing.preposition != 0 || text.is(verb.at - 2, Category::preposition));
}

// «قد يظن البعض أن», «قد يقول قائل إن»: what somebody may think or say.
bool is_possible_only(const Verb& verb, const Candidate& c) {
  if (verb.at == verb.sentence.first || verb.has_pronoun()) return false;
  // «إذا اعتقد أحد أن», «لو ظن س أن»
  const bool thinks = text::is_one_of(verb.cue.lemma, {"اعتقد", "ظن"});
  if (verb.left.hypothetical && thinks) return true;
  if (!verb.present()) return false;
  const bool anybody = c.source.empty() || verb.text.word(c.source.first).normal == "قائل";
  if (verb.cue.lemma != "ظن" && !anybody) return false;
  const std::string_view before = verb.text.word(verb.at - 1).normal;
  return text::is_one_of(before, {"قد", "وقد", "فقد", "ربما", "وربما", "لعل"});
}

// «كل من يريد أن يثير الفتن ويشكك في», «عليه أن يعي ذلك ويحذر من»: joined to a verb behind «أن», it is only wished.
bool goes_on_behind_subjunctive(const Verb& verb, const Candidate& c) {
  constexpr uint32_t kReach = 7;  // tokens
  const AnalysedText& text = verb.text;
  if (!verb.present() || !c.conjoined || !c.source.empty()) return false;
  for (uint32_t k = verb.at; k > verb.sentence.first + 1 && k + kReach > verb.at; --k) {
    if (!text.is_word(k - 1) || text.is(k - 1, Category::relative)) return false;
    if (text.word(k - 1).normal != "ان" || k >= verb.at) continue;
    // «قبل أن تعود وتقر بـ»: and so it did
    if (text::is_one_of(text.word(k - 2).stem, {"قبل", "بعد", "حتى", "منذ", "لبث", "لبثت"})) return false;
    const auto* joined = text.word(k).as(Category::cue_verb);
    const auto& word = text.word(k);
    const bool present =
        word.conjunction == 0 && !word.article &&
        (joined != nullptr ? joined->entry->shape == lexicon::CueShape::present
                           : word.is(Category::verb) && (word.normal.starts_with("ي") || word.normal.starts_with("ت")));
    const bool unknown = !word.known() && word.normal.starts_with("ي");
    return present || unknown;
  }
  return false;
}

// «تلاحقها الكوابيس لتكشف خبايا ماضيها»: what comes of it, where nobody is named who speaks.
bool only_comes_of_it(const Verb& verb, const Candidate& c) {
  if (verb.analysis.preposition != U'ل' || clause::is_clause(c.complement) ||
      verb.cue.object != lexicon::Object::content)
    return false;
  const bool reveals = verb.cue.lemma == "كشف" && c.complement == Complement::preposition;  // «لتكشف عن المواهب»
  if (reveals && !c.source.empty() && mention::is_accusative(verb.text, c.source.first)) return true;
  if (c.complement != Complement::object && !(reveals && c.source.empty())) return false;
  if (!text::is_one_of(verb.cue.lemma, {"كشف", "أوضح", "أكد", "أظهر", "بين", "دحض", "أبرز"})) return false;
  // «ليؤكدوا ترحيبهم بالاتفاق»
  if (c.agreement.number == lexicon::Number::plural || verb.text.is(c.content_start, Category::stance_noun))
    return false;
  return c.source.empty() || !mention::can_speak(verb.text, c.source);
}

// «المرض», «اللوحات»: a thing, also in a plural that no table knows.
bool is_thing(const lexicon::Word& word) {
  if (word.any(mention::kSpeaking) || word.is(Category::document)) return false;
  return word.any({Category::content_noun, Category::common_noun, Category::medium, Category::norm}) ||
         (!word.known() && word.stem.ends_with("ات"));
}

// «إن المرض ينتشر | ويهدد بإغلاق», «أن تكون الصور جديدة | وتعبر عن»: a further predicate of the thing that the clause
// begins with.
bool is_further_predicate_of_thing(const Verb& verb, const Candidate& c) {
  constexpr uint32_t kReach = 14;  // tokens
  const AnalysedText& text = verb.text;
  if (!verb.present() || !c.conjoined || !c.source.empty() || verb.has_pronoun()) return false;
  if (c.complement == Complement::speech) return false;
  const auto may_act = [&](uint32_t k) {
    const bool predicate = text.is(k, Category::adjective) && !text.word(k).article;  // «إن اللوحات كبيرة»
    return !predicate && (text.any(k, mention::kPerson) || text.any(k, mention::kOrganisation));
  };
  for (uint32_t k = verb.at; k > verb.sentence.first && k + kReach > verb.at; --k) {
    const uint32_t at = k - 1;
    const bool clause = text.is(at, Category::complementizer) && text.word(at).suffix == lexicon::Pronoun::none;
    if (!clause && text.quotation_at[at] < 0) {
      if (!text.is_word(at) || may_act(at) || text.is(at, Category::document)) return false;
      if (!text.is(at, Category::relative)) continue;
      // «التدخلات التي توضح سوء النية | وتعارض …»
      uint32_t noun = at > verb.sentence.first ? at - 1 : at;
      while (noun > verb.sentence.first && text.is(noun, Category::adjective) && text.word(noun).article) --noun;
      return text.word(at).normal.starts_with("ال") && text.word(noun).article && is_thing(text.word(noun)) &&
             agrees(text, {noun, noun + 1}, c.agreement);
    }
    // «أن تكون الصور …»
    const bool be = clause && text.is(k, Category::auxiliary);
    const Range thing = mention::noun_phrase(text, be ? k + 1 : k, verb.at, {.bounded = false});
    if (thing.empty() || thing.first != (be ? k + 1 : k)) return false;
    const auto& head = text.word(thing.first);
    return (head.article || (thing.end > thing.first + 1 && text.word(thing.first + 1).article)) && is_thing(head) &&
           !mention::can_speak(text, thing) && agrees(text, thing, c.agreement);
  }
  return false;
}

// «لوحات جميلة | تعبر عن تاريخ المدينة», «أزمة | تهدد بإغلاق المصانع»: an indefinite thing and its clause.
bool describes_thing(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (!verb.present() || c.conjoined || !c.source.empty() || verb.has_pronoun() || verb.left.relative) return false;
  if (!text::is_one_of(verb.cue.lemma, {"عبر", "هدد", "كشف"}) || clause::is_clause(c.complement)) return false;
  uint32_t noun = verb.at - 1;
  while (noun > verb.sentence.first && text.is(noun, Category::adjective) && !text.word(noun).article) --noun;
  if (noun <= verb.sentence.first || !text.is_word(noun)) return false;
  const auto& thing = text.word(noun);
  return !thing.article && thing.suffix == lexicon::Pronoun::none && thing.conjunction == 0 && is_thing(thing) &&
         !thing.is(Category::medium) && agrees(text, {noun, noun + 1}, c.agreement);
}

// «التحرك الدبلوماسي السوري | يؤكد», «هذا النجاح | يؤكد», «تكشف المعاينة | أن»: what is done or seen shows it.
bool shows_by_deed(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (!verb.present() || c.source.empty() || verb.has_pronoun() || c.complement == Complement::speech) return false;
  if (!text::is_one_of(verb.cue.lemma, {"أكد", "كشف", "أوضح", "أظهر", "أبرز"})) return false;
  uint32_t head = c.source.first;
  if (text.is(head, Category::demonstrative) && head + 1 < c.source.end) ++head;
  const auto& word = text.word(head);
  if (text::is_one_of(word.stem, {"معاينة", "نظرة", "واقع", "وقائع", "تجربة", "تجارب", "احداث", "مشاهدة"})) return true;
  if (c.source.end > verb.at || verb.sentence.headline || word.in(lexicon::WordSet::department)) return false;
  // its source is only the adjective of a deed
  uint32_t noun = head;
  while (noun > verb.sentence.first && text.is(noun, Category::adjective) && text.word(noun).article) --noun;
  const auto& whose = text.word(noun);
  if (noun < head && whose.article && text.is_word(noun) && !whose.any(mention::kSpeaking) &&
      !whose.is(Category::document) && !mention::may_be_surname(whose)) {
    return true;
  }
  const bool deed = word.is(Category::content_noun) && !word.any(mention::kPerson) &&
                    !word.any(mention::kOrganisation) &&
                    !word.any({Category::document, Category::medium, Category::norm, Category::quantity});
  const bool named = !word.article && c.source.end > head + 1 && !text.word(head + 1).article;  // «نجاح الحمداني»
  return deed && !word.any(mention::kPlace) && (word.article || !named) && text.phrase_at[head] < 0;
}

// «وهو يشير إلى بيته»: with his hand.
bool is_gesture(const Verb& verb, const Candidate& c) {
  if (verb.cue.lemma != "أشار" || !verb.present() || verb.at == verb.sentence.first || clause::is_clause(c.complement))
    return false;
  return text::is_one_of(verb.text.word(verb.at - 1).normal, {"وهو", "وهي", "وهم"});
}

// «إن الطفل أُعلن | مفقوداً», «أُعلن س | فائزاً بـ»: what somebody was declared to be.
bool is_declared(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (verb.cue.lemma != "أعلن" || verb.present() || verb.has_pronoun() || c.complement != Complement::object)
    return false;
  if (c.source.empty() || c.agreement.gender != Gender::masculine) return false;
  const auto& what = text.word(c.content_start);
  const bool adjoins = c.content_start == verb.at + 1 || c.content_start == c.source.end;
  return adjoins && text::is_one_of(what.normal, {"مفقودا", "فائزا", "بطلا", "متوفيا", "رئيسا", "قتيلا", "مفلسا"});
}

// «وتقدر قيمة الصفقة بـ», «كما وجهت إلى المتهم تهمة القتل»: what stands behind is the subject of a passive.
bool is_hidden_passive(const Verb& verb, const Candidate& c, const Range& before) {
  const AnalysedText& text = verb.text;
  if (!c.source.empty() || !before.empty() || verb.has_pronoun() || verb.left.relative || !verb.has_next())
    return false;
  const auto& next = text.word(verb.at + 1);
  if (verb.cue.lemma == "قدر") {
    const bool he = !verb.present() && c.agreement.gender == Gender::masculine;  // «وقدر عدد الحضور بألف»
    if (he) return false;
    return next.any({Category::content_noun, Category::common_noun, Category::quantity}) && next.preposition == 0 &&
           agrees(text, {verb.at + 1, verb.at + 2}, c.agreement);
  }
  if (verb.cue.lemma != "وجه" || verb.present() || c.agreement.gender != Gender::feminine) return false;
  const auto& noun = text.word(c.content_start);
  const bool charge = text::is_one_of(noun.stem, {"تهمة", "تهم", "اتهامات", "انتقادات"});
  return charge && noun.suffix == lexicon::Pronoun::none && !noun.article && c.content_start > verb.at + 1;
}

}  // namespace

bool is_said_by_nobody(const Verb& verb, const Candidate& c, const Range& before) {
  if (shows_by_thing(verb, c) || is_possible_only(verb, c) || goes_on_behind_subjunctive(verb, c) ||
      is_further_predicate_of_thing(verb, c) || describes_thing(verb, c) || shows_by_deed(verb, c) ||
      is_declared(verb, c) || is_gesture(verb, c) || only_comes_of_it(verb, c) || is_hidden_passive(verb, c, before)) {
    return true;
  }
  const AnalysedText& text = verb.text;
  // «ما يؤكد نجاح الخطة هو …», «الأمر الذي يؤكد أن»
  const bool nobody = c.source.empty() || c.source.first > verb.at + 8;
  if (verb.present() && verb.left.bare_relative && nobody && !verb.has_pronoun() &&
      verb.at == verb.sentence.first + 1 && text.word(verb.sentence.first).normal == "ما") {
    return true;
  }
  // «يلفت نظر الزائر شلال …», «لفت انتباه الحضور»: what catches the eye
  if (verb.cue.lemma == "لفت" && !c.source.empty() &&
      text::is_one_of(text.word(c.source.first).stem, {"نظر", "انتباه", "انظار"})) {
    return true;
  }
  // «وتحدث عن C», «يسلط الضوء على C»: of whom nobody is named
  if (verb.cue.lemma == "تحدث") {
    constexpr uint32_t kNear = 6;  // tokens: «عن أن C», «عن «C»»
    for (uint32_t k = c.content_start + 1; k < verb.sentence.end && k < c.content_start + kNear; ++k) {
      if (text.quotation_at[k] >= 0 || text.is(k, Category::complementizer)) return false;
    }
    return c.source.empty() && before.empty();
  }
  return verb.cue.lemma == "سلط" && (c.source.empty() || !mention::can_speak(text, c.source));
}

}  // namespace isnad::statement::source
