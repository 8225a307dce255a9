#include "event/scene.h"

#include <algorithm>

#include "mention/word_class.h"

namespace isnad::event {
namespace {

using lexicon::Category;

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

// «هجوم على مستشفى»: what stands behind the row's preposition is a place or people that are attacked.
bool is_aimed_at_site(const AnalysedText& text, uint32_t i, uint32_t limit, const Trigger& row) {
  constexpr uint32_t kNear = 5;
  constexpr uint32_t kDeep = 3;  // words of the phrase behind the preposition
  if (row.prepositions.empty()) return false;
  for (uint32_t k = i + 1; k < std::min(limit, i + kNear); ++k) {
    const std::string_view n = text.word(k).normal;
    if (n != "على" && n != "علي" && n != "ضد") continue;
    for (uint32_t s = k + 1; s < std::min(limit, k + 1 + kDeep); ++s) {
      if (text.word(s).events.is(EventWord::site)) return true;
    }
    return false;
  }
  return false;
}

}  // namespace

bool names_protest(const lexicon::Triggers& triggers, const AnalysedText& text, uint32_t i) {
  const auto& uses = text.word(i).events.uses;
  return std::any_of(uses.begin(), uses.end(), [&](const TriggerUse& use) {
    const Trigger& row = triggers[use.form->trigger];
    return row.type == EventType::protest && row.with.empty() && !row.has(TriggerFlag::crowd) &&
           !row.has(TriggerFlag::verbal);
  });
}

Report report_of(const AnalysedText& text) {
  uint32_t sport = 0;
  uint32_t violence = 0;
  for (uint32_t i = 0; i < text.size(); ++i) {
    sport += text.word(i).events.is(EventWord::sport) ? 1 : 0;
    violence += text.word(i).events.is(EventWord::violence) ? 1 : 0;
  }
  constexpr uint32_t kFewest = 5;
  constexpr uint32_t kShare = 60;  // one word in
  constexpr uint32_t kViolent = 4;
  const bool sports = sport >= kFewest && sport * kShare >= text.word_count;
  return {.sports = sports, .violence = !sports && violence >= kViolent};
}

Scene scene_of(const lexicon::Triggers& triggers, const AnalysedText& text, const text::Sentence& sentence,
               const Report& report) {
  Scene scene;
  scene.report = report;
  for (uint32_t i = sentence.first; i < sentence.end; ++i) {
    const auto& events = text.word(i).events;
    scene.violence += events.is(EventWord::violence) ? 1 : 0;
    scene.accident += events.is(EventWord::accident) ? 1 : 0;
    scene.sport += events.is(EventWord::sport) ? 1 : 0;
    scene.culture += events.is(EventWord::culture) ? 1 : 0;
    scene.scripture += events.is(EventWord::scripture) ? 1 : 0;
    scene.crowds += events.is(EventWord::crowd) || events.is(EventWord::protester) ? 1 : 0;
    scene.protests += names_protest(triggers, text, i) ? 1 : 0;
    scene.numbers += text.tokens[i].kind == text::TokenKind::number || text.is(i, Category::number) ? 1 : 0;
  }
  return scene;
}

bool fits_scene(const Scene& scene, const AnalysedText& text, uint32_t i, uint32_t limit, const Trigger& row) {
  if (row.has(TriggerFlag::sport) && (scene.report.sports || scene.sport >= 2)) return false;
  const uint32_t violence = scene.violence - (text.word(i).events.is(EventWord::violence) ? 1 : 0);
  if (row.has(TriggerFlag::culture) && scene.culture > 0) return false;
  constexpr uint32_t kFiction = 2;  // words of the arts: what happens in a film happened to nobody
  if (row.type == EventType::assault && scene.culture >= kFiction) return false;
  if (row.has(TriggerFlag::verbal) && scene.crowds + scene.protests == 0) return false;
  const bool told = violence > 0 || scene.assault || (row.has(TriggerFlag::attack) && scene.report.violence) ||
                    (row.has(TriggerFlag::attack) && is_aimed_at_site(text, i, limit, row));
  if (row.has(TriggerFlag::violent) && !told) return false;
  if (row.has(TriggerFlag::wounded) && is_illness(text, i, limit)) return false;
  const bool casualty = row.has(TriggerFlag::dead) || row.has(TriggerFlag::wounded);
  // what is said of violence in general; of bombings sermons speak too
  const bool hurt = casualty || (row.type == EventType::assault && !row.mode.empty() && !row.has(TriggerFlag::attack));
  if ((hurt || row.mode == "beat") && scene.scripture > 0 && scene.numbers == 0) return false;
  return !casualty || scene.accident == 0 || violence > 0;
}

}  // namespace isnad::event
