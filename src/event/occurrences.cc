#include "event/occurrences.h"

#include <algorithm>

#include "event/clause.h"
#include "event/coordination.h"
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
      has_kind(text, phrase, EventWord::crowd) || has_kind(text, phrase, EventWord::protester) ||
      has_kind(text, phrase, EventWord::side)) {
    return true;
  }
  const mention::ActorKind kind = mention::actor_kind(lexicon, text, phrase);
  return !kind.role.empty() || kind.country >= 0;
}

// «أمام مقر الجماعة»: in front of it people protest.
bool is_stood_before(const AnalysedText& text, const Range& phrase) {
  return phrase.first > 0 && text.word(phrase.first - 1).normal == "امام";
}

// «إطلاق نار», «سلسلة غارات»: what it was done by, and nobody.
void drop_weapons(const AnalysedText& text, Phrases& sources) {
  Phrases kept;
  for (const Range& phrase : sources) {
    const uint32_t deep = std::min(phrase.end, phrase.first + 2);
    if (!has_kind(text, {phrase.first, deep}, EventWord::injury)) kept.add(phrase);
  }
  sources = kept;
}

void keep_who_can_act(const lexicon::Lexicon& lexicon, const AnalysedText& text, Phrases& phrases) {
  Phrases kept;
  for (const Range& phrase : phrases) {
    if (is_stood_before(text, phrase) || can_act(lexicon, text, phrase)) kept.add(phrase);
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
      if (row.type == EventType::protest && !row.has(TriggerFlag::crowd) && row.with.empty()) return true;
    }
  }
  return false;
}

// Whether a source is of demonstrators, or of people in numbers.
bool is_of(const AnalysedText& text, const Arguments& arguments, EventWord kind) {
  constexpr uint32_t kHead = 4;  // «آلاف من الطلاب», not «سيارات تتبع حركة أنصار»
  return std::any_of(arguments.source.begin(), arguments.source.end(), [&](const Range& phrase) {
    return has_kind(text, {phrase.first, std::min(phrase.end, phrase.first + kHead)}, kind);
  });
}

bool is_of_crowd(const AnalysedText& text, const Arguments& arguments) {
  return is_of(text, arguments, EventWord::protester) || is_of(text, arguments, EventWord::crowd);
}

// Protests of many: «تجمع السكان … احتجاجا», not «تجمع المياه».
bool is_crowd(const lexicon::Lexicon& lexicon, const AnalysedText& text, const text::Sentence& sentence,
              const Arguments& arguments) {
  return is_of(text, arguments, EventWord::protester) ||
         (is_of(text, arguments, EventWord::crowd) && has_cause(lexicon, text, sentence));
}

// «تقتل الطموح», «اعتداء على حرمة الآخرين»: a figure of speech.
bool is_figure(const AnalysedText& text, const Occurrence& o) {
  if (o.type != EventType::assault || o.arguments.target.empty()) return false;
  const auto& head = text.word(o.arguments.target.front().first);
  return head.events.is(EventWord::abstract) && !(head.article && head.stem == "امن");  // «استهدفوا الأمن»: the police
}

bool of_protesters(const AnalysedText& text, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const Range& phrase) { return has_kind(text, phrase, EventWord::protester); });
}

