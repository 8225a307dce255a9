#include "event/trigger_reading.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/clause/left_context.h"
#include "text/code_points.h"
#include "text/normalise.h"
#include "text/one_of.h"

namespace isnad::event {
namespace {

using lexicon::Category;
using lexicon::TriggerShape;

// «سيارتين», «سيارته» of «سيارة»; both coarse.
bool is_form_of_feminine(std::string_view word, std::string_view feminine) {
  const std::string_view stem = feminine.substr(0, feminine.size() - std::string_view("ه").size());
  if (stem.size() < 4 || !word.starts_with(stem)) return false;
  const std::string_view rest = word.substr(stem.size());
  return rest == "تان" || rest == "تين" || rest == "تي" || rest == "تا" || rest == "ته" || rest == "تها" ||
         rest == "تهم";
}

// The first letters of words, a bit each; several letters may share one.
uint64_t letter_bit(std::string_view word) { return uint64_t{1} << (static_cast<unsigned char>(word[1]) & 0x3FU); }
uint64_t first_letters(const std::vector<std::string>& list) {
  uint64_t letters = letter_bit("ى");
  for (const std::string& item : list) letters |= letter_bit(item);
  return letters;
}

// Whether the word at `i` is one of `list`, in any of its forms with clitics. `letters` are its first_letters().
bool is_listed(const AnalysedText& text, uint32_t i, const std::vector<std::string>& list, uint64_t letters) {
  if (!text.is_word(i)) return false;
  const auto& word = text.word(i);
  std::string coarse;
  const auto is = [&](std::string_view form) {
    if (form.size() < text::kArabicLetter || (letters & letter_bit(form)) == 0) return false;
    text::coarse(form, coarse);
    return std::any_of(list.begin(), list.end(), [&](const std::string& item) {
      if (coarse[1] != item[1]) return false;  // most begin with another letter
      if (!coarse.starts_with(item)) return item.ends_with("ه") && is_form_of_feminine(coarse, item);
      const std::string_view rest = std::string_view(coarse).substr(item.size());
      return rest.empty() || rest == "ه" || rest == "ها" || rest == "هم" ||
             (item.size() > 4 && (rest == "ا" || rest == "ين" || rest == "ان"));  // the accusative, the dual
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

// The first token behind `at` that is listed; the text's size where there is none.
uint32_t find_listed(const AnalysedText& text, uint32_t at, uint32_t limit, const std::vector<std::string>& list,
                     bool noun) {
  constexpr uint32_t kBehindVerb = 14;  // tokens; the subject stands between
  constexpr uint32_t kBehindNoun = 4;
  limit = std::min(limit, at + (noun ? kBehindNoun : kBehindVerb));
  const uint64_t letters = first_letters(list);
  for (uint32_t i = at + 1; i < limit; ++i) {
    if (is_listed(text, i, list, letters)) return i;
  }
  return text.size();
}

// Whether the word can be the verb here that its letters allow: «قتل» is a verb and a noun.
bool is_verb_here(const AnalysedText& text, uint32_t i, const text::Sentence& sentence, const TriggerUse& use) {
  const auto& word = text.word(i);
  if (use.is_noun()) return false;
  if (word.is(Category::place) && use.conjunction == 0) return false;  // «تدمر»
  if (use.form->shape == TriggerShape::past && word.preposition != 0 && use.preposition == 0) return false;
  if (i == sentence.first) return true;
  const auto& before = text.word(i - 1);
  if (before.events.is(EventWord::deed) && !before.article && use.conjunction == 0) return false;  // «جريمة قتل»
  if (before.is(Category::preposition) && use.conjunction == 0) {
    return before.stem == "بعدما" || before.stem == "عندما" || before.stem == "حينما" || before.stem == "حيث";
  }
  return !statement::clause::is_no_verb(text, i, sentence);
}

// «بالنوم», «بالصلاح»: what one pretends or quotes; not «بالشوارع», «بالرصاص», «بالآلاف».
bool is_feigned(const AnalysedText& text, uint32_t i) {
  if (!text.is_word(i)) return false;
  const auto& word = text.word(i);
  if (!word.normal.starts_with("بال") || word.any(mention::kPlace) || word.any({Category::quantity, Category::time})) {
    return false;
  }
  if (word.events.is(EventWord::site) || word.events.is(EventWord::injury) || word.events.is(EventWord::crowd))
    return false;
  return !text::is_one_of(word.normal, {"بالقرب", "بالشوارع", "بالشارع", "بالميدان", "بالساحة", "بالساحات", "بالعاصمة",
                                        "بالتزامن", "بالرغم", "بالتوازي", "بالميادين"});
}

bool is_excluded(const AnalysedText& text, uint32_t i, uint32_t limit, const Trigger& row, bool noun) {
  if (row.without.empty()) return false;
  const bool feigned = std::find(row.without.begin(), row.without.end(), "ب") != row.without.end();
  if (feigned && i + 1 < limit && is_feigned(text, i + 1)) return true;
  const uint32_t next = noun ? 3 : 4;  // «ضربت معظم محافظات البلاد موجة»
  const uint64_t letters = first_letters(row.without);
  for (uint32_t k = i + 1; k < std::min(limit, i + 1 + next); ++k) {
    if (is_listed(text, k, row.without, letters)) return true;
    if (!text.is_word(k)) break;
  }
  return (i > 0 && is_listed(text, i - 1, row.without, letters)) ||
         (i > 1 && is_listed(text, i - 2, row.without, letters));
}

// «يقتلون الأبرياء», «تضرب الإرهاب»: outside headlines the present tells what somebody does again and again, or a
// figure of speech. Shelling goes on, and so the present of attacks is one («ما زالت تقصف»); «لم يقتل», «أن يقتل» are
// no present.
bool is_habit(const AnalysedText& text, uint32_t i, const text::Sentence& sentence, const Scene& scene,
              const Trigger& row, const TriggerUse& use) {
  if (row.type != EventType::assault || row.has(TriggerFlag::attack) || use.is_noun()) return false;
  if (use.form->shape != TriggerShape::present || use.future || use.preposition != 0) return false;
  if (sentence.headline || scene.numbers > 0 || i == sentence.first) return false;
  return !text::is_one_of(text.word(i - 1).normal, {"ان", "بان", "لم", "لن", "كي", "لكي", "حتى", "سوف", "ولم", "ولن"});
}

bool has_noun(const lexicon::Word& word) {
  return std::any_of(word.events.uses.begin(), word.events.uses.end(),
                     [](const TriggerUse& use) { return use.is_noun(); });
}

// Whether a light verb stands close before the word, in the same clause.
bool behind_light_verb(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i,
                       const text::Sentence& sentence) {
  constexpr uint32_t kNear = 4;
  if (text.word(i).conjunction != 0) return false;
  for (uint32_t k = i; k-- > sentence.first && k + kNear > i;) {
    if (!text.is_word(k)) return false;
    for (const TriggerUse& use : text.word(k).events.uses) {
      const Trigger& row = lexicon.triggers()[use.form->trigger];
      if (row.has(TriggerFlag::light) && row.prepositions.empty() && !use.is_noun())
        return use.suffix == lexicon::Pronoun::none;
    }
  }
  return false;
}

}  // namespace

TriggerReading trigger_reading(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i,
                               const text::Sentence& sentence, const Scene& scene) {
  const auto& word = text.word(i);
  const uint32_t limit = sentence.end;
  TriggerReading best;
  for (const TriggerUse& use : word.events.uses) {
    const Trigger& row = lexicon.triggers()[use.form->trigger];
    if (row.has(TriggerFlag::light)) continue;
    constexpr uint32_t kClose = 3;  // the needed word so near leaves no doubt: «فجر نفسه»
    const uint32_t with = row.with.empty() ? i : find_listed(text, i, limit, row.with, use.is_noun());
    if (with == text.size()) continue;
    const bool sure = with > i && with <= i + kClose;
    if (!use.is_noun() && !sure && !is_verb_here(text, i, sentence, use)) continue;
    if (is_excluded(text, i, limit, row, use.is_noun()) || is_habit(text, i, sentence, scene, row, use)) continue;
    if (row.has(TriggerFlag::means) && use.preposition != U'ب') continue;
    if (!fits_scene(scene, text, i, limit, row)) continue;
    if (!use.is_noun() && use.form->shape == TriggerShape::past && has_noun(word) &&
        behind_light_verb(lexicon, text, i, sentence)) {
      continue;  // «فرضت السلطات | حظر تجول»
    }
    const bool better = best.row == nullptr || (best.use->is_noun() && !use.is_noun()) ||
                        (best.row->with.empty() && !row.with.empty() && best.use->is_noun() == use.is_noun());
    if (better) best = {&row, &use, with};
  }
  return best;
}

}  // namespace isnad::event
