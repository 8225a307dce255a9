#include "statement/frame/quoted_predicate.h"

#include "mention/can_speak.h"
#include "mention/word_class.h"
#include "statement/scores.h"

namespace isnad::statement::frame {

namespace {

using lexicon::Categories;
using lexicon::Category;

constexpr Categories kThing = {Category::content_noun, Category::common_noun, Category::document,
                               Category::medium,       Category::norm,        Category::cue_masdar};
constexpr Categories kDescribes = {Category::adjective, Category::nationality};

// «القرار», «هذه الخطوة»: what is judged, and neither a person nor a body.
bool begins_thing(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  if (!text.is_word(i) || word.preposition != 0 || word.conjunction != 0) return false;
  if (word.is(Category::demonstrative)) return true;
  return word.article && word.any(kThing) && !word.any(mention::kPerson) && !word.any(mention::kOrganisation) &&
         !word.any(mention::kName) && !word.any(mention::kPlace);
}

// Where in [first, end) the thing begins that fills it to the end, with its adjectives; `end` where none does.
uint32_t thing_in(const AnalysedText& text, uint32_t first, uint32_t end) {
  uint32_t k = end;
  while (k > first + 1 && text.any(k - 1, kDescribes) && text.word(k - 1).article && !begins_thing(text, k - 1)) --k;
  if (k == first || !begins_thing(text, k - 1)) return end;
  --k;
  return k > first && text.is(k - 1, Category::demonstrative) ? k - 1 : k;
}

}  // namespace

Frame with_judged_thing(const clause::Verb& verb, Frame frame) {
  const AnalysedText& text = verb.text;
  const uint32_t quotation = frame.content;
  if (!verb.cue.has(lexicon::CueFlag::two) || verb.has_pronoun() || frame.subject.empty()) return frame;
  if (frame.complement != Complement::speech || quotation <= verb.at + 1) return frame;
  if (text.quotation_at[quotation] < 0 || !text.is_word(quotation - 1)) return frame;
  const uint32_t thing = thing_in(text, verb.at + 1, quotation);
  if (thing == quotation) return frame;
  if (thing == frame.subject.first) {
    // «، واعتبر الاتهامات «باطلة»»: he who spoke before
    if (verb.analysis.conjunction == 0) return frame;
    frame.subject = {};
  } else if (thing > frame.subject.first && frame.subject.end >= thing) {
    const Range who{frame.subject.first, thing};
    if (!mention::head_can_speak(text, who)) return frame;
    frame.subject = who;
  } else {
    return frame;
  }
  frame.complement = Complement::object;
  frame.content = thing;
  frame.name = frame.subject.empty() ? "V C" : "V S C";
  frame.score = scores::kObject;
  return frame;
}

}  // namespace isnad::statement::frame
