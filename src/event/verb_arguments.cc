#include "event/verb_arguments.h"

#include <algorithm>

#include "event/clause.h"
#include "mention/adjunct.h"
#include "mention/can_speak.h"
#include "mention/phrase_before.h"
#include "mention/word_class.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Pronoun;
using lexicon::TriggerShape;

// The damma of the passive, written on one of the first two letters.
bool is_marked_passive(const AnalysedText& text, uint32_t i) {
  constexpr size_t kTwoLetters = 8;  // bytes, with a stuck conjunction and shadda
  return slice(text.text, text.tokens[i]).find("\u064F") <= kTwoLetters;
}

// The token behind the phrase that may be the subject in front of the verb.
uint32_t end_of_subject(const AnalysedText& text, uint32_t verb, uint32_t first) {
  uint32_t end = verb;
  while (end > first && text.any(end - 1, {Category::particle, Category::auxiliary, Category::relative,
                                           Category::negation, Category::prepositional})) {
    --end;
  }
  while (end > first && (text.is_comma(end - 1) || text.quotation_at[end - 1] >= 0)) --end;
  return end;
}

// A phrase that only tells when, where or how.
bool is_actor(const AnalysedText& text, const Range& phrase) {
  if (phrase.empty()) return false;
  const auto& head = text.word(phrase.first);
  if (mention::is_time_expression(text, phrase.first)) return false;
  return !head.any({Category::time, Category::adverb}) || head.any(mention::kPerson);
}

struct Sides {
  Range before;  // in front of the verb, where it may be its subject
  Range first;   // behind it
  Range second;  // behind that
};

Sides sides_of(const AnalysedText& text, const text::Sentence& sentence, uint32_t at, const TriggerUse& use) {
  Sides sides;
  const uint32_t limit = std::min(clause_end(text, at + 1, sentence), at + 2 * kReach);
  const uint32_t behind = mention::skip_adjuncts(text, at + 1, limit);
  sides.first = argument_at(text, behind, limit);
  if (!is_actor(text, sides.first)) sides.first = {};
  if (!sides.first.empty()) {
    const uint32_t next = mention::skip_adjuncts(text, sides.first.end, limit);
    const bool conjoined = next < limit && text.is_word(next) && text.word(next).conjunction != 0;
    if (!conjoined) sides.second = argument_at(text, next, limit);
    if (!is_actor(text, sides.second)) sides.second = {};
  }
  const bool plural = use.form->agreement.number != Number::singular && use.form->agreement.number != Number::unknown;
  if (use.conjunction != 0 && !plural) return sides;
  const uint32_t end = end_of_subject(text, at, sentence.first);
  if (end == sentence.first || use.conjunction != 0) return sides;
  const bool relative = text.is(at - 1, Category::relative);
  sides.before = mention::noun_phrase_before(text, end, sentence.first, relative);
  if (!is_actor(text, sides.before)) sides.before = {};
  return sides;
}

// «قتلت الشرطة»: a feminine verb and a masculine person do not go together.
bool disagrees(const AnalysedText& text, const Range& phrase, const TriggerUse& use) {
  if (phrase.empty()) return false;
  const auto& head = text.word(phrase.first);
  const bool feminine = use.form->agreement.gender == Gender::feminine;
  if (!feminine || use.form->agreement.number == Number::plural) return false;
  if (text.tokens[phrase.first].kind == text::TokenKind::number) return false;
  for (const auto& analysis : head.all()) {
    if (analysis.entry->agreement.gender == Gender::masculine && analysis.entry->agreement.number == Number::singular &&
        mention::Categories{analysis.entry->category}.any(mention::kPerson)) {
      return !head.stem.ends_with("ة");
    }
  }
  return false;
}

}  // namespace

Arguments verb_arguments(const AnalysedText& text, const text::Sentence& sentence, uint32_t at, const Trigger& row,
                         const TriggerUse& use) {
  Arguments out;
  const Sides sides = sides_of(text, sentence, at, use);
  const uint32_t limit = clause_end(text, at + 1, sentence);
  const bool transitive = row.subject == EventRole::source && row.object == EventRole::target;
  const bool suffixed = use.suffix != Pronoun::none;
  if (!transitive) {
    const Range subject = !sides.before.empty() ? sides.before : sides.first;
    if (row.subject != EventRole::none) out.of(row.subject).add(subject);
    if (!row.prepositions.empty()) out.target.add(behind_preposition(text, at + 1, limit, row.prepositions));
    return out;
  }
  const Range by = agent(text, at + 1, limit);
  bool passive = use.form->passive || is_marked_passive(text, at) || !by.empty();
  if (!passive && !suffixed) {
    const bool lone = sides.second.empty() && (sides.before.empty() || sides.first.empty());
    passive = lone && row.has(TriggerFlag::passive);
    if (disagrees(text, sides.first, use) && sides.before.empty()) passive = false;
  }
  if (passive) {
    out.target.add(!sides.first.empty() && sides.before.empty() ? sides.first
                   : !sides.before.empty()                      ? sides.before
                                                                : sides.first);
    out.source.add(by);
    return out;
  }
  if (!sides.before.empty()) {
    out.source.add(sides.before);
    if (!suffixed) out.target.add(sides.first);
  } else {
    out.source.add(sides.first);
    if (!suffixed) out.target.add(sides.second);
  }
  if (out.target.empty() && !row.prepositions.empty()) {
    out.target.add(behind_preposition(text, at + 1, limit, row.prepositions));
  }
  return out;
}

}  // namespace isnad::event
