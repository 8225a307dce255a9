#include "event/occurrences.h"

#include <algorithm>

#include "event/clause.h"
#include "event/noun_arguments.h"
#include "event/protest.h"
#include "event/verb_arguments.h"
#include "mention/actor.h"
#include "mention/can_speak.h"
#include "mention/word_class.h"
#include "statement/left_context.h"
#include "text/normalise.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::Pronoun;
using lexicon::TriggerShape;

// What a sentence is about, beside its triggers.
struct Scene {
  uint32_t violence = 0;
  uint32_t accident = 0;
  uint32_t sport = 0;
};

Scene scene_of(const AnalysedText& text, const text::Sentence& sentence) {
  Scene scene;
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const auto& events = text.word(i).events;
    scene.violence += events.is(EventWord::violence) ? 1 : 0;
    scene.accident += events.is(EventWord::accident) ? 1 : 0;
    scene.sport += events.is(EventWord::sport) ? 1 : 0;
  }
  return scene;
}

// Whether the word at `i` is one of `list`, in any of its forms with clitics.
bool is_listed(const AnalysedText& text, uint32_t i, const std::vector<std::string>& list) {
  if (!text.is_word(i)) return false;
  const auto& word = text.word(i);
  const auto is = [&](std::string_view form) {
    const std::string coarse = text::coarse(std::string(form));
    return std::any_of(list.begin(), list.end(), [&](const std::string& item) {
      if (!coarse.starts_with(item)) return false;
      const std::string_view rest = std::string_view(coarse).substr(item.size());
      return rest.empty() || rest == "ه" || rest == "ها" || rest == "هم";
    });
  };
  if (is(word.normal)) return true;
  if (word.stem != word.normal && is(word.stem)) return true;
  std::string_view bare = word.normal;
  for (const std::string_view clitic : {"و", "ف"}) {
    if (bare.starts_with(clitic) && bare.size() > 6) return is(bare.substr(2));
  }
  for (const std::string_view clitic : {"بال", "ال", "لل"}) {
    if (bare.starts_with(clitic) && bare.size() > clitic.size() + 4) return is(bare.substr(clitic.size()));
  }
  for (const std::string_view clitic : {"ب", "ل"}) {
    if (bare.starts_with(clitic) && bare.size() > 6) return is(bare.substr(2));
  }
  return false;
}

// The first token behind `at` that is listed; `limit` where there is none.
uint32_t find_listed(const AnalysedText& text, uint32_t at, uint32_t limit, const std::vector<std::string>& list,
                     bool noun) {
  constexpr uint32_t kBehindVerb = 14;  // tokens; the subject stands between
  constexpr uint32_t kBehindNoun = 4;
  limit = std::min(limit, at + (noun ? kBehindNoun : kBehindVerb));
  for (uint32_t i = at + 1; i < limit; ++i) {
    if (is_listed(text, i, list)) return i;
  }
  return text.size();
}

// Whether the word can be the verb here that its letters allow: «قتل» is a verb and a noun.
bool is_verb_here(const AnalysedText& text, uint32_t i, const text::Sentence& sentence, const TriggerUse& use) {
  const auto& word = text.word(i);
  if (use.is_noun()) return false;
  if (use.form->shape == TriggerShape::past && word.preposition != 0 && use.preposition == 0) return false;
  if (i == sentence.first) return true;
  const auto& before = text.word(i - 1);
  if (before.is(Category::preposition) && use.conjunction == 0) {
    return before.stem == "بعدما" || before.stem == "عندما" || before.stem == "حينما" || before.stem == "حيث";
  }
  if (statement::is_no_verb(text, i, sentence)) return false;
  return true;
}

// The best reading of the word as a trigger whose conditions hold; its row, or nothing.
struct Reading {
  const Trigger* row = nullptr;
  const TriggerUse* use = nullptr;
  uint32_t with = 0;  // the word that it needed, or the trigger itself
};

