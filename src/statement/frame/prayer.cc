#include "statement/frame/prayer.h"

#include "mention/can_speak.h"
#include "mention/noun_phrase.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using clause::Verb;

using lexicon::Category;

uint32_t behind_prayer(const AnalysedText& text, uint32_t name, uint32_t end) {
  constexpr uint32_t kLongest = 6;  // tokens of the name and its praise
  if (name >= end || !text::is_one_of(text.word(name).normal, {"الله", "المولى", "المولي"})) return 0;
  uint32_t behind_praise = name + 1;  // «الله عز وجل | للشهداء بالرحمة وأن …»
  while (behind_praise < end && text.word(behind_praise).in(lexicon::WordSet::praise_of_god)) {
    ++behind_praise;
  }
  for (uint32_t k = name + 1; k < end && k < name + kLongest && text.is_word(k); ++k) {
    if (text.is(k, Category::complementizer)) return text.word(k).conjunction == 0 ? k : behind_praise;
    // «داعيا الله لهم | بالتوفيق», «داعيا الله | بالشفاء للجرحى»
    if (text.word(k).preposition == U'ب' && text.is(k, Category::content_noun)) return behind_praise;
  }
  return 0;
}

std::optional<Frame> prayer_frame(const Verb& verb) {
  if (verb.cue.lemma != "دعا" && verb.cue.lemma != "سأل") return std::nullopt;
  if (verb.has_pronoun() || verb.analysis.entry->passive) return std::nullopt;
  const AnalysedText& text = verb.text;
  const uint32_t end = verb.sentence.end;
  uint32_t name = verb.at + 1;
  Frame frame;
  if (behind_prayer(text, name, end) == 0) {
    frame.subject = mention::noun_phrase(text, name, end, {.bounded = false, .target_follows = true});
    if (frame.subject.empty() || !mention::head_can_speak(text, frame.subject)) return std::nullopt;
    name = frame.subject.end;
    // «ودعا الأمير سالم بن حمدان | الله أن …»: taken along by the name
    if (frame.subject.end > frame.subject.first + 1 && behind_prayer(text, name - 1, end) != 0) {
      --name;
      --frame.subject.end;
    }
  }
  frame.content = behind_prayer(text, name, end);
  if (frame.content == 0) return std::nullopt;
  frame.name = kPrayerFrame;
  frame.score = scores::kClause;
  return frame;
}

}  // namespace isnad::statement::frame
