#include "statement/said_by_nobody.h"

#include "mention/can_speak.h"
#include "mention/word_class.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement {
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
  if (!verb.present() || verb.at == verb.sentence.first || verb.has_pronoun()) return false;
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
  if (verb.analysis.preposition != U'ل' || is_clause(c.complement) || verb.cue.object != lexicon::Object::content)
    return false;
  if (c.complement != Complement::object) return false;
  if (!text::is_one_of(verb.cue.lemma, {"كشف", "أوضح", "أكد", "أظهر", "بين", "دحض", "أبرز"})) return false;
  // «ليؤكدوا ترحيبهم بالاتفاق»
  if (c.agreement.number == lexicon::Number::plural || verb.text.is(c.content_start, Category::stance_noun))
    return false;
  return c.source.empty() || !mention::can_speak(verb.text, c.source);
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
      only_comes_of_it(verb, c) || is_hidden_passive(verb, c, before)) {
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

}  // namespace isnad::statement
