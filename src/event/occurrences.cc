#include "event/occurrences.h"

#include <algorithm>

#include "event/clause.h"
#include "event/modality.h"
#include "event/noun_arguments.h"
#include "event/protest.h"
#include "event/trigger_reading.h"
#include "event/verb_arguments.h"
#include "mention/actor.h"
#include "mention/can_speak.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::Pronoun;

// Whether somebody is meant who can do something: «الكلام», «ذلك» are no sources.
bool can_act(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Range& phrase) {
  if (mention::can_speak(text, phrase) || has_kind(text, phrase, EventWord::violence) ||
      has_kind(text, phrase, EventWord::crowd) || has_kind(text, phrase, EventWord::protester)) {
    return true;
  }
  const mention::ActorKind kind = mention::actor_kind(lexicon, text, phrase);
  return !kind.role.empty() || kind.country >= 0;
}

void keep_who_can_act(const lexicon::Lexicon& lexicon, const AnalysedText& text, Phrases& phrases) {
  Phrases kept;
  for (const Range& phrase : phrases) {
    if (can_act(lexicon, text, phrase)) kept.add(phrase);
  }
  phrases = kept;
}

// Whether the sentence speaks of a cause: «تجمع السكان مطالبين بـ», not «تجمع السكان حول النار».
bool has_cause(const lexicon::Lexicon& lexicon, const AnalysedText& text, const text::Sentence& sentence) {
  constexpr std::string_view kCauses[] = {"ضد", "استقالة", "شعارات", "هتافات", "لافتات", "غضب", "اسقاط", "رحيل"};
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const auto& word = text.word(i);
    if (word.stem.starts_with("مطالب") || word.stem.starts_with("مندد") || word.stem.starts_with("تنديد") ||
        std::find(std::begin(kCauses), std::end(kCauses), word.stem) != std::end(kCauses)) {
      return true;
    }
    for (const TriggerUse& use : word.events.uses) {
      const Trigger& row = lexicon.triggers()[use.form->trigger];
      if (row.type == EventType::protest && !row.has(TriggerFlag::crowd)) return true;
    }
  }
  return false;
}

// Protests of many: «تجمع السكان … احتجاجا», not «تجمع المياه».
bool is_crowd(const lexicon::Lexicon& lexicon, const AnalysedText& text, const text::Sentence& sentence,
              const Arguments& arguments) {
  const auto of = [&](EventWord kind) {
    return std::any_of(arguments.source.begin(), arguments.source.end(),
                       [&](const Range& phrase) { return has_kind(text, phrase, kind); });
  };
  return of(EventWord::protester) || (of(EventWord::crowd) && has_cause(lexicon, text, sentence));
}

// «ثلاثة أشخاص، بينهم شرطيان», «عشرة، معظمهم من الجنود»: who they were.
void add_named_victims(const AnalysedText& text, const text::Sentence& sentence, Phrases& targets) {
  if (targets.empty()) return;
  constexpr std::string_view kAmong[] = {"بينهم", "منهم", "بينها", "معظمهم", "غالبيتهم", "جميعهم", "اغلبهم", "احدهم"};
  constexpr uint32_t kNear = 5;
  const uint32_t from = targets.front().end;
  for (uint32_t i = from; i < std::min(sentence.end, from + kNear); ++i) {
    if (std::find(std::begin(kAmong), std::end(kAmong), text.word(i).normal) == std::end(kAmong)) continue;
    const bool of = i + 1 < sentence.end && text.word(i + 1).normal == "من";
    targets.add(next_argument(text, of ? i + 2 : i + 1, sentence.end));
    return;
  }
}

// A raid or a protest is an event though nobody is named; «القتل», «التحرش», «الاتفاق» without anybody are only spoken
// of.
bool needs_actor(const AnalysedText& text, uint32_t i, const Trigger& row, const TriggerUse& use) {
  if (row.has(TriggerFlag::attack) || row.type == EventType::protest || row.mode == "ceasefire") return false;
  const bool pronoun = use.suffix != Pronoun::none || (i + 1 < text.size() && text.is(i + 1, Category::prepositional));
  return !pronoun;  // «اغتياله», «الإفراج عنه»
}

