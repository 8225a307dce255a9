#include "event/verb_arguments.h"

#include <algorithm>

#include "event/clause.h"
#include "mention/phrase_before.h"
#include "mention/time_expression.h"
#include "mention/word_class.h"
#include "statement/clause/subject_end.h"
#include "statement/source/passive.h"

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
  if ((head.normal == "اول" || head.normal == "واول") && phrase.first + 1 < text.size() &&
      text.word(phrase.first + 1).normal == "من")
    return false;
  constexpr std::string_view kSides[] = {"الماضي", "الماضية", "المقبل", "الجاري", "الحالي", "غرب",   "شرق",
                                         "شمال",   "جنوب",    "وسط",    "غربي",   "شرقي",   "شمالي", "جنوبي"};
  if (std::find(std::begin(kSides), std::end(kSides), head.normal) != std::end(kSides)) return false;  // «غرب اليمن»
  if (head.is(Category::attribution_head) && !head.any(mention::kPerson)) return false;  // «بحسب ناشطين»
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

// «القوات | السعودية»: an adjective that is the name of a state too.
Range with_state_adjective(const AnalysedText& text, const Range& phrase, uint32_t limit) {
  if (phrase.end >= limit || !text.is_word(phrase.end) || !text.word(phrase.end - 1).article) return phrase;
  const auto& next = text.word(phrase.end);
  const bool adjective = next.normal.starts_with("ال") && next.normal.ends_with("ية") && next.is(Category::country);
  return adjective ? Range{phrase.first, phrase.end + 1} : phrase;
}

// «أحكمت | القوات الموالية»: the verb before its subject, which the phrase parser takes for a name.
Range without_verb(const AnalysedText& text, const Range& phrase) {
  if (phrase.end < phrase.first + 2) return phrase;
  const auto& head = text.word(phrase.first);
  const bool past = !head.known() && !head.article && head.letters >= 4 && head.normal.ends_with("ت") &&
                    !head.normal.ends_with("ات") && text.word(phrase.first + 1).article;
  return past ? Range{phrase.first + 1, phrase.end} : phrase;
}

Range subject_before(const AnalysedText& text, const text::Sentence& sentence, uint32_t at) {
  const bool comma = at > sentence.first && text.is_comma(at - 1);
  const uint32_t end = statement::clause::end_of_subject(text, at, sentence.first);
  if (end == sentence.first) return {};
  const bool relative = text.is(at - 1, Category::relative);
  Range near = mention::noun_phrase_before(text, end, sentence.first, relative);
  if (near.empty() && end > sentence.first + 1 && text.is(end - 1, Category::number)) {  // «شرطيين اثنين قتلا»
    near = mention::noun_phrase_before(text, end - 1, sentence.first, relative);
    if (!near.empty()) near.end = end;
  }
  if (!near.empty() && near.first > sentence.first && text.tokens[near.first - 1].kind == text::TokenKind::number) {
    --near.first;  // «28 شخصا»
  }
  if (!comma) return near;
  const uint32_t outer = before_aside(text, end, sentence.first);
  const Range far = outer > sentence.first ? mention::noun_phrase_before(text, outer, sentence.first, false) : Range{};
  return far.empty() ? near : far;
}

// Where the phrase of the word at `with` begins.
uint32_t begin_of_object(const AnalysedText& text, uint32_t with, uint32_t at) {
  uint32_t begin = with;
  while (begin > at + 1 && (text.tokens[begin - 1].kind == text::TokenKind::number ||
                            text.any(begin - 1, {Category::number, Category::quantity}))) {
    --begin;
  }
  return begin;
}

// «وأوقفت عناصر الدرك … | ثلاثة أشخاص»: where the table says which objects a verb needs, one of them is its object.
void take_needed_object(const AnalysedText& text, uint32_t with, uint32_t at, uint32_t limit, Sides& sides) {
  const uint32_t begin = begin_of_object(text, with, at);
  if (sides.first.empty() || begin <= sides.first.first || (!sides.second.empty() && sides.second.contains(with)))
    return;
  const Range object = next_argument(text, begin, limit);
  if (object.empty() || !object.contains(with)) return;
  sides.first.end = std::min(sides.first.end, begin);
  sides.second = object;
}

// «أمير المنطقة | سفير الهند»: two officials without a name between are two, where an object is missing.
void split_at_office(const AnalysedText& text, Sides& sides) {
  for (uint32_t i = sides.first.first + 1; i < sides.first.end; ++i) {
    const auto& word = text.word(i);
    if (word.any(mention::kName) && !word.any(mention::kPerson)) return;
    const bool office = word.is(Category::office) && !word.article && word.conjunction == 0 && word.preposition == 0;
    if (!office || !(text.word(i - 1).article || text.word(i - 1).any(mention::kPlace))) continue;
    sides.second = {i, sides.first.end};
    sides.first.end = i;
    return;
  }
}