bool is_excluded(const AnalysedText& text, uint32_t i, uint32_t limit, const Trigger& row) {
  if (row.without.empty()) return false;
  constexpr uint32_t kNext = 3;
  for (uint32_t k = i + 1; k < std::min(limit, i + 1 + kNext); ++k) {
    if (is_listed(text, k, row.without)) return true;
    if (!text.is_word(k)) break;
  }
  return (i > 0 && is_listed(text, i - 1, row.without)) || (i > 1 && is_listed(text, i - 2, row.without));
}

// «الإصابة بضربات الشمس», «أصيب بمرض»: what stands behind ب is no wound.
bool is_illness(const AnalysedText& text, uint32_t i, uint32_t limit) {
  constexpr uint32_t kNear = 6;
  for (uint32_t k = i + 1; k < std::min(limit, i + kNear); ++k) {
    if (!text.is_word(k)) {
      if (text.is_comma(k)) return false;
      continue;
    }
    const auto& word = text.word(k);
    if (word.events.is(EventWord::injury)) return false;
    const bool with = word.preposition == U'ب' || (!word.known() && word.normal.starts_with("ب") && word.letters > 3);
    if (with && !word.any(mention::kPlace)) return true;
    if (word.is(Category::preposition) || word.conjunction != 0) return false;
  }
  return false;
}

// `assault`: one is told of in the sentence already. The trigger itself does not speak for violence.
bool fits_scene(const Scene& scene, bool sports, bool assault, bool own, const Trigger& row) {
  if (row.has(TriggerFlag::sport) && (sports || scene.sport >= 2)) return false;
  const uint32_t violence = scene.violence - (own ? 1 : 0);
  if (row.has(TriggerFlag::violent) && violence == 0 && !assault) return false;
  const bool casualty = row.has(TriggerFlag::dead) || row.has(TriggerFlag::wounded);
  return !casualty || scene.accident == 0 || violence > 0;
}

Reading reading_at(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i,
                   const text::Sentence& sentence, const Scene& scene, bool sports, bool assault) {
  const auto& word = text.word(i);
  const uint32_t limit = sentence.end;
  Reading best;
  for (const TriggerUse& use : word.events.uses) {
    const Trigger& row = lexicon.triggers()[use.form->trigger];
    if (row.has(TriggerFlag::light)) continue;
    const bool sure = !row.with.empty() && find_listed(text, i, std::min(limit, i + 4), row.with, false) != text.size();
    if (!use.is_noun() && !sure && !is_verb_here(text, i, sentence, use)) continue;
    if (is_excluded(text, i, limit, row)) continue;
    if (!fits_scene(scene, sports, assault, word.events.is(EventWord::violence), row)) continue;
    if (row.has(TriggerFlag::wounded) && is_illness(text, i, limit)) continue;
    uint32_t with = i;
    if (!row.with.empty()) {
      with = find_listed(text, i, limit, row.with, use.is_noun());
      if (with == text.size()) continue;
    }
    const bool better = best.row == nullptr || (best.use->is_noun() && !use.is_noun()) ||
                        (best.row->with.empty() && !row.with.empty() && best.use->is_noun() == use.is_noun());
    if (better) best = {&row, &use, with};
  }
  return best;
}

// What stands before the trigger and takes its reality from it.
void set_modality(const AnalysedText& text, uint32_t i, const text::Sentence& sentence, const TriggerUse& use,
                  Occurrence& out) {
  if (use.future) out.hypothetical = true;
  const bool purpose = use.preposition == U'ل' && use.form->shape != TriggerShape::noun;
  if (purpose) out.hypothetical = true;
  uint32_t seen = 0;
  for (uint32_t k = i; k-- > sentence.first && seen < 3;) {
    if (!text.is_word(k)) break;
    const auto& word = text.word(k);
    ++seen;
    const bool governs = seen == 1 || !word.article;
    if (word.events.is(EventWord::negated) && seen <= 2) out.negated = true;
    if (word.events.is(EventWord::hypothetical) && governs) out.hypothetical = true;
    if (word.events.is(EventWord::attempt) && governs) out.attempt = true;
    if (seen == 1 && !use.is_noun() && use.form->shape == TriggerShape::present &&
        (word.normal == "ان" || word.normal == "بان") && k > sentence.first) {  // «دعا إلى أن تنسحب»
      const auto& governor = text.word(k - 1);
      out.hypothetical |= governor.normal != "قبل" && governor.normal != "بعد";
    }
    if (looks_finite(text, k) && seen > 1) break;
  }
}

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

