#include "statement/frame/whole_subject.h"

#include "mention/adjunct.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "statement/clause/governed.h"
#include "statement/frame/argument_split.h"
#include "statement/frame/arguments.h"
#include "statement/frame/frame_gap.h"
#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

// The noun phrase that begins at `first` and reaches, but for adjuncts and a comma, up to `content`; empty where none
// does.
Range phrase_up_to(const AnalysedText& text, uint32_t first, uint32_t content) {
  const uint32_t end = content > first + 1 && text.is_comma(content - 1) ? content - 1 : content;
  const Range whole = mention::noun_phrase(text, first, end, {.clause_follows = true});
  if (whole.empty() || whole.first != first) return {};
  return whole.end == end || mention::skip_adjuncts(text, whole.end, end) == end ? whole : Range{};
}

bool holds_name(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    if (text.any(i, mention::kNameOrMaybe) && !text.word(i).article && text.word(i).preposition == 0) return true;
  }
  return false;
}

// «سالم بن حمدان القرني», «برتران شاسانيه»: nothing but what a name is made of, and not «هادي الصين».
bool is_all_name(const AnalysedText& text, const Range& phrase) {
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    const auto& word = text.word(i);
    if (!text.is_word(i) || word.preposition != 0 || word.conjunction != 0 || word.normal.ends_with("ات")) return false;
    if (!word.any(mention::kNameOrMaybe) && word.known() && !mention::may_be_surname(word)) return false;
  }
  const auto& first = text.word(phrase.first);
  return phrase.end > phrase.first && !first.article &&
         (first.any(mention::kNameOrMaybe) || phrase.end > phrase.first + 1);
}

// «رئيس اللجنة», «السفير», and not «مسؤولون»: one person, told by what he is.
bool is_one_person(const lexicon::Word& word) {
  return mention::is_person_noun(word) && !word.is(Category::group) && !mention::names_many(word) &&
         !mention::ends_like_plural(word);
}

// Whether from `k` up to `end`, behind a comma, stands what `subject` is or who it is: «حذر سالم حمدان، | رئيس اللجنة
// من C», «دعا رئيس اللجنة، | الدكتور سالم حمدان إلى C»; but «دعا سالم حمدان، | جميع السكان إلى C», «دعا سالم حمدان، |
// وزير النقل خالد العلي، إلى C».
bool is_apposition(const AnalysedText& text, const Range& subject, uint32_t k, uint32_t end) {
  if (holds_comma(text, {subject.first, k - 1}) || !text.is_word(k)) return false;
  const auto& word = text.word(k);
  if (word.preposition != 0 || word.conjunction != 0 || mention::is_oblique_plural(word)) return false;
  const bool one = !word.is(Category::group) && !mention::names_many(word) && !mention::ends_like_plural(word);
  const bool named = holds_name(text, {subject.first, k - 1});
  if (named) {
    const bool titled = text.is(subject.first, Category::office);  // «دعا الرئيس حمدان، | المبعوث الأممي إلى C»
    return one && !titled && mention::is_person_noun(word) && !word.is(Category::honorific) &&
           !holds_name(text, {k, end});
  }
  const bool who = mention::is_person_noun(text.word(subject.first));
  return who && ((word.any(mention::kNameOrMaybe) && !word.article) || (one && word.is(Category::honorific)));
}

// «سالم حمدان | عضو اللجنة», «سالم حمدان | والد الطفل»: what somebody who is named is, and hardly another one who is
// asked for something; of a warning whatever he may be.
bool describes_named(const FrameSearch& in, const lexicon::Word& word) {
  if (word.article || word.preposition != 0 || word.conjunction != 0 || word.any(mention::kNameOrMaybe)) return false;
  if (word.in(lexicon::WordSet::kin) || word.in(lexicon::WordSet::specialist)) return true;
  if (text::is_one_of(word.stem, {"عضو", "احد", "احدى", "ممثل", "ممثلة", "كبير"})) return true;
  return in.cue.act == Act::warn && is_one_person(word);
}