// States, their organs, parties, armed groups and international bodies.
bool is_political(const mention::ActorKind& kind) {
  constexpr std::string_view kSectors[] = {"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "OPP",
                                           "REB", "UAF", "IGO", "NGO", "SPY", "ELI", "SEP"};
  return kind.country >= 0 || std::find(std::begin(kSectors), std::end(kSectors), kind.role) != std::end(kSectors);
}

// Meetings, agreements and help are events where states and the like have a part in them: «استقبل الرئيس …», not
// «استقبل الفندق نزلاءه».
bool lacks_politics(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Occurrence& o) {
  if (o.type == EventType::assault || o.type == EventType::protest || o.type == EventType::coerce) return false;
  const auto political = [&](const Range& phrase) { return is_political(mention::actor_kind(lexicon, text, phrase)); };
  const auto& [source, target] = o.arguments;
  return !std::any_of(source.begin(), source.end(), political) && !std::any_of(target.begin(), target.end(), political);
}

// What the trigger needs to be one is no actor: «أطلقوا النار».
void drop_argument_at(uint32_t token, uint32_t trigger, Phrases& phrases) {
  if (token == trigger) return;
  Phrases kept;
  for (const Range& phrase : phrases) kept.add({phrase.first, phrase.contains(token) ? token : phrase.end});
  phrases = kept;
}

}  // namespace

void find_occurrences(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t sentence,
                      const Report& report, std::vector<Occurrence>& out) {
  const text::Sentence& s = text.sentences[sentence];
  Scene scene;
  bool looked = false;
  const size_t from = out.size();
  uint32_t needed = text.size();  // the word that the last trigger needs is no trigger itself: «فرض عقوبات»
  for (uint32_t i = s.first; i < s.end; ++i) {
    const auto& events = text.word(i).events;
    if (events.is(EventWord::protester)) find_protest(lexicon, text, i, sentence, out);
    if (events.uses.empty() || i == needed) continue;
    if (!looked) {
      scene = scene_of(text, s, report);
      looked = true;
    }
    scene.assault = out.size() > from && out.back().type == EventType::assault;
    const TriggerReading reading = trigger_reading(lexicon, text, i, s, scene);
    if (reading.row == nullptr) continue;
    if (reading.with > i) needed = reading.with;
    constexpr uint32_t kLongest = 3;  // tokens of a trigger with what it needs: «أطلقت صواريخ»
    const uint32_t end = reading.with > i && reading.with <= i + kLongest ? reading.with + 1 : i + 1;
    Occurrence o = occurrence_of(*reading.row, {i, end}, sentence);
    o.noun = reading.use->is_noun();
    o.arguments = o.noun ? noun_arguments(lexicon.triggers(), text, s, i, *reading.row, *reading.use)
                         : verb_arguments(lexicon.triggers(), text, s, i, *reading.row, *reading.use);
    drop_argument_at(reading.with, i, o.arguments.source);
    if (reading.row->object != EventRole::target) drop_argument_at(reading.with, i, o.arguments.target);
    keep_who_can_act(lexicon, text, o.arguments.source);
    if (o.noun && o.arguments.source.empty() && o.arguments.target.empty() &&
        needs_actor(text, i, *reading.row, *reading.use))
      continue;
    if (o.mode != "ceasefire" && lacks_politics(lexicon, text, o)) continue;
    if (reading.row->has(TriggerFlag::crowd) && !is_crowd(lexicon, text, s, o.arguments)) continue;
    if (o.type == EventType::protest && o.arguments.target.empty()) {
      o.arguments.target.add(protest_target(text, o.trigger.end, s));
    }
    if (o.type == EventType::protest) keep_who_can_act(lexicon, text, o.arguments.target);  // not its cause
    if (o.casualty) add_named_victims(text, s, o.arguments.target);
    set_modality(text, i, s, *reading.use, o);
    out.push_back(o);
  }
}

}  // namespace isnad::event
