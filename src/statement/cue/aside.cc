#include "statement/cue/aside.h"

#include <algorithm>

#include "statement/phrase_kind.h"
#include "statement/source/passive.h"
#include "statement/source/subject.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;

// The complementizer with its pronoun right behind the verb, «إنهم», «بأنها»; 0 for none.
uint32_t complementizer_of(const AnalysedText& text, uint32_t verb, const Candidate& c) {
  if (c.complement != Complement::clause || c.content_start > verb + 2) return 0;
  uint32_t at = c.content_start;
  while (at < verb + 2 && !text.is(at, Category::complementizer)) ++at;
  return word_lists::is_with_pronoun(text.word(at).normal) ? at : 0;
}

// «يعتقد أنه», «يقال إنه»: nobody is meant.
bool is_impersonal(const Verb& verb, const Candidate& c) {
  if (verb.analysis.entry->passive || source::is_marked_passive(verb.text, verb.at) || verb.cue.lemma == "ردد")
    return true;
  const bool third = c.agreement.gender == Gender::masculine && c.agreement.number == Number::singular;
  return verb.present() && third && (c.act == Act::opine || c.act == Act::predict);
}

// «قالت إنهم», «قال إنها»: the pronoun is not the verb's subject.
bool is_another(const lexicon::Agreement& verb, std::string_view complementizer) {
  if (complementizer.ends_with("هم")) return verb.number == Number::singular;
  if (complementizer.ends_with("ها")) return verb.gender == Gender::masculine || verb.number == Number::plural;
  return complementizer.ends_with("ه") && (verb.gender == Gender::feminine || verb.number == Number::plural);
}

// The last word of an indefinite noun phrase, which a relative clause without pronoun may follow.
bool is_indefinite_noun(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  constexpr lexicon::Categories kNoNoun = {Category::preposition, Category::time, Category::adverb,
                                           Category::prepositional};
  return text.is_word(i) && word.known() && !word.article && word.conjunction == 0 &&
         word.suffix == lexicon::Pronoun::none && word.any(mention::kNominal) && !word.any(kNoNoun) &&
         !word.any(mention::kName) && !word.any(mention::kPlace);
}

// «هذه الأعمال التي …»: what stands before the relative pronoun at `at` is a thing.
bool describes_thing(const AnalysedText& text, uint32_t at, uint32_t first) {
  uint32_t i = at;
  while (i > first && text.is_comma(i - 1)) --i;
  constexpr uint32_t kReach = 8;  // adjectives
  while (i > first + 1 && i + kReach > at && text.is(i - 1, Category::adjective) && text.word(i - 1).article) --i;
  if (i == first || !text.is_word(i - 1) || text.phrase_at[i - 1] >= 0) return false;
  const auto& noun = text.word(i - 1);
  // «وزير النقل الذي أكد أنها», «وزارة الصحة التي قالت إنها»: who is in charge of it is described
  if (i > first + 1 && text.is_word(i - 2)) {
    const auto& head = text.word(i - 2);
    const Gender gender =
        text::is_one_of(text.word(at).normal, {"التي", "والتي", "التى"}) ? Gender::feminine : Gender::masculine;
    const auto analyses = head.all();
    const bool fits = std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& a) {
      return a.entry->agreement.gender == gender && a.entry->agreement.number != Number::plural;
    });
    if (!head.article && fits && (mention::is_person_noun(head) || mention::is_organisation_noun(head))) return false;
  }
  return noun.article && noun.any({Category::content_noun, Category::common_noun}) && !noun.any(mention::kSpeaking) &&
         !noun.any({Category::document, Category::maybe_name});
}

bool is_plural(const lexicon::Word& noun) {
  const auto analyses = noun.all();
  return noun.is(Category::group) || mention::ends_like_plural(noun) ||
         std::any_of(analyses.begin(), analyses.end(),
                     [](const lexicon::Analysis& a) { return a.entry->agreement.number == Number::plural; });
}

// Whether persons or bodies stand before the verb who can be its subject: «سكان يقولون إنهم», «جماعة اعترفت بأنها».
// Behind its subject the verb has its number too, so that «سبعة مسؤولين قال إنهم» is another's word.
bool has_subject(const AnalysedText& text, uint32_t verb, uint32_t first, lexicon::Agreement agreement) {
  constexpr uint32_t kReach = 8;  // words of the phrase
  for (uint32_t i = verb; i > first && i + kReach > verb && is_indefinite_noun(text, i - 1); --i) {
    const auto& noun = text.word(i - 1);
    if (!mention::is_person_noun(noun) && !mention::is_organisation_noun(noun)) continue;
    if (agreement.number != Number::singular) return true;
    const bool plural = is_plural(noun);
    if (!plural && agrees(text, {i - 1, i}, agreement)) return true;
  }
  return false;
}

// «الخطة التي وصفها بـ», «القرار الذي اعتبره …»: the pronoun on the verb is what the clause describes.
bool points_back(const AnalysedText& text, uint32_t verb) {
  const std::string_view relative = text.word(verb - 1).normal;
  const std::string_view n = text.word(verb).normal;
  if (text::is_one_of(relative, {"التي", "التى"})) return n.ends_with("ها");
  if (text::is_one_of(relative, {"الذي", "الذى"})) return n.ends_with("ه");
  return relative == "الذين" && n.ends_with("هم");
}

}  // namespace

bool points_at_noun_before(const Verb& verb, const Candidate& c) {
  if (!c.source.empty() || verb.analysis.suffix != lexicon::Pronoun::they || verb.left.relative || c.conjoined)
    return false;
  if (c.agreement.number != lexicon::Number::singular || verb.at <= verb.sentence.first + 1) return false;
  const auto& noun = verb.text.word(verb.at - 1);
  return verb.text.is_word(verb.at - 1) && !noun.article && noun.any({Category::group, Category::unnamed}) &&
         noun.suffix == lexicon::Pronoun::none;
}

bool is_aside(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (!c.source.empty() || c.conjoined || verb.at == verb.sentence.first) return false;
  if (verb.analysis.preposition != 0 || verb.left.negated || is_impersonal(verb, c)) return false;
  const bool behind_relative =
      verb.left.relative && !verb.left.bare_relative && text.is(verb.at - 1, Category::relative);
  if (verb.has_pronoun())
    return behind_relative && verb.cue.has(lexicon::CueFlag::describe) && points_back(text, verb.at);
  // «المدينة التي قال إن أخبارها …», «المنتقدين الذين اعتبر أنهم …»: they are not the subject of the verb
  const bool passive =
      verb.present() && verb.cue.lemma != "قال" && c.agreement.number != Number::plural;  // «التي يقدر أن»
  if (behind_relative && !passive && clause::is_clause(c.complement) && c.content_start <= verb.at + 2 &&
      !source::may_be_of_relative(text.word(verb.at - 1).normal, c.agreement)) {
    return true;
  }
  const uint32_t complementizer = complementizer_of(text, verb.at, c);
  if (complementizer == 0) return false;
  if (verb.left.relative) return behind_relative && describes_thing(text, verb.at - 1, verb.sentence.first);
  // «مصادر أشارت إلى أنه», «مصادر مطلعة قالت إنه»: the pronoun points to one, and not to them
  const auto& noun = text.word(verb.at - 1);
  if (text.word(complementizer).normal.ends_with("ه") && (is_plural(noun) || noun.normal.ends_with("ة"))) return false;
  return is_indefinite_noun(text, verb.at - 1) && is_another(c.agreement, text.word(complementizer).normal) &&
         !has_subject(text, verb.at, verb.sentence.first, c.agreement);
}

}  // namespace isnad::statement::cue