// Whether what was taken for the target goes on with the subject: an apposition, the name of who has the office («دعا
// السفير لدى اليمن | سالم حمدان إلى C»), what a noun governs («حذرت وكالة أنباء | المنارة من C»).
bool belongs_to_subject(const FrameSearch& in, const Frame& frame) {
  const AnalysedText& text = in.text;
  uint32_t k = frame.object.first;
  if (text.is_comma(k - 1)) return is_apposition(text, frame.subject, k, frame.content);
  const bool quoted = text.quotation_in[k] >= 0 && text.quotation_in[frame.subject.end - 1] < 0;
  if (quoted) k = text.quotations[static_cast<size_t>(text.quotation_in[k])].open;
  if (frame.subject.end != k || !text.is_word(k - 1) || (!quoted && !text.is_word(k))) return false;
  const bool named = holds_name(text, frame.subject);
  const bool governs = text.any(k - 1, {Category::common_noun, Category::content_noun, Category::office,
                                        Category::media, Category::organisation, Category::quantity}) &&
                       !may_end_phrase(text, k - 1) && !text.any(k, mention::kPlace);
  if (governs && !named) return true;
  const auto& head = text.word(frame.subject.first);
  if (quoted) return head.is(Category::honorific) && k == frame.subject.first + 1;
  // «محمد | الفقيه»: a given name alone
  const bool alone = frame.subject.end == frame.subject.first + 1 && head.is(Category::given_name) && !head.article;
  const bool surname = mention::may_be_surname(text.word(k)) || is_one_person(text.word(k));
  if (alone && frame.object.end == k + 1 && text.word(k).article && surname) return true;
  if (named) return describes_named(in, text.word(k));
  const bool titled = text.word(k).is(Category::honorific) && text.word(k).article && k + 1 < frame.object.end;
  return is_one_person(head) && is_all_name(text, {titled ? k + 1 : k, frame.object.end});
}

// Whether what stands behind the subject, in front of the content, may belong to it although a target could stand there
// too: what a preposition opens, and an apposition.
bool may_go_on(const AnalysedText& text, const Range& subject, uint32_t content) {
  const uint32_t k = subject.end;
  if (text.is_comma(k)) return is_apposition(text, subject, k + 1, content);
  return text.is_word(k) && (text.word(k).preposition != 0 || text.is(k, Category::preposition));
}

}  // namespace

Frame with_whole_subject(const FrameSearch& in, Frame frame) {
  const AnalysedText& text = in.text;
  const bool targeted = in.cue.object == Object::target;
  if (in.query.subjectless || in.query.suffixed || frame.subject.empty()) return frame;
  if (text::is_one_of(in.cue.lemma, {"طلب", "أوعز"})) return frame;  // «طلب س | من ص C»
  if (text.word(frame.subject.end).in(lexicon::WordSet::direction_or_near))
    return frame;  // «متحف في مدينة س | شمال البلاد»
  if (frame.subject.first < in.next || in.cue.has(CueFlag::describe)) return frame;
  const bool split = !frame.object.empty();
  if (split && (!targeted || in.cue.has(CueFlag::target_required) || frame.object.first < frame.subject.end ||
                frame.complement == Complement::object || !belongs_to_subject(in, frame))) {
    return frame;
  }
  const Range whole = phrase_up_to(text, frame.subject.first, frame.content);
  if (whole.end <= frame.subject.end) return frame;
  if (targeted && !split &&
      (!may_go_on(text, frame.subject, frame.content) || holds_target(in, {frame.subject.end, whole.end})))
    return frame;
  if (belongs_to_verb(in.cue, text.word(whole.end - 1).normal)) return frame;  // «كشفت الشركة النقاب | عن C»
  frame.subject = whole;
  if (split) {
    frame.object = {};
    if (frame.complement == Complement::preposition) frame.name = "V S P C";
  }
  return frame;
}

Range subject_up_to_likeliest(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  constexpr uint32_t kLongest = 20;  // tokens
  const AnalysedText& text = in.text;
  if (frame.subject.empty() || !frame.object.empty() || frame.subject.end != i || in.query.subjectless) return {};
  if (is_likeliest(in, i) || text.word(i).preposition == 0) return {};
  for (uint32_t k = i + 1; k + 1 < limit && k < i + kLongest; ++k) {
    if (text.is(k, Category::complementizer) || mention::is_finite_verb(text.word(k)) || text.is_mark(k, U':'))
      return {};
    if (!clause::is_governed(text, k, in.cue) || !is_likeliest(in, k)) continue;
    if (!opens_content(text, in.cue, in.query, k, frame)) continue;
    const Range whole = phrase_up_to(text, frame.subject.first, k);
    return whole.end > i && !holds_target(in, {i, whole.end}) ? whole : Range{};
  }
  return {};
}

}  // namespace isnad::statement::frame
