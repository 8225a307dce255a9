#include "event/verb_arguments.h"

#include <algorithm>

#include "event/clause.h"
#include "mention/adjunct.h"
#include "mention/phrase_before.h"
#include "mention/word_class.h"
#include "statement/passive.h"
#include "statement/subject.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::Gender;
using lexicon::Number;
using lexicon::Pronoun;

// A phrase that only tells when, where or how.
bool is_actor(const AnalysedText& text, const Range& phrase) {
  if (phrase.empty()) return false;
  const auto& head = text.word(phrase.first);
  if (mention::is_time_expression(text, phrase.first) || head.events.is(EventWord::injury)) return false;
  if (head.normal == "اول" && phrase.first + 1 < text.size() && text.word(phrase.first + 1).normal == "من")
    return false;
  constexpr std::string_view kSides[] = {"الماضي", "الماضية", "المقبل", "الجاري", "الحالي", "غرب",   "شرق",
                                         "شمال",   "جنوب",    "وسط",    "غربي",   "شرقي",   "شمالي", "جنوبي"};
  if (std::find(std::begin(kSides), std::end(kSides), head.normal) != std::end(kSides)) return false;  // «غرب اليمن»
  return !head.any({Category::time, Category::adverb}) || head.any(mention::kPerson);
}

// «القاضي», «رئيس بلدية»: the head is a person in the singular.
bool is_one_person(const AnalysedText& text, const Range& phrase) {
  if (phrase.first > 0 && text.tokens[phrase.first].kind == text::TokenKind::number) return false;
  for (const auto& analysis : text.word(phrase.first).all()) {
    const mention::Categories category{analysis.entry->category};
    if (!category.any({Category::office, Category::honorific, Category::given_name})) continue;
    if (analysis.entry->agreement.number == Number::singular) return true;
  }
  return false;
}

struct Sides {
  Range before;  // in front of the verb, where it may be its subject
  Range first;   // behind it
  Range second;  // behind that
};

// «ثمانية أشخاص، بينهم طفلان، قتلوا»: where the subject in front ends when an aside stands between.
uint32_t before_aside(const AnalysedText& text, uint32_t end, uint32_t first) {
  constexpr uint32_t kLongest = 10;  // tokens of an aside
  for (uint32_t k = end; k > first && k + kLongest > end; --k) {
    if (text.is_comma(k - 1)) return k - 1;
  }
  return first;
}

Range subject_before(const AnalysedText& text, const text::Sentence& sentence, uint32_t at) {
  const bool comma = at > sentence.first && text.is_comma(at - 1);
  const uint32_t end = statement::end_of_subject(text, at, sentence.first);
  if (end == sentence.first) return {};
  const bool relative = text.is(at - 1, Category::relative);
  Range near = mention::noun_phrase_before(text, end, sentence.first, relative);
  if (!near.empty() && near.first > sentence.first && text.tokens[near.first - 1].kind == text::TokenKind::number) {
    --near.first;  // «28 شخصا»
  }
  if (!comma) return near;
  const uint32_t outer = before_aside(text, end, sentence.first);
  const Range far = outer > sentence.first ? mention::noun_phrase_before(text, outer, sentence.first, false) : Range{};
  return far.empty() ? near : far;
}

Sides sides_of(const AnalysedText& text, const text::Sentence& sentence, uint32_t at, const Trigger& row,
               const TriggerUse& use) {
  Sides sides;
  const uint32_t limit = std::min(clause_end(text, at + 1, sentence), at + 2 * kReach);
  sides.first = next_argument(text, at + 1, limit);
  if (!is_actor(text, sides.first)) sides.first = {};
  if (!sides.first.empty()) {
    // where one phrase would make a passive of it, an object only stands close by
    const bool close = row.has(TriggerFlag::passive) || row.object != EventRole::target;
    sides.second = close ? next_object(text, sides.first.end, limit) : next_argument(text, sides.first.end, limit);
    if (!is_actor(text, sides.second)) sides.second = {};
  }
  if (use.conjunction != 0) return sides;
  sides.before = subject_before(text, sentence, at);
  if (!is_actor(text, sides.before)) sides.before = {};
  // «القاضي … ثم قتلوه»: a plural verb behind one person is not his
  const bool plural = use.form->agreement.number == Number::plural && use.form->agreement.gender == Gender::masculine;
  if (plural && !sides.before.empty() && is_one_person(text, sides.before)) sides.before = {};
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

// Whether a verb that may be either is a passive: one phrase alone, «قتل جندي», «أن جنديين قتلا في هجوم».
bool is_lone_passive(const AnalysedText& text, uint32_t at, const Sides& sides, const Trigger& row,
                     const TriggerUse& use) {
  if (!row.has(TriggerFlag::passive) || use.suffix != Pronoun::none) return false;
  if (sides.before.empty()) return sides.second.empty() && !disagrees(text, sides.first, use);
  // behind the subject and the verb comes an object, or what begins an adjunct
  const bool object = !sides.first.empty() && sides.first.first == at + 1;
  if (object) return false;
  if (sides.first.empty() || at + 1 >= text.size()) return true;
  const auto& next = text.word(at + 1);
  return next.is(Category::preposition) || next.preposition != 0 || next.conjunction != 0;
}

}  // namespace

Arguments verb_arguments(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
                         uint32_t at, const Trigger& row, const TriggerUse& use) {
  Arguments out;
  const Sides sides = sides_of(text, sentence, at, row, use);
  const uint32_t limit = clause_end(text, at + 1, sentence);
  const auto add_source = [&](const Range& phrase) {
    if (!is_means(triggers, text, phrase)) out.source.add(phrase);
  };
  if (row.subject != EventRole::source || row.object != EventRole::target) {
    const Range subject = !sides.before.empty() ? sides.before : sides.first;
    if (row.subject == EventRole::source) add_source(subject);
    if (row.subject == EventRole::target) out.target.add(subject);
    if (!row.prepositions.empty()) out.target.add(behind_preposition(text, at + 1, limit, row.prepositions));
    return out;
  }
  const Range by = agent(text, at + 1, limit);
  const bool passive = use.form->passive || statement::is_marked_passive(text, at) || !by.empty() ||
                       is_lone_passive(text, at, sides, row, use);
  if (passive) {
    const bool behind = sides.before.empty() || (!sides.first.empty() && sides.first.first == at + 1);
    out.target.add(behind ? sides.first : sides.before);
    out.source.add(by);
    return out;
  }
  const bool suffixed = use.suffix != Pronoun::none;
  const bool svo = !sides.before.empty();
  add_source(svo ? sides.before : sides.first);
  if (!suffixed) out.target.add(svo ? sides.first : sides.second);
  if (out.target.empty() && !row.prepositions.empty()) {
    out.target.add(behind_preposition(text, at + 1, limit, row.prepositions));
  }
  return out;
}

}  // namespace isnad::event
