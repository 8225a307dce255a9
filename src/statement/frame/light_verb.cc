#include "statement/frame/light_verb.h"

#include "mention/adjunct.h"
#include "mention/can_speak.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "statement/clause/governed.h"
#include "statement/frame/argument_place.h"
#include "statement/frame/arguments.h"
#include "statement/frame/frame.h"
#include "statement/frame/frame_gap.h"
#include "statement/frame/stance.h"
#include "statement/scores.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;
using mention::PhraseOptions;
using text::TokenKind;

namespace {

// The frame with the stance noun at `i`, or behind the preposition there (`governed`), also in quotation marks.
std::optional<Frame> stance_at(const FrameSearch& in, uint32_t i, bool governed, const Frame& frame) {
  // «أعرب عن»: without its preposition the noun is an object like any other
  const bool needs_an = !in.cue.prepositions.empty() && in.cue.prepositions.front() == "عن";
  if (needs_an && !governed && in.cue.object != Object::content) return std::nullopt;
  uint32_t noun = governed ? i + 1 : i;
  if (noun < in.limit && in.text.quotation_at[noun] >= 0) ++noun;
  // «أبدى عدم رغبته في», «قدم خالص تعازيه», «قدم أحر التعازي»
  if (noun + 1 < in.limit && in.text.word(noun).in(lexicon::WordSet::before_stance)) {
    ++noun;
  }
  // «أبدى شيئاً من | القلق», «أبدى بعض | القلق»
  const bool shows = in.cue.lemma == "أبدى" && !governed;
  if (shows && noun + 2 < in.limit && in.text.word(noun + 1).normal == "من" &&
      text::is_one_of(in.text.word(noun).normal, {"شيئا", "قدرا", "كثيرا", "مزيدا", "نوعا", "الكثير", "المزيد"})) {
    noun += 2;
  } else if (shows && noun + 1 < in.limit && in.text.word(noun).normal == "بعض") {
    ++noun;
  }
  if (noun >= in.limit || in.text.word(noun).conjunction != 0) return std::nullopt;
  if (in.cue.lemma == "قدر" && in.text.word(noun).suffix != lexicon::Pronoun::none && frame.subject.empty())
    return std::nullopt;  // «تقدر قيمتها بـ»
  if (in.cue.lemma == "قدر" &&
      text::is_one_of(in.text.word(noun).stem, {"عدد", "اعداد", "نسبة", "اجمالي", "مجموع", "خسائر", "كلفة", "تكلفة"})) {
    return with_content(frame, Complement::object, i, kLightVerbFrame, scores::kLightVerb);
  }
  // «أعلنت حماس أن»: the movement, not «حماسها»
  if (in.text.is(noun, Category::organisation_name) && in.text.word(noun).suffix == lexicon::Pronoun::none && !governed)
    return std::nullopt;
  // «أعلنت المعارضة إغلاق الطريق»: the body, not «معارضتها»
  if (in.text.word(noun).article && mention::is_organisation_noun(in.text.word(noun)) && !governed) return std::nullopt;
  const lexicon::StanceNoun* stance = stance_for(in.lexicon, in.text.word(noun), in.cue);
  if (stance == nullptr) return std::nullopt;
  // «أبدى سعادته ارتياحه»: his courtesy
  const bool courtesy = !governed && i == in.next && text::is_one_of(in.text.word(noun).normal, {"سعادته", "سعادتها"});
  if (courtesy && noun + 1 < in.limit && stance_for(in.lexicon, in.text.word(noun + 1), in.cue) != nullptr)
    return std::nullopt;
  const bool after = stance->content_after && noun + 1 < in.limit;
  // «قدم شرحاً | مفصلاً عن C»
  if (after && in.cue.lemma == "قدم" && noun + 2 < in.limit && mention::is_accusative(in.text, noun + 1)) ++noun;
  Frame out = with_content(frame, governed ? Complement::preposition : Complement::object,
                           after ? behind_aside(in, noun + 1, in.limit) : i, kLightVerbFrame, scores::kLightVerb);
  out.act = stance->act;
  return out;
}

// «أبدى عدد من ملاك العقارات في مخططات المدينة الجديدة | استياءهم من»: the stance that is theirs, by its pronoun.
std::optional<Frame> behind_long_speaker(const FrameSearch& in, Frame frame) {
  constexpr uint32_t kLongest = 14;  // tokens
  if (frame.subject.empty() || frame.subject.first != in.next || !mention::head_can_speak(in.text, frame.subject))
    return std::nullopt;
  const auto& behind = in.text.word(frame.subject.end);  // «| في مخططات المدينة», «| بالمدينة»
  const bool placed = behind.is(Category::preposition) || behind.preposition != 0 ||
                      in.text.any(frame.subject.first, {Category::quantity});
  if (!placed) return std::nullopt;
  for (uint32_t i = frame.subject.end; i < in.limit && i < frame.subject.end + kLongest && in.text.is_word(i); ++i) {
    const auto& word = in.text.word(i);
    if (word.any({Category::complementizer, Category::relative}) || mention::is_finite_verb(word)) break;
    if (text::is_one_of(word.normal, {"وهو", "وهي", "وهم"})) break;
    if (word.suffix == lexicon::Pronoun::none || word.preposition != 0 || !word.is(Category::stance_noun)) continue;
    if (auto found = stance_at(in, i, false, frame)) {
      found->subject.end = i;
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Frame> light_verb(const FrameSearch& in) {
  if (in.query.suffixed && in.cue.has(CueFlag::by_noun)) return std::nullopt;  // «قدره»: a noun
  Frame frame;
  const PhraseOptions options = options_for(in.cue, false);
  uint32_t i = in.next;
  while (i < in.limit) {
    if (in.text.tokens[i].kind == TokenKind::line_break || in.text.is_mark(i, U'.')) break;
    const bool governed = clause::is_governed(in.text, i, in.cue) && in.text.word(i).preposition == 0;
    if (const auto found = stance_at(in, i, governed, frame)) return found;
    if ((governed && i + 1 < in.limit) || in.text.is(i, Category::complementizer) || in.text.is_mark(i, U':')) break;
    if (const uint32_t behind = behind_described_apposition(in.text, i, in.limit, frame.subject); behind != i) {
      i = behind;
      continue;
    }
    const uint32_t behind = mention::skip_adjunct(in.text, i, in.limit, in.next);
    if (behind != i) {
      i = behind;
      continue;
    }
    const Range phrase = mention::noun_phrase(in.text, i, in.limit, options);
    if (phrase.empty() || in.query.subjectless) break;
    if (frame.subject.empty()) {
      frame.subject = phrase;
    } else if (!is_set_off(in, phrase)) {
      break;
    }
    i = phrase.end;
  }
  return behind_long_speaker(in, frame);
}

}  // namespace isnad::statement::frame
