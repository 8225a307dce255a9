#include "statement/frame/lone_object.h"

#include "mention/can_speak.h"
#include "mention/word_class.h"
#include "statement/frame/frame.h"
#include "statement/frame/nominal_content.h"
#include "statement/scores.h"

namespace isnad::statement::frame {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

namespace {

// «والتي نفت تلك الأنباء»: a demonstrative in front of a thing.
bool is_pointed_at(const FrameSearch& in, const Range& phrase) {
  if (!in.text.is(phrase.first, lexicon::Category::demonstrative) || phrase.first + 1 >= phrase.end) return false;
  const auto& word = in.text.word(phrase.first + 1);
  return !mention::is_person_noun(word) && !mention::is_organisation_noun(word);
}

}  // namespace

std::optional<Frame> lone_object(const FrameSearch& in, const Frame& frame) {
  if (in.cue.object != Object::content || frame.subject.empty()) return std::nullopt;
  if (in.query.suffixed) return std::nullopt;  // «القرار الذي انتقده | التجار»: who does it
  if (in.cue.has(CueFlag::describe) || in.cue.has(CueFlag::two)) return std::nullopt;
  const bool judges = in.cue.act == Act::condemn || in.cue.act == Act::praise;
  if (!judges && mention::can_speak(in.text, frame.subject) && !is_pointed_at(in, frame.subject)) return std::nullopt;
  if (in.text.word(frame.subject.first).preposition != 0) return std::nullopt;
  Frame out = with_content(frame, Complement::object, frame.subject.first, kLoneObjectFrame, scores::kLoneObject);
  out.subject = {};
  return out;
}

std::optional<Frame> object_like_adjective(const FrameSearch& in, const Frame& frame) {
  if (in.cue.act != Act::reject || in.cue.object != Object::content || !frame.object.empty()) return std::nullopt;
  for (uint32_t i = frame.subject.first + 1; i < frame.subject.end; ++i) {
    const auto& word = in.text.word(i);
    if (!in.text.is_word(i - 1) || !(in.text.word(i - 1).article || in.text.any(i - 1, mention::kName))) continue;
    if (!word.article || word.conjunction != 0 || word.preposition != 0 || !word.stem.ends_with("ة")) continue;
    if (!word.is(lexicon::Category::content_noun) || !word.is(lexicon::Category::adjective)) continue;
    Frame out = with_content(frame, Complement::object, i, "V S C", scores::kContentNoun);
    out.subject.end = i;
    return out;
  }
  return std::nullopt;
}

std::optional<Frame> object_like_genitive(const FrameSearch& in, const Frame& frame) {
  if (in.cue.object != Object::content && !in.cue.has(CueFlag::explicit_)) return std::nullopt;
  if (frame.subject.end < frame.subject.first + 2 || !frame.object.empty()) return std::nullopt;
  const auto& head = in.text.word(frame.subject.first);
  const auto& noun = in.text.word(frame.subject.first + 1);
  if (head.article || head.suffix != lexicon::Pronoun::none ||
      !head.any({Category::document, Category::unnamed, Category::group, Category::media})) {
    return std::nullopt;
  }
  if (head.is(Category::content_noun) && head.stem != "دراسة") return std::nullopt;  // «جرى بحث تطوير التعاون»
  if (noun.article || !noun.is(Category::content_noun) || !is_content_noun(noun) ||
      !in.text.is_word(frame.subject.first + 1))
    return std::nullopt;
  Frame out = with_content(frame, Complement::object, frame.subject.first + 1, "V S C", scores::kContentNoun);
  out.subject.end = frame.subject.first + 1;
  return out;
}

}  // namespace isnad::statement::frame