// Protests of many: «تجمع السكان», not «تجمع المياه».
bool is_crowd(const AnalysedText& text, const Arguments& arguments) {
  return std::any_of(arguments.source.begin(), arguments.source.end(), [&](const Range& phrase) {
    return has_kind(text, phrase, EventWord::crowd) || has_kind(text, phrase, EventWord::protester);
  });
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
bool needs_actor(const Trigger& row) { return !row.has(TriggerFlag::attack) && row.type != EventType::protest; }

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
  for (const Range& phrase : phrases) {
    if (phrase.first != token) kept.add(phrase);
  }
  phrases = kept;
}

}  // namespace

bool is_sports_report(const AnalysedText& text) {
  uint32_t sport = 0;
  for (uint32_t i = 0; i < text.size(); ++i) sport += text.word(i).events.is(EventWord::sport) ? 1 : 0;
  constexpr uint32_t kFewest = 5;
  constexpr uint32_t kShare = 60;  // one word in
  return sport >= kFewest && sport * kShare >= text.word_count;
}

void find_occurrences(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t sentence, bool sports,
                      std::vector<Occurrence>& out) {
  const text::Sentence& s = text.sentences[sentence];
  Scene scene;
  bool looked = false;
  const size_t from = out.size();
  for (uint32_t i = s.first; i < s.end; ++i) {
    const auto& events = text.word(i).events;
    if (events.is(EventWord::protester)) find_protest(lexicon, text, i, sentence, out);
    if (events.uses.empty()) continue;
    if (!looked) {
      scene = scene_of(text, s);
      looked = true;
    }
    const bool assault = out.size() > from && out.back().type == EventType::assault;
    const Reading reading = reading_at(lexicon, text, i, s, scene, sports, assault);
    if (reading.row == nullptr) continue;
    Occurrence o;
    o.row = reading.row;
    o.type = *reading.row->type;
    o.mode = reading.row->mode;
    o.cameo = reading.row->cameo;
    o.casualty = reading.row->has(TriggerFlag::dead) || reading.row->has(TriggerFlag::wounded);
    o.noun = reading.use->is_noun();
    o.sentence = sentence;
    constexpr uint32_t kLongest = 3;  // tokens of a trigger with what it needs: «أطلقت صواريخ»
    o.trigger = {i, reading.with > i && reading.with <= i + kLongest ? reading.with + 1 : i + 1};
    o.arguments = o.noun ? noun_arguments(lexicon.triggers(), text, s, i, *reading.row, *reading.use)
                         : verb_arguments(lexicon.triggers(), text, s, i, *reading.row, *reading.use);
    drop_argument_at(reading.with, i, o.arguments.source);
    drop_argument_at(reading.with, i, o.arguments.target);
    keep_who_can_act(lexicon, text, o.arguments.source);
    if (o.noun && o.arguments.source.empty() && o.arguments.target.empty() && needs_actor(*reading.row)) continue;
    if (lacks_politics(lexicon, text, o)) continue;
    if (reading.row->has(TriggerFlag::crowd) && !is_crowd(text, o.arguments)) continue;
    if (o.type == EventType::protest && o.arguments.target.empty()) {
      o.arguments.target.add(protest_target(text, o.trigger.end, s));
    }
    if (o.casualty) add_named_victims(text, s, o.arguments.target);
    set_modality(text, i, s, *reading.use, o);
    out.push_back(o);
  }
}

}  // namespace isnad::event
