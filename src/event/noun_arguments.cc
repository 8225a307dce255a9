#include "event/noun_arguments.h"

#include <algorithm>

#include "event/clause.h"
#include "event/coordination.h"
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

bool is_noun_of_event(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t i) {
  const auto& uses = text.word(i).events.uses;
  return std::any_of(uses.begin(), uses.end(),
                     [&](const TriggerUse& use) { return use.is_noun() && triggers[use.form->trigger].type; });
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

// «شن … هجوماً», «قامت … بقصف», «تعرض … لهجوم»: the light verb before the noun gives it its subject. Whether there is
// one.
bool take_light_verb_before(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                            uint32_t at, const TriggerUse& use, Arguments& out) {
  const uint32_t from = at > sentence.first + kReach ? at - kReach : sentence.first;
  for (uint32_t i = at; i-- > from;) {
    const Light light = light_at(triggers, text, i);
    if (light.row == nullptr) {
      if (text.word(i).tanwin && is_noun_of_event(triggers, text, i))
        return false;  // «إضرابا … احتجاجا»: its subject is taken
      if (looks_finite(text, i) && !text.is(i, Category::auxiliary)) return false;
      continue;
    }
    if (light.use->suffix != Pronoun::none) return false;
    const auto& prepositions = light.row->prepositions;
    // «تعرض … لمحاولة اغتيال»
    const bool attempt = at > i + 1 && text.word(at - 1).events.is(EventWord::attempt);
    const char32_t preposition = attempt ? text.word(at - 1).preposition : use.preposition;
    if (!prepositions.empty()) {
      const bool ba = prepositions[0] == "ب" && preposition == U'ب';
      const bool li = prepositions[0] == "ل" && preposition == U'ل';
      const bool fi = prepositions[0] != "ب" && prepositions[0] != "ل" && text.word(at - 1).normal == prepositions[0];
      if (!ba && !li && !fi) return false;
    } else if (use.preposition != 0 || text.is(at - 1, Category::preposition)) {
      return false;
    }
    if (light.use->is_noun()) {  // «تنفيذ الجيش غارات»
      out.of(light.row->subject).add(next_argument(text, i + 1, at));
      return true;
    }
    Trigger intransitive;
    intransitive.subject = light.row->subject;
    const text::Sentence part{.first = sentence.first, .end = at, .headline = sentence.headline};
    const Arguments found = verb_arguments(triggers, text, part, i, intransitive, *light.use, i);
    out.source.add(found.source);
    out.target.add(found.target);
    const bool close = at <= i + 2 && found.source.empty() && found.target.empty();
    if (close) {  // «قاد التظاهرة ناشطون», «شارك في المسيرة آلاف»
      const uint32_t limit = clause_end(text, at + 1, sentence);
      const uint32_t behind = behind_adjectives(text, at, limit);
      const bool subject = behind < limit && text.is_word(behind) && !text.is(behind, Category::preposition);
      if (subject) out.of(light.row->subject).add(next_argument(text, behind, std::min(limit, behind + kReach)));
    }
    return true;
  }
  return false;
}

// «هجوم … شنه X», «غارة نفذتها X», «مظاهرة نظمها X»
Range behind_light_verb(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t at, uint32_t limit) {
  limit = std::min(limit, at + kReach);
  for (uint32_t i = at; i < limit; ++i) {
    for (const TriggerUse& use : text.word(i).events.uses) {
      const Trigger& row = triggers[use.form->trigger];
      if (!row.has(TriggerFlag::light) || use.suffix == Pronoun::none || use.is_noun()) continue;
      if (row.subject == EventRole::source) return next_argument(text, i + 1, limit);
    }
  }
  return {};
}

// «منع المحتجين من اقتحام», «حث الجيش على الانسحاب»: whose act it is stands between the verb and the preposition.
Range controlled(const AnalysedText& text, const text::Sentence& sentence, uint32_t at) {
  constexpr uint32_t kFar = 7;
  constexpr std::string_view kGovernors[] = {"منع", "يمنع", "تمنع", "منعت", "منعوا", "لمنع", "حث", "حثت", "يحث", "تحث"};
  if (at < sentence.first + 3 || !text.is(at - 1, Category::preposition)) return {};
  for (uint32_t k = at - 1; k-- > sentence.first && k + kFar > at;) {
    const auto& word = text.word(k);
    if (std::find(std::begin(kGovernors), std::end(kGovernors), word.stem) == std::end(kGovernors) &&
        std::find(std::begin(kGovernors), std::end(kGovernors), word.normal) == std::end(kGovernors)) {
      continue;
    }
    return k + 1 < at - 1 ? argument_at(text, k + 1, at - 1) : Range{};
  }
  return {};
}

// «استخدمت قوات الأمن الغاز لتفريق المحتجين»: the purpose is that of the verb's subject.
Range subject_of_purpose(const AnalysedText& text, const text::Sentence& sentence, uint32_t at) {
  constexpr uint32_t kFar = 14;
  for (uint32_t k = at; k-- > sentence.first && k + kFar > at;) {
    if (text.is_comma(k) || text.is(k, Category::relative)) return {};
    if (looks_finite(text, k) && text.word(k).events.kinds == 0) return next_argument(text, k + 1, at);
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

// Whether the word behind a noun is what it governs and no adjective of it: «هجوم المسلحين», not «هجوم انتحاري».
bool may_be_governed(const AnalysedText& text, uint32_t i, const Trigger& row) {
  if (text.tokens[i].kind == text::TokenKind::number) return true;
  if (!text.is_word(i) || looks_finite(text, i)) return false;
  const auto& word = text.word(i);
  if (word.article || text.phrase_at[i] >= 0 || word.any({Category::number, Category::quantity})) return true;
  if (word.any(mention::kPlace) || word.any(mention::kName)) return true;
  const bool outcome = row.has(TriggerFlag::dead) || row.has(TriggerFlag::wounded);
  const bool adjective = word.any({Category::adjective, Category::nationality}) && !word.any(mention::kPerson);
  if (adjective && !(outcome && !word.normal.ends_with("ة"))) return false;  // «مقتل شرطي»; not «إصابة خطيرة»
  if (row.of == EventRole::source) {  // «هجوم مسلح», «هجوم انتحاري»: adjectives
    const bool armed = word.events.is(EventWord::violence) && !word.normal.ends_with("ين");
    return !armed && word.any({Category::group, Category::organisation});
  }
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

// «اشتباكات بين الجيش والمتمردين»
void take_both_sides(const AnalysedText& text, uint32_t at, uint32_t limit, Arguments& out) {
  constexpr uint32_t kNear = 6;
  for (uint32_t i = at + 1; i < std::min(limit, at + kNear); ++i) {
    const std::string_view n = text.word(i).normal;
    if (n != "بين" && n != "وبين") continue;
    const Range both = argument_at(text, i + 1, limit);
    uint32_t second = both.empty() ? both.end : second_of(text, both);
    for (uint32_t k = both.first + 1; k < both.end && second == both.end; ++k) {
      if (text.is_word(k) && text.word(k).conjunction == U'و') second = k;
    }
    out.source.add({both.first, second});
    if (second < both.end) {
      out.source.add({second, both.end});
      out.target.add({second, both.end});
    } else if (both.end < limit && text.is_word(both.end)) {
      const std::string_view next = text.word(both.end).normal;
      const bool repeated = next == "وبين" && both.end + 1 < limit;  // «بين س وبين ص»
      if (repeated || text.word(both.end).conjunction == U'و') {
        const Range other = argument_at(text, repeated ? both.end + 1 : both.end, limit, !repeated);
        out.source.add(other);
        out.target.add(other);
      }
    }
    return;
  }
}

// «إطلاق نار من مسلحين»
Range doer_behind_min(const AnalysedText& text, uint32_t at, uint32_t limit) {
  constexpr uint32_t kNear = 4;
  for (uint32_t i = at; i + 1 < std::min(limit, at + kNear); ++i) {
    if (text.word(i).normal != "من" || !text.word(i + 1).events.is(EventWord::violence)) continue;
    return argument_at(text, i + 1, limit);
  }
  return {};
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
  if (use.suffix != Pronoun::none && row.subject == EventRole::source && row.object == EventRole::target) {
    out.target.add(next_object(text, at + 1, limit));  // «لدى مداهمتها مزرعة»
  }
  if (row.has(TriggerFlag::mutual)) take_both_sides(text, at, limit, out);
  out.source.add(nation);
  const bool light = take_light_verb_before(triggers, text, sentence, at, use, out);
  const uint32_t behind = behind_adjectives(text, at, limit);
  if (out.source.empty() && row.subject == EventRole::source) out.source.add(controlled(text, sentence, at));
  if (out.source.empty()) out.source.add(agent(text, behind, limit));
  if (out.source.empty() && !light && use.preposition == U'ل' && !use.article && row.subject == EventRole::source) {
    out.source.add(subject_of_purpose(text, sentence, at));
  }
  if (out.source.empty() && row.has(TriggerFlag::attack)) out.source.add(doer_behind_min(text, behind, limit));
  if (out.source.empty()) out.source.add(behind_light_verb(triggers, text, behind, sentence.end));
  if (out.target.empty()) out.target.add(aimed_at(triggers, text, behind, limit));
  if (out.target.empty() && !row.prepositions.empty() && row.prepositions[0] != "ب") {  // «التحرش بكافة أشكاله»
    out.target.add(behind_preposition(text, behind, limit, row.prepositions));
  }
  return out;
}

}  // namespace isnad::event
