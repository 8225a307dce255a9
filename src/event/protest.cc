#include "event/protest.h"

#include <algorithm>

#include "event/clause.h"
#include "mention/actor.h"
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
    const bool of =
        before.normal == "من" && begin >= first + 2 &&
        (text.any(begin - 2, {Category::quantity, Category::number}) ||
         text.tokens[begin - 2].kind == text::TokenKind::number || text.word(begin - 2).events.is(EventWord::crowd));
    const bool about = before.normal == "نحو" || before.normal == "حوالي" || before.normal == "حوالى" ||
                       before.normal == "زهاء" || before.normal == "قرابة";
    if (!counts && !of && !about) break;
    --begin;
  }
  return begin;
}

bool is_plural_verb(const lexicon::Word& word) { return word.normal.ends_with("وا") || word.normal.ends_with("ون"); }

// The plural verb behind the phrase that ends at `end`: «متظاهرون بمدينة العريش قد حطموا».
uint32_t plural_verb_behind(const AnalysedText& text, uint32_t end, uint32_t limit) {
  constexpr uint32_t kReachOfVerb = 9;
  for (uint32_t k = end; k < std::min(limit, end + kReachOfVerb); ++k) {
    if (!text.is_word(k)) {
      if (text.tokens[k].kind == text::TokenKind::line_break) break;
      continue;
    }
    const auto& word = text.word(k);
    if (word.any({Category::complementizer, Category::demonstrative}) ||
        (word.conjunction == U'و' && looks_finite(text, k)))
      break;
    if (word.normal == "كانوا" || word.conjunction != 0 || !is_plural_verb(word)) continue;
    if (looks_finite(text, k)) return k;
  }
  return text.size();
}

// A verb in front of its subject: a word that is no noun, no preposition and no adjective.
bool may_be_verb_before(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return false;
  const auto& word = text.word(i);
  if (is_plural_verb(word)) return false;  // a verb in front of its subject is singular
  for (const TriggerUse& use : word.events.uses) {
    if (use.suffix != lexicon::Pronoun::none) return false;  // «مظاهرة نظمها محتجون»
  }
  if (looks_finite(text, i)) return true;
  if (word.article || word.preposition != 0 || word.letters < 3) return false;
  constexpr lexicon::Categories kNever = {
      Category::preposition,   Category::complementizer,   Category::relative,      Category::particle,
      Category::conjunction,   Category::contrast,         Category::demonstrative, Category::time,
      Category::adverb,        Category::quantity,         Category::number,        Category::negation,
      Category::prepositional, Category::auxiliary,        Category::adjective,     Category::nationality,
      Category::group,         Category::common_noun,      Category::content_noun,  Category::organisation,
      Category::cue_masdar,    Category::attribution_head, Category::interrogative, Category::pronoun};
  if (word.any(kNever) && !word.is(Category::cue_verb)) return false;
  for (const TriggerUse& use : word.events.uses) {
    if (use.is_noun()) return false;  // «مقتل متظاهر»
  }
  if (!word.known() && (word.normal.starts_with("ب") || word.normal.starts_with("ل"))) return false;  // «بردع متظاهرين»
  constexpr uint8_t kLongest = 7;  // letters of a past verb with its conjunction
  if (word.letters > kLongest || word.normal.ends_with("ي")) return false;
  return !word.normal.ends_with("ة") && !word.normal.ends_with("ات") && !word.normal.ends_with("ين");
}

}  // namespace

Range protest_target(const AnalysedText& text, uint32_t at, const text::Sentence& sentence) {
  constexpr uint32_t kFar = 32;
  const uint32_t limit = std::min(sentence.end, at + kFar);
  for (uint32_t i = at; i + 1 < limit; ++i) {
    if (!text.is_word(i)) continue;
    std::string_view n = text.word(i).normal;
    if (n.starts_with("و") && n.size() > 8) n.remove_prefix(2);
    const std::string_view next = text.word(i + 1).normal;
    Range target;
    if (n == "ضد") {
      target = argument_at(text, i + 1, limit);
    } else if (n.starts_with("احتجاج") && (next == "على" || next == "علي")) {
      target = argument_at(text, i + 2, limit);
    } else if (n.starts_with("مندد") || n.starts_with("تنديد") || n.starts_with("يندد") || n.starts_with("للتنديد")) {
      target = argument_at(text, i + 1, limit, true);
    } else if (n.starts_with("مطالب") || n.starts_with("يطالب") || n.starts_with("تطالب") || n == "لمطالبة") {
      target = argument_at(text, i + 1, limit);
    } else if (n == "امام" && (next == "سفارة" || next == "مقر" || next == "مبنى" || next == "مبني" ||
                               next == "وزارة" || next == "قنصلية" || next == "مكتب")) {
      target = argument_at(text, i + 1, limit);
    }
    if (!target.empty()) return target;
  }
  return {};
}

void find_protest(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Occurrence>& out) {
  const text::Sentence& s = text.sentences[sentence];
  const auto& word = text.word(i);
  if (word.preposition != 0) return;
  const uint32_t begin = begin_of_phrase(text, i, s.first);
  const bool counted = begin < i;
  const bool nominative = word.normal.ends_with("ون") || word.normal.ends_with("ان");
  const bool governed = begin > s.first && text.is(begin - 1, Category::preposition);
  const Range phrase = argument_at(text, begin, s.end);
  const uint32_t end = std::max(phrase.end, i + 1);
  // in front: «جاب المتظاهرون», «ألقى عشرات المتظاهرين»; behind: «المتظاهرين رفعوا», «متظاهرون كانوا يهتفون»
  const bool before = !governed && (nominative || counted) && begin > s.first && word.conjunction == 0 &&
                      may_be_verb_before(text, begin - 1);
  const uint32_t verb = before ? begin - 1 : plural_verb_behind(text, end, s.end);
  if (verb == text.size()) return;
  Occurrence o = occurrence_of(demonstration(), {verb, verb + 1}, sentence);
  o.arguments.source.add(phrase.empty() ? Range{begin, i + 1} : phrase);
  o.arguments.target.add(protest_target(text, std::max(end, verb + 1), s));
  if (o.arguments.target.empty()) {  // «حطموا مقر الحزب»: whom they act upon
    const Range object = next_argument(text, std::max(end, verb + 1), clause_end(text, std::max(end, verb + 1), s));
    const mention::ActorKind kind = object.empty() ? mention::ActorKind{} : mention::actor_kind(lexicon, text, object);
    if (!kind.role.empty() || kind.country >= 0) o.arguments.target.add(object);
  }
  out.push_back(o);
}

}  // namespace isnad::event
