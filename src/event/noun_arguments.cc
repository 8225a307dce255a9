#include "event/noun_arguments.h"

#include <algorithm>

#include "event/clause.h"
#include "event/verb_arguments.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::Pronoun;

struct Light {
  const Trigger* row = nullptr;
  const TriggerUse* use = nullptr;
};

// The light verb that the word at `i` may be.
Light light_at(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t i) {
  for (const TriggerUse& use : text.word(i).events.uses) {
    const Trigger& row = triggers[use.form->trigger];
    if (row.has(TriggerFlag::light)) return {&row, &use};
  }
  return {};
}

// «شن … هجوماً», «قامت … بقصف», «تعرض … لهجوم»: the light verb before the noun gives it its subject.
void take_light_verb_before(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                            uint32_t at, const TriggerUse& use, Arguments& out) {
  const uint32_t from = at > sentence.first + kReach ? at - kReach : sentence.first;
  for (uint32_t i = at; i-- > from;) {
    const Light light = light_at(triggers, text, i);
    if (light.row == nullptr) {
      if (looks_finite(text, i) && !text.is(i, Category::auxiliary)) return;
      continue;
    }
    if (light.use->suffix != Pronoun::none) return;
    const auto& prepositions = light.row->prepositions;
    // «تعرض … لمحاولة اغتيال»
    const bool attempt = at > i + 1 && text.word(at - 1).events.is(EventWord::attempt);
    const char32_t preposition = attempt ? text.word(at - 1).preposition : use.preposition;
    if (!prepositions.empty()) {
      const bool ba = prepositions[0] == "ب" && preposition == U'ب';
      const bool li = prepositions[0] == "ل" && preposition == U'ل';
      const bool fi = prepositions[0] != "ب" && prepositions[0] != "ل" && text.word(at - 1).normal == prepositions[0];
      if (!ba && !li && !fi) return;
    } else if (use.preposition != 0 || text.is(at - 1, Category::preposition)) {
      return;
    }
    if (light.use->is_noun()) {  // «تنفيذ الجيش غارات»
      out.of(light.row->subject).add(next_argument(text, i + 1, at));
      return;
    }
    Trigger intransitive;
    intransitive.subject = light.row->subject;
    const text::Sentence part{.first = sentence.first, .end = at, .headline = sentence.headline};
    const Arguments found = verb_arguments(triggers, text, part, i, intransitive, *light.use);
    out.source.add(found.source);
    out.target.add(found.target);
    return;
  }
}

// «هجوم … شنه X», «غارة نفذتها X», «مظاهرة نظمها X»
Range behind_light_verb(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    const Light light = light_at(triggers, text, i);
    if (light.row == nullptr || light.use->suffix == Pronoun::none || light.use->is_noun()) continue;
    if (light.row->subject != EventRole::source) continue;
    return next_argument(text, i + 1, limit);
  }
  return {};
}

// «استهدف دورية» behind an attack
Range aimed_at(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    for (const TriggerUse& use : text.word(i).events.uses) {
      if (use.is_noun() || triggers[use.form->trigger].lemma != "استهدف") continue;
      return next_argument(text, i + 1, limit);
    }
  }
  return {};
}

// «غارة جوية أميركية», «القصف الإسرائيلي»: the nationality behind the noun and its adjectives.
Range nationality_behind(const AnalysedText& text, uint32_t at, uint32_t limit) {
  for (uint32_t i = at + 1; i < limit && i < at + 4; ++i) {
    const auto& word = text.word(i);
    if (!text.is_word(i) || word.preposition != 0 || word.conjunction != 0) return {};
    if (word.is(Category::nationality)) return {i, i + 1};
    if (!word.is(Category::adjective) && word.known()) return {};
  }
  return {};
}

// Words between the noun and what it governs: its adjectives.
uint32_t behind_adjectives(const AnalysedText& text, uint32_t at, uint32_t limit) {
  uint32_t i = at + 1;
  while (i < limit && text.is_word(i) && text.any(i, {Category::adjective, Category::nationality}) &&
         text.word(i).preposition == 0 && text.word(i).conjunction == 0 && !text.any(i, mention::kPerson)) {
    ++i;
  }
  return i;
}

// Whether the word behind a noun is what it governs and no adjective of it: «هجوم المسلحين», not «هجوم انتحاري».
bool may_be_governed(const AnalysedText& text, uint32_t i, const Trigger& row) {
  if (text.tokens[i].kind == text::TokenKind::number) return true;
  if (!text.is_word(i) || looks_finite(text, i)) return false;
  const auto& word = text.word(i);
  if (word.article || text.phrase_at[i] >= 0 || word.any({Category::number, Category::quantity})) return true;
  if (word.any(mention::kPlace) || word.any(mention::kName)) return true;
  if (word.any({Category::adjective, Category::nationality}) && !word.is(Category::group)) return false;
  if (row.of == EventRole::source) return word.any({Category::group, Category::organisation});
  return true;
}

// «مقتل 15 شخصا»; behind the one who does it may stand who suffers it: «اعتقال الشرطة ناشطا».
void take_governed(const AnalysedText& text, uint32_t at, uint32_t limit, const Trigger& row, Arguments& out) {
  if (at + 1 >= limit) return;
  const Range governed = next_argument(text, at + 1, limit);
  if (governed.empty() || governed.first > at + 5 || !may_be_governed(text, governed.first, row)) return;
  for (uint32_t k = at + 1; k < governed.first; ++k) {  // «اغتيال، أمس، الوزير»; not «مقتل في …»
    if (text.is(k, Category::preposition) && text.word(k).normal != "نحو") return;
  }
  const bool masdar = row.subject == EventRole::source && row.object == EventRole::target &&
                      !text.word(at).stem.starts_with("م");  // «مقتل» has no subject
  const Range second = masdar && text.word(governed.end - 1).article ? next_object(text, governed.end, limit) : Range{};
  const bool two = !second.empty() && (text.any(second.first, mention::kPerson) || text.word(second.first).tanwin ||
                                       text.any(second.first, mention::kPlace));
  if (two) {
    out.source.add(governed);
    out.target.add(second);
  } else {
    out.of(row.of).add(governed);
  }
}

}  // namespace

Arguments noun_arguments(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                         uint32_t at, const Trigger& row, const TriggerUse& use) {
  Arguments out;
  const uint32_t limit = clause_end(text, at + 1, sentence);
  const Range nation = nationality_behind(text, at, limit);
  if (row.of != EventRole::none && !use.article && use.suffix == Pronoun::none && nation.empty()) {
    take_governed(text, at, limit, row, out);
  }
  out.source.add(nation);
  take_light_verb_before(triggers, text, sentence, at, use, out);
  const uint32_t behind = behind_adjectives(text, at, limit);
  if (out.source.empty()) out.source.add(agent(text, behind, limit));
  if (out.source.empty()) out.source.add(behind_light_verb(triggers, text, behind, sentence.end));
  if (out.target.empty()) out.target.add(aimed_at(triggers, text, behind, limit));
  if (out.target.empty() && !row.prepositions.empty() && row.prepositions[0] != "ب") {  // «التحرش بكافة أشكاله»
    out.target.add(behind_preposition(text, behind, limit, row.prepositions));
  }
  return out;
}

}  // namespace isnad::event