// «السكان المحليين في مدينة س الذين خرجوا»: the people of whom the relative clause speaks.
Range antecedent(const AnalysedText& text, const text::Sentence& sentence, uint32_t verb) {
  constexpr uint32_t kFar = 12;
  if (verb < sentence.first + 2 || !text.is(verb - 1, Category::relative)) return {};
  for (uint32_t i = verb - 1; i-- > sentence.first && i + kFar > verb;) {
    if (looks_finite(text, i)) return {};
    if (text.word(i).events.is(EventWord::crowd)) return argument_at(text, i, verb - 1);
  }
  return {};
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
  if (row.has(TriggerFlag::means)) return false;
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
// «استقبل الفندق نزلاءه». «الجانبان» are always such; a release is one whoever is released, and so are troops that
// move.
bool lacks_politics(const lexicon::Lexicon& lexicon, const AnalysedText& text, const Occurrence& o, uint32_t with) {
  if (o.type == EventType::assault || o.type == EventType::protest || o.type == EventType::coerce) return false;
  if (o.mode == "ceasefire" || (o.mode == "release" && !o.arguments.target.empty())) return false;
  if (o.mode == "release" && o.noun && text.is(o.trigger.end, Category::prepositional)) return false;  // «الإفراج عنه»
  if (o.type == EventType::mobilize && text.word(with).events.is(EventWord::violence)) return false;
  const auto political = [&](const Range& phrase) {
    return text.word(phrase.first).events.is(EventWord::side) ||
           is_political(mention::actor_kind(lexicon, text, phrase));
  };
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

// «مركز | للشرطة»; where the row's own preposition is ل it opens the target instead.
void complete(const AnalysedText& text, const text::Sentence& sentence, const Trigger& row, Phrases& phrases) {
  if (std::find(row.prepositions.begin(), row.prepositions.end(), "ل") != row.prepositions.end()) return;
  Phrases completed;
  for (const Range& phrase : phrases) completed.add(with_complement(text, phrase, sentence.end));
  phrases = completed;
}

// The subject of the last verb of a sentence, for verbs joined to it.
struct LastSubject {
  Phrases phrases;
  const TriggerUse* use = nullptr;
  bool behind = false;  // it stands behind its verb, which is singular then
};

bool is_plural_person(const AnalysedText& text, const Range& phrase) {
  const auto& head = text.word(phrase.first);
  if (head.normal.ends_with("ون") && !head.is(Category::given_name)) return true;
  if (head.is(Category::quantity) && head.events.is(EventWord::crowd)) return true;  // «عشرات السائقين»
  for (const auto& analysis : head.all()) {
    const auto& agreement = analysis.entry->agreement;
    if (agreement.number == lexicon::Number::plural && agreement.gender == lexicon::Gender::masculine) return true;
  }
  return false;
}

// Whose verb the one at `i` is by the verb before it: «داهمت القوة المنزل واعتقلت», «هاجموا … ثم انسحبوا»; empty where
// it is joined to none or does not agree.
Phrases joined_subject(const AnalysedText& text, uint32_t i, const TriggerUse& use, const LastSubject& last) {
  if (last.use == nullptr || last.phrases.empty() || use.is_noun()) return {};
  if (use.conjunction == 0 && (i == 0 || text.word(i - 1).normal != "ثم")) return {};
  const lexicon::Agreement& agreement = use.form->agreement;
  const lexicon::Agreement& before = last.use->form->agreement;
  if (agreement.gender != before.gender) return {};
  const bool plural = last.behind ? is_plural_person(text, last.phrases.front()) || last.phrases.size() > 1
                                  : before.number == lexicon::Number::plural;
  return plural == (agreement.number == lexicon::Number::plural) ? last.phrases : Phrases{};
}

}  // namespace

void find_occurrences(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t sentence,
                      const Report& report, std::vector<Occurrence>& out) {
  const text::Sentence& s = text.sentences[sentence];
  Scene scene;
  bool looked = false;
  const size_t from = out.size();
  uint32_t needed = text.size();  // the word that the last trigger needs is no trigger itself: «فرض عقوبات»
  LastSubject last;
  for (uint32_t i = s.first; i < s.end; ++i) {
    const auto& events = text.word(i).events;
    if (events.is(EventWord::protester)) find_protest(lexicon, text, i, sentence, out);
    if (events.uses.empty() || i == needed) continue;
    if (!looked) {
      scene = scene_of(lexicon.triggers(), text, s, report);
      looked = true;
    }
    scene.assault = out.size() > from && out.back().type == EventType::assault;
    const TriggerReading reading = trigger_reading(lexicon, text, i, s, scene);
    if (reading.row == nullptr) continue;
    const Trigger& row = *reading.row;
    constexpr uint32_t kLongest = 3;  // tokens of a trigger with what it needs: «أطلقت صواريخ»
    const uint32_t end = reading.with > i && reading.with <= i + kLongest ? reading.with + 1 : i + 1;
    Occurrence o = occurrence_of(row, {i, end}, sentence);
    o.noun = reading.use->is_noun();
    o.arguments = o.noun ? noun_arguments(lexicon.triggers(), text, s, i, row, *reading.use)
                         : verb_arguments(lexicon.triggers(), text, s, i, row, *reading.use, reading.with,
                                          joined_subject(text, i, *reading.use, last));
    const bool moved = row.of == EventRole::source && !row.has(TriggerFlag::passive);  // «انتشرت قوات»
    const auto& source = o.arguments.source;
    if (!moved || source.empty() || source.front().first != reading.with) {
      drop_argument_at(reading.with, i, o.arguments.source);
    }
    if (row.object != EventRole::target) drop_argument_at(reading.with, i, o.arguments.target);
    if (row.object == EventRole::none && row.of == EventRole::target && reading.with > i &&
        o.arguments.target.empty()) {
      o.arguments.target.add(next_argument(text, reading.with + 1, s.end));  // «أطلقت سراح س»
    }
    complete(text, s, row, o.arguments.source);
    complete(text, s, row, o.arguments.target);
    keep_who_can_act(lexicon, text, o.arguments.source);
    if (o.type == EventType::assault) drop_weapons(text, o.arguments.source);
    o.civil = lacks_politics(lexicon, text, o, reading.with);
    const bool nobody = o.noun && o.arguments.source.empty() && o.arguments.target.empty();
    const bool promised = o.civil && reading.with > i;  // «تعهدت … بتقديم مساعدات»: the statement may tell by whom
    if (nobody && !promised && needs_actor(text, i, row, *reading.use)) continue;
    if (row.has(TriggerFlag::crowd) && o.arguments.source.empty()) o.arguments.source.add(antecedent(text, s, i));
    // what demonstrators set on fire is their protest
    if (is_figure(text, o)) continue;
    // «احتج» of nobody; «احتجاجه» where nothing else in the sentence is a protest; «تجمعوا احتجاجا على» tells why
    const bool told = text.word(i).normal == "احتجاجا" || scene.protests > 0 || is_of_crowd(text, o.arguments) ||
                      has_kind(text, {s.first, s.end}, EventWord::protester);
    const bool alone = o.noun ? !told : o.arguments.source.empty();
    if (row.has(TriggerFlag::verbal) && alone) continue;
    const bool fire = o.type == EventType::assault && row.object == EventRole::none && o.mode == "other";
    if (fire && !o.noun && of_protesters(text, o.arguments.source)) continue;
    if (row.has(TriggerFlag::crowd) && !is_crowd(lexicon, text, s, o.arguments)) continue;
    const bool broken_up = o.type == EventType::coerce && names_protest(lexicon.triggers(), text, reading.with);
    const auto& uses = text.word(reading.with).events.uses;
    const bool same = std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
      return lexicon.triggers()[use.form->trigger].type == o.type;
    });
    if (reading.with > i && (!o.civil || same) && !broken_up) needed = reading.with;
    if (o.type == EventType::protest && o.arguments.target.empty()) {
      o.arguments.target.add(protest_target(text, o.trigger.end, s));
    }
    if (o.type == EventType::protest) keep_who_can_act(lexicon, text, o.arguments.target);  // not its cause
    split_coordinations(text, o.arguments.source);
    split_coordinations(text, o.arguments.target);
    o.counted = o.arguments.target.size();
    if (o.casualty) add_named_victims(text, s, o.arguments.target);
    set_modality(text, i, s, *reading.use, o);
    if (!o.noun && row.subject == EventRole::source && !o.arguments.source.empty()) {
      last = {o.arguments.source, reading.use, o.arguments.source.front().first > i};
    }
    out.push_back(o);
  }
}

}  // namespace isnad::event