// The phrase up to one of the row's prepositions: «القوات | من البلدة».
Range up_to_preposition(const AnalysedText& text, Range phrase, const std::vector<std::string>& prepositions) {
  for (uint32_t i = phrase.first + 1; i < phrase.end; ++i) {
    const std::string_view n = text.word(i).normal;
    if (std::find(prepositions.begin(), prepositions.end(), n) != prepositions.end()) return {phrase.first, i};
  }
  return phrase;
}

// Whether the phrase shows that it is a subject: «جنديان», «مدنيون».
bool is_nominative(const AnalysedText& text, const Range& phrase) {
  const auto& head = text.word(phrase.first);
  return (head.normal.ends_with("ان") || head.normal.ends_with("ون")) && !head.is(Category::given_name);
}

// «استهدف هجوم بسيارة مفخخة، أمس، | موكبا»
Range accusative_behind(const AnalysedText& text, uint32_t at, uint32_t limit) {
  constexpr uint32_t kFar = 12;
  for (uint32_t i = at; i < std::min(limit, at + kFar); ++i) {
    const bool bare = text.is_word(i) && text.word(i).tanwin && !text.any(i, {Category::adverb, Category::time});
    if (bare && text.word(i).conjunction == 0) return next_argument(text, i, limit);
  }
  return {};
}

Sides sides_of(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence, uint32_t at,
               const Trigger& row, const TriggerUse& use, uint32_t with) {
  Sides sides;
  const uint32_t limit = std::min(clause_end(text, at + 1, sentence), at + 2 * kReach);
  sides.first = next_argument(text, at + 1, limit);
  if (!is_actor(text, sides.first)) sides.first = {};
  if (!sides.first.empty()) {
    sides.first = with_state_adjective(text, sides.first, limit);
    // where one phrase would make a passive of it, an object only stands close by
    const bool close = row.has(TriggerFlag::passive) || row.object != EventRole::target;
    sides.second = close ? next_object(text, sides.first.end, limit) : next_argument(text, sides.first.end, limit);
    if (!is_actor(text, sides.second)) sides.second = {};
  }
  const bool object = row.subject == EventRole::source && row.object == EventRole::target;
  if (object && with > at) take_needed_object(text, with, at, limit, sides);
  if (object && sides.second.empty() && !row.has(TriggerFlag::passive)) split_at_office(text, sides);
  if (object && sides.second.empty() && is_means(triggers, text, sides.first)) {
    sides.second = accusative_behind(text, sides.first.end, limit);
  }
  if (row.subject == EventRole::source) sides.first = up_to_preposition(text, sides.first, row.prepositions);
  if (use.conjunction != 0) return sides;
  sides.before = without_verb(text, subject_before(text, sentence, at));
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
                         uint32_t at, const Trigger& row, const TriggerUse& use, uint32_t with,
                         const Phrases& inherited) {
  Arguments out;
  const Sides sides = sides_of(triggers, text, sentence, at, row, use, with);
  const uint32_t limit = clause_end(text, at + 1, sentence);
  const auto add_source = [&](const Range& phrase) {
    if (!is_means(triggers, text, phrase)) out.source.add(phrase);
  };
  if (row.subject != EventRole::source || row.object != EventRole::target) {
    const Range subject = !sides.before.empty() ? sides.before : sides.first;
    const bool behind = sides.before.empty() && !subject.empty() && subject.first == at + 1 && with != subject.first;
    if (row.subject == EventRole::source && !inherited.empty() && !behind) {
      out.source = inherited;
    } else if (row.subject == EventRole::source) {
      add_source(subject);
    }
    if (row.subject == EventRole::target) out.target.add(subject);
    if (!row.prepositions.empty()) out.target.add(behind_preposition(text, at + 1, limit, row.prepositions));
    return out;
  }
  const bool lone = sides.before.empty() && sides.second.empty() && !statement::source::is_marked_passive(text, at);
  const bool continued =
      !inherited.empty() && lone && !use.form->passive && (sides.first.empty() || !is_nominative(text, sides.first));
  if (continued) {
    out.source = inherited;
    if (use.suffix == Pronoun::none) out.target.add(sides.first);
    return out;
  }
  const Range by = agent(text, at + 1, limit);
  const bool passive = use.form->passive || statement::source::is_marked_passive(text, at) || !by.empty() ||
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
