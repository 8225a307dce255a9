#include "event/protest.h"

#include <algorithm>

#include "event/clause.h"
#include "mention/adjunct.h"
#include "mention/noun_phrase.h"

namespace isnad::event {
namespace {

using lexicon::Category;

const Trigger& demonstration() {
  static const Trigger kDemonstration = [] {
    Trigger trigger;
    trigger.lemma = "تظاهر";
    trigger.type = EventType::protest;
    trigger.mode = "demo";
    trigger.cameo = "141";
    trigger.subject = EventRole::source;
    return trigger;
  }();
  return kDemonstration;
}

// Where the phrase of the demonstrators begins: «نحو ثلاثة آلاف متظاهر», «عشرات من المتظاهرين».
uint32_t begin_of_phrase(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kLongest = 6;
  uint32_t begin = i;
  while (begin > first && begin + kLongest > i) {
    const auto& before = text.word(begin - 1);
    const bool counts = text.tokens[begin - 1].kind == text::TokenKind::number ||
                        before.any({Category::quantity, Category::number}) || before.events.is(EventWord::crowd);
    const bool of = before.normal == "من" && begin >= first + 2 &&
                    (text.any(begin - 2, {Category::quantity, Category::number}) ||
                     text.word(begin - 2).events.is(EventWord::crowd));
    const bool about = before.normal == "نحو" || before.normal == "حوالي" || before.normal == "حوالى" ||
                       before.normal == "زهاء" || before.normal == "قرابة";
    if (!counts && !of && !about) break;
    --begin;
  }
  return begin;
}

// A verb in front of its subject: a word that is no noun, no preposition and no adjective.
bool may_be_verb_before(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return false;
  const auto& word = text.word(i);
  if (looks_finite(text, i)) return true;
  if (word.article || word.preposition != 0 || word.letters < 3) return false;
  constexpr lexicon::Categories kNever = {
      Category::preposition,   Category::complementizer,   Category::relative,      Category::particle,
      Category::conjunction,   Category::contrast,         Category::demonstrative, Category::time,
      Category::adverb,        Category::quantity,         Category::number,        Category::negation,
      Category::prepositional, Category::auxiliary,        Category::adjective,     Category::nationality,
      Category::group,         Category::common_noun,      Category::content_noun,  Category::organisation,
      Category::cue_masdar,    Category::attribution_head, Category::interrogative};
  if (word.any(kNever) && !word.is(Category::cue_verb)) return false;
  for (const TriggerUse& use : word.events.uses) {
    if (use.is_noun()) return false;  // «مقتل متظاهر»
  }
  return !word.normal.ends_with("ة") && !word.normal.ends_with("ات") && !word.normal.ends_with("ين");
}

}  // namespace

void find_protest(const AnalysedText& text, uint32_t i, uint32_t sentence, std::vector<Occurrence>& out) {
  const text::Sentence& s = text.sentences[sentence];
  const auto& word = text.word(i);
  if (word.preposition != 0) return;
  const uint32_t begin = begin_of_phrase(text, i, s.first);
  const bool counted = begin < i;
  const bool nominative = word.normal.ends_with("ون") || word.normal.ends_with("ان");
  const bool governed = begin > s.first && text.is(begin - 1, Category::preposition);
  uint32_t verb = text.size();
  // behind: «المتظاهرين رفعوا», «متظاهرون كانوا يهتفون»
  const Range phrase = argument_at(text, begin, s.end);
  const uint32_t end = std::max(phrase.end, i + 1);
  uint32_t next = mention::skip_adjuncts(text, end, s.end);
  while (next < s.end && text.any(next, {Category::relative, Category::auxiliary, Category::particle})) ++next;
  const bool plural_verb = next < s.end && text.is_word(next) && text.word(next).conjunction == 0 &&
                           (text.word(next).normal.ends_with("وا") || text.word(next).normal.ends_with("ون")) &&
                           looks_finite(text, next);
  // in front: «جاب المتظاهرون», «ألقى عشرات المتظاهرين»
  const bool before = !governed && (nominative || counted) && begin > s.first && word.conjunction == 0 &&
                      may_be_verb_before(text, begin - 1);
  if (before) {
    verb = begin - 1;
  } else if (plural_verb && text.word(next).normal != "كانوا") {
    verb = next;
  }
  if (verb == text.size()) return;
  Occurrence o;
  o.row = &demonstration();
  o.type = EventType::protest;
  o.sentence = sentence;
  o.trigger = {verb, verb + 1};
  o.arguments.source.add(phrase.empty() ? Range{begin, i + 1} : phrase);
  const uint32_t limit = clause_end(text, end, s);
  static const std::vector<std::string> kAgainst = {"ضد"};
  o.arguments.target.add(behind_preposition(text, std::min(end, limit), limit, kAgainst));
  out.push_back(o);
}

}  // namespace isnad::event
