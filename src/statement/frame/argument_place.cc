#include "statement/frame/argument_place.h"

#include <algorithm>

#include "mention/word_class.h"
#include "statement/frame/arguments.h"

namespace isnad::statement::frame {

using lexicon::Category;
using lexicon::Object;

namespace {

// «شكر | المسؤولين على»: the sound plural of persons in a case that no subject stands in.
bool is_accusative_plural(const lexicon::Word& word) {
  return word.article && word.stem.ends_with("ين") && word.any({Category::group, Category::profession}) &&
         !word.any(mention::kName) && std::all_of(word.all().begin(), word.all().end(), [](const lexicon::Analysis& a) {
           return a.entry->agreement.number == lexicon::Number::plural;
         });
}

// «ملامح وجه كاملة»: a feminine adjective without a noun is no subject of a masculine verb.
bool is_bare_adjective(const FrameSearch& in, const Range& phrase) {
  const auto& head = in.text.word(phrase.first);
  const auto analyses = head.all();
  const bool feminine = head.normal.ends_with("ة") && in.query.agreement.gender == lexicon::Gender::masculine;
  return feminine && phrase.end == phrase.first + 1 && !head.article && !analyses.empty() &&
         std::all_of(analyses.begin(), analyses.end(),
                     [](const lexicon::Analysis& a) { return a.entry->category == Category::adjective; });
}

// «ودعا كبار السن والمصابين إلى»: what is joined to the head stands in the oblique case, so both are whom he calls
// on.
bool joins_oblique(const FrameSearch& in, const Range& phrase) {
  for (uint32_t i = phrase.first + 2; i < phrase.end; ++i) {
    const auto& word = in.text.word(i);
    if (word.conjunction == U'و' && word.article && word.stem.ends_with("ين") && in.text.is_word(i - 1) &&
        in.text.word(i - 1).article && !in.text.word(i - 1).stem.ends_with("ين") &&
        mention::names_many(in.text.word(phrase.first)) && !in.text.word(phrase.first).article &&
        !in.text.word(phrase.first + 1).stem.ends_with("ين")) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool take_argument(const FrameSearch& in, const Range& phrase, Frame& frame) {
  if (frame.subject.empty() && is_bare_adjective(in, phrase)) return false;
  // «ودعا "كل القوى" إلى …»: a quotation that begins right behind the verb begins with the target
  const bool quoted = in.cue.object == Object::target && phrase.first == in.next + 1 &&
                      in.text.quotation_at[in.next] >= 0 && !is_quoted_surname(in.text, in.next);
  // «دعا أنصاره إلى»: the pronoun is he who speaks
  const bool followers = in.cue.object == Object::target && phrase.first == in.next &&
                         ((phrase.end == in.next + 1 && in.text.word(phrase.first).in(lexicon::WordSet::followers)) ||
                          mention::is_oblique_plural(in.text.word(phrase.first)) || joins_oblique(in, phrase));
  if (frame.subject.empty() && !in.query.subjectless && !quoted && !followers &&
      !mention::is_accusative(in.text, phrase.first)) {
    frame.subject = phrase;
    return true;
  }
  if (in.cue.object != Object::target || !frame.object.empty() || in.query.suffixed) return false;
  frame.object = phrase;
  return true;
}

bool is_object_by_gender(const FrameSearch& in, const Range& phrase, const Frame& frame) {
  if (phrase.empty() || phrase.first != in.next || !frame.subject.empty() || !frame.object.empty()) return false;
  if (in.query.subjectless || in.query.suffixed || in.query.agreement.gender != lexicon::Gender::masculine ||
      in.query.agreement.number != lexicon::Number::singular || in.text.phrase_at[phrase.first] >= 0) {
    return false;
  }
  if (in.text.is(phrase.first, Category::quantity)) return false;  // «دعا عشرات المتظاهرين إلى»
  const auto& head = in.text.word(phrase.first);
  if (is_accusative_plural(head)) return true;
  // «ودعا المكتبات إلى»
  if (in.cue.object == Object::target && head.article && head.stem.ends_with("ات") && head.is(Category::organisation))
    return true;
  const auto analyses = head.all();
  return !analyses.empty() && std::all_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) {
    return a.entry->agreement.gender == lexicon::Gender::feminine;
  });
}

bool is_set_off(const FrameSearch& in, const Range& phrase) {
  return in.text.is_comma(phrase.first - 1) && phrase.end < in.text.size() && in.text.is_comma(phrase.end);
}

}  // namespace isnad::statement::frame
