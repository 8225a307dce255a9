#include "event/noun_arguments.h"

#include <algorithm>

#include "event/clause.h"
#include "event/verb_arguments.h"
#include "mention/adjunct.h"
#include "mention/noun_phrase.h"

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
    if (!prepositions.empty()) {
      const bool ba = prepositions[0] == "ب" && use.preposition == U'ب';
      const bool li = prepositions[0] == "ل" && use.preposition == U'ل';
      const bool fi = prepositions[0] != "ب" && prepositions[0] != "ل" && text.word(at - 1).normal == prepositions[0];
      if (!ba && !li && !fi) return;
    } else if (use.preposition != 0 || text.is(at - 1, Category::preposition)) {
      return;
    }
    if (light.use->is_noun()) {  // «تنفيذ الجيش غارات»
      const Range phrase = argument_at(text, i + 1, at);
      out.of(light.row->subject).add(phrase);
      return;
    }
    Trigger intransitive;
    intransitive.subject = light.row->subject;
    const text::Sentence part{.first = sentence.first, .end = at, .headline = sentence.headline};
    const Arguments found = verb_arguments(text, part, i, intransitive, *light.use);
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
    return argument_at(text, mention::skip_adjuncts(text, i + 1, limit), limit);
  }
  return {};
}

// «استهدف دورية» behind an attack
Range aimed_at(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    for (const TriggerUse& use : text.word(i).events.uses) {
      if (use.is_noun() || triggers[use.form->trigger].lemma != "استهدف") continue;
      return argument_at(text, mention::skip_adjuncts(text, i + 1, limit), limit);
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

}  // namespace

Arguments noun_arguments(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                         uint32_t at, const Trigger& row, const TriggerUse& use) {
  Arguments out;
  const uint32_t limit = clause_end(text, at + 1, sentence);
  const Range nation = nationality_behind(text, at, limit);
  if (row.of != EventRole::none && !use.article && use.suffix == Pronoun::none && nation.empty() && at + 1 < limit) {
    // «مقتل 15 شخصا»; behind the one who does it may stand who suffers it: «اعتقال الشرطة ناشطا»
    const Range governed = argument_at(text, at + 1, limit);
    const bool both = row.subject == EventRole::source && row.object == EventRole::target && !governed.empty();
    const Range second = both ? argument_at(text, governed.end, limit) : Range{};
    const bool two = !second.empty() && text.word(second.first).conjunction == 0 && text.word(governed.end - 1).article;
    if (two) {
      out.source.add(governed);
      out.target.add(second);
    } else {
      out.of(row.of).add(governed);
    }
  }
  out.source.add(nation);
  take_light_verb_before(triggers, text, sentence, at, use, out);
  const uint32_t behind = behind_adjectives(text, at, limit);
  if (out.source.empty()) out.source.add(agent(text, behind, limit));
  if (out.source.empty()) out.source.add(behind_light_verb(triggers, text, behind, sentence.end));
  if (out.target.empty()) out.target.add(aimed_at(triggers, text, behind, limit));
  if (out.target.empty() && !row.prepositions.empty()) {
    out.target.add(behind_preposition(text, behind, limit, row.prepositions));
  }
  return out;
}

}  // namespace isnad::event
