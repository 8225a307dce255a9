#include "statement/frame/nominal_frame.h"

#include "mention/adjunct.h"
#include "mention/anonymity.h"
#include "mention/can_speak.h"
#include "mention/noun_phrase.h"
#include "mention/word_class.h"
#include "statement/clause/complement.h"
#include "statement/clause/governed.h"
#include "statement/clause/speech.h"
#include "statement/frame/argument_place.h"
#include "statement/frame/argument_split.h"
#include "statement/frame/arguments.h"
#include "statement/frame/frame.h"
#include "statement/frame/frame_gap.h"
#include "statement/frame/lone_object.h"
#include "statement/frame/nominal_content.h"
#include "statement/frame/whole_subject.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using lexicon::Categories;
using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;
using text::TokenKind;

bool governs_noun(const FrameSearch& in, uint32_t i, uint32_t limit) {
  if (i + 2 > limit || limit >= in.text.size() || in.text.word(i).preposition != 0) return false;
  const auto& noun = in.text.word(i + 1);
  if (!is_content_noun(noun) || noun.is(Category::medium) || word_lists::is_channel(noun.normal)) return false;
  const uint32_t again = in.text.is(limit, Category::complementizer) ? limit - 1 : limit;
  return noun.normal != "هامش" && again > i + 1 && clause::is_governed(in.text, i, in.cue) &&
         in.text.word(again).normal == in.text.word(i).normal;
}

bool demands(const FrameSearch& in, uint32_t i) {
  return i + 1 < in.text.size() && in.text.word(i).preposition == 0 && clause::is_governed(in.text, i, in.cue) &&
         text::is_one_of(in.text.word(i + 1).normal, {"ضرورة", "اهمية", "وجوب", "حتمية"});
}

namespace {

// «وصف س الأحداث «بالكارثة»», «تعهد س «بملاحقة الفاسدين»»: the quotation begins with the preposition.
bool quotes_governed(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  if (in.text.quotation_at[i] < 0 || i + 1 >= limit || in.text.word(i + 1).conjunction != 0 ||
      !clause::is_governed(in.text, i + 1, in.cue)) {
    return false;
  }
  if (in.cue.has(CueFlag::describe)) return !frame.subject.empty();
  return in.text.word(i + 1).preposition != 0 && opens_content(in.text, in.cue, in.query, i + 1, frame);
}

// «دعا س، في حديث | إلى «المنارة»، إلى C»: where the outlet ends to whom he spoke, in front of what the cue governs;
// `i` where none stands.
uint32_t behind_told_outlet(const FrameSearch& in, uint32_t i, uint32_t limit) {
  if (i <= in.next || !clause::is_governed(in.text, i, in.cue) || i + 3 >= limit ||
      !in.text.is(i - 1, Category::medium))
    return i;
  const uint32_t open = in.text.is(i + 1, Category::media) ? i + 2 : i + 1;
  if (in.text.quotation_at[open] < 0) return i;
  const uint32_t close = in.text.quotations[static_cast<size_t>(in.text.quotation_at[open])].close;
  if (close + 1 < limit && clause::is_governed(in.text, close + 1, in.cue)) return close + 1;
  return close + 2 < limit && in.text.is_comma(close + 1) && clause::is_governed(in.text, close + 2, in.cue) ? close + 1
                                                                                                             : i;
}

// «وصف الوزير ذلك بأنه C»
bool points_at_target(const FrameSearch& in, uint32_t i, const Frame& frame) {
  const auto& word = in.text.word(i);
  return in.cue.object == Object::target && frame.object.empty() && !in.query.suffixed && i + 1 < in.text.size() &&
         word.is(Category::demonstrative) && word.conjunction == 0 && word.preposition == 0 && in.text.is_word(i + 1) &&
         clause::is_governed(in.text, i + 1, in.cue);
}

// «اتهم س ما وصفها بتنظيمات خطيرة بـ C»: whom he names so, up to what the cue governs; empty where it is nobody.
Range described_target(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  const bool subjectless = in.query.subjectless && i == in.next;  // «، واصفا ما يجري بأنه C»
  if (in.cue.object != Object::target || !frame.object.empty()) return {};
  if (frame.subject.empty() && !subjectless) return {};
  if (in.text.word(i).normal != "ما" || i + 3 >= limit) return {};
  const auto& verb = in.text.word(i + 1);
  const std::string_view n = verb.normal;
  const bool names = (n.ends_with("ه") || n.ends_with("ها") || n.ends_with("هم")) &&
                     (n.starts_with("وصف") || n.starts_with("سما") || n.starts_with("اسما") || n.starts_with("يسمي"));
  // «ما يجري», «ما حدث»: behind ما also what else is a noun
  const bool deed = verb.any({Category::verb, Category::cue_verb}) ||
                    (verb.known() && !verb.article && verb.preposition == 0 && verb.suffix == lexicon::Pronoun::none);
  const bool happens = in.cue.has(CueFlag::describe) && deed;
  if (!names && !happens) return {};
  for (uint32_t k = happens ? i + 2 : i + 3; k < limit && k < i + 12; ++k) {
    if (in.text.is_comma(k) || in.text.is_mark(k, U'.')) return {};
    if (in.text.is_word(k) && clause::is_governed(in.text, k, in.cue) && in.text.quotation_in[k] < 0) return {i, k};
  }
  return {};
}

// The preposition at `i` belongs to the clause at `limit` («أكد على أن») or to what stands before it.
bool belongs_to_clause(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame) {
  if (i + 1 >= limit) return true;
  if (i == in.next || in.cue.object == Object::target || in.loose) return false;
  if (!frame.subject.empty() && governs_noun(in, i, limit)) return false;
  // «شدد س | على ضرورة C وأهمية أن C»
  if (frame.subject.end == i && demands(in, i) && limit > i + 2) return false;
  // «أفاد الموقع | باكتشاف هيكل في الصحراء، يرجح أن …»: right behind the subject, parted from the clause by a comma
  const bool behind_subject = frame.subject.end == i || in.text.is_mark(i - 1, U')');
  if (frame.subject.empty() || !behind_subject || !in.text.word(i).is(Category::content_noun)) return true;
  // «صرح المتحدث بالإدارة العامة، | أن»
  if (in.text.is_comma(limit - 1) || mention::is_organisation_noun(in.text.word(i))) return true;
  return !holds_comma(in.text, {i + 1, limit});
}

// Whether what the cue governs at `k` is what somebody is called, asked or accused of, and no place.
bool is_charge(const FrameSearch& in, uint32_t k) {
  const bool stuck = in.text.word(k).preposition != 0;
  const uint32_t noun = stuck ? k : k + 1;
  if (noun >= in.text.size() || !in.text.is_word(noun)) return false;
  const auto& word = in.text.word(noun);
  if (word.is(Category::complementizer) || in.text.is(k, Category::complementizer)) return true;
  if (word.any(mention::kPlace) || word.any({Category::time, Category::quantity}) ||
      text::is_one_of(word.stem, {"منطقة", "مدينة", "محافظة", "حي", "شارع", "قرية", "كل", "شكل", "طريقة"})) {
    return false;
  }
  return in.cue.has(CueFlag::describe) || word.any({Category::content_noun, Category::cue_masdar});
}

// «وصف الوزير الهجوم الذي استهدف البلدة بـ C», «طالبت اللجنة الشركات التي لم تلتزم بـ C»: a target with a clause of
// its own or more adjectives than a noun phrase takes, in front of what the cue governs.
std::optional<Frame> behind_described_target(const FrameSearch& in, const Frame& frame, uint32_t limit) {
  constexpr uint32_t kLongest = 20;  // tokens
  if (in.cue.object != Object::target || in.query.suffixed) return std::nullopt;
  if (frame.subject.empty() && !in.query.subjectless) return std::nullopt;
  // «، واصفا الخطة التي أقرتها الحكومة بأنها C»: a participle has no subject
  const uint32_t at = frame.subject.empty() ? in.next : frame.subject.end;
  uint32_t first = frame.object.empty() ? at : frame.object.first;
  if (first < limit && in.text.is_comma(first) && !frame.subject.empty()) ++first;
  if (first + 1 >= limit || !in.text.is_word(first)) return std::nullopt;
  const auto& noun = in.text.word(first);
  constexpr Categories kNoTarget = {Category::preposition, Category::prepositional, Category::complementizer,
                                    Category::time,        Category::adverb,        Category::relative,
                                    Category::contrast,    Category::particle,      Category::pronoun};
  if (noun.conjunction != 0 || noun.preposition != 0 || noun.tanwin || noun.any(kNoTarget) ||
      mention::is_finite_verb(noun)) {
    return std::nullopt;
  }
  Frame whole = frame;
  for (uint32_t k = first + 1; k < limit && k < first + kLongest; ++k) {
    const auto& word = in.text.word(k);
    const bool ends = in.text.is_comma(k) || in.text.is_mark(k, U'.') || in.text.is_mark(k, U':') ||
                      in.text.tokens[k].kind == TokenKind::line_break || word.conjunction == U'ف' ||
                      (word.tanwin && word.is(Category::cue_participle)) || word.is(Category::contrast) ||
                      word.is(Category::complementizer);
    whole.object = {first, k};
    if (quotes_governed(in, k, limit, whole)) {
      return with_content(whole, Complement::preposition, k, "V S T P C", scores::kPreposition);
    }
    if (in.text.quotation_in[k] < 0 && clause::is_governed(in.text, k, in.cue) &&
        opens_content(in.text, in.cue, in.query, k, whole) && is_charge(in, k)) {
      return with_content(whole, Complement::preposition, k, "V S T P C", scores::kPreposition);
    }
    if (ends) return std::nullopt;
  }
  return std::nullopt;
}

// «ناشد س ص ضرورة C»: right behind whom it asks, what it asks.
bool begins_demand(const FrameSearch& in, uint32_t i, const Frame& frame) {
  const auto& word = in.text.word(i);
  // «أبلغ س مقربين منه نيته C»
  const bool told = text::is_one_of(in.cue.lemma, {"أبلغ", "أخبر"}) && word.suffix != lexicon::Pronoun::none;
  // «وأبلغته احتجاجها»
  const uint32_t behind = frame.subject.empty() ? in.next : frame.subject.end;
  if (told && in.query.suffixed && i == behind) return is_content_noun(word) && !mention::is_person_noun(word);
  if (i > 0 && text::is_one_of(in.text.word(i - 1).normal, {"ذات", "ذي", "ذوي"})) return false;  // «الجهات ذات العلاقة»
  return in.cue.object == Object::target && (in.cue.act == Act::call || told) &&
         (in.query.subjectless || !frame.subject.empty() || frame.object.first == in.next) && !frame.object.empty() &&
         i == frame.object.end && is_content_noun(word) && !mention::is_person_noun(word) &&
         ((word.is(Category::content_noun) && !word.article) || !mention::is_organisation_noun(word));
}

// «أهاب س بـ T C»: where C begins behind those to whom one appeals, at `i`, who become the target; `i` where there is
// none.
uint32_t behind_appealed(const FrameSearch& in, uint32_t i, uint32_t limit, Frame& frame) {
  if (in.cue.lemma != "أهاب" || in.text.word(i).preposition != U'ب' || !frame.object.empty()) return i;
  const Range whom = mention::noun_phrase(in.text, i, limit, {.bounded = false, .stuck_first = true});
  if (whom.empty() || whom.end + 1 >= limit || !in.text.is_word(whom.end)) return i;
  const auto& word = in.text.word(whom.end);
  if (!is_content_noun(word) && word.normal != "الى") return i;
  frame.object = whom;
  return whom.end;
}

// «حمّل س ص مسؤولية C»
bool begins_responsibility(const FrameSearch& in, uint32_t i, const Frame& frame) {
  if (!in.cue.has(CueFlag::responsibility)) return false;
  const auto& word = in.text.word(i);
  return word_lists::is_responsibility(word.stem) && word.conjunction == 0 &&
         (!frame.subject.empty() || !frame.object.empty() || in.query.suffixed || in.query.subjectless);
}

// «كامل | المسؤولية», where that is what somebody bears
bool begins_whole_of_it(const FrameSearch& in, uint32_t i, const Frame& frame) {
  return i + 1 < in.text.size() && text::is_one_of(in.text.word(i).normal, {"كامل", "كل", "كافة", "جزءا"}) &&
         begins_responsibility(in, in.text.word(i).normal == "جزءا" && i + 2 < in.text.size() ? i + 2 : i + 1, frame);
}

// «دعا “بالشفاء العاجل”»: what the cue governs stands right behind the mark at `i`.
bool opens_governed(const FrameSearch& in, uint32_t i, uint32_t limit) {
  return i + 2 < limit && in.text.is_word(i + 1) && in.text.word(i + 1).conjunction == 0 &&
         clause::is_governed(in.text, i + 1, in.cue);
}

// Whether the mark at `i` closes the quotation that holds `phrase`.
bool closes_quoted(const FrameSearch& in, uint32_t i, const Range& phrase) {
  if (phrase.empty() || phrase.end != i || phrase.first == 0 || in.text.quotation_at[phrase.first - 1] < 0)
    return false;
  const auto& q = in.text.quotations[static_cast<size_t>(in.text.quotation_at[phrase.first - 1])];
  return q.closed && q.close == i;
}

// The token behind what may stand between the noun phrases at `i`; `i` where nothing of the kind does.
uint32_t passed_over(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame, bool has_clause) {
  if (const uint32_t closing = clause::inserted_attribution(in.text, i, limit); closing != i) return closing + 1;
  if (const uint32_t comma = behind_set_off_clause(in.text, i, limit, frame); comma != i) return comma;
  if (const uint32_t target = target_behind_medium(in, i, limit, frame); target != i) return target;
  if (const uint32_t content = behind_author(in, i, limit, frame); content != i) return content;
  if (const uint32_t content = behind_who_he_is(in, i, limit, frame); content != i) return content;
  const uint32_t behind = mention::skip_adjunct(in.text, i, limit, in.next);
  if (behind != i) return behind;
  if (frame.subject.empty() && in.cue.object != Object::target && mention::is_accusative(in.text, i)) {
    return i + 1;  // «أيدت ضمنياً الخطة»
  }
  // «دعت س "ص إلى …"», «دعا “بالشفاء …”»: the quotation begins with the target, or with the preposition
  if (in.text.quotation_at[i] >= 0 && in.cue.object == Object::target &&
      (clause::is_speech(in.text, i) || opens_governed(in, i, limit))) {
    return i + 1;
  }
  if (closes_quoted(in, i, frame.object)) return i + 1;  // «دعت س "كل القوى" إلى …»
  if (const uint32_t governed = behind_relative_of_object(in, i, limit, frame); governed != i) return governed;
  if (const uint32_t governed = behind_place_of_object(in, i, limit, frame); governed != i) return governed;
  if (const uint32_t content = behind_relative_of_subject(in, i, limit, frame); content != i) return content;
  // «حذر س الموجود حالياً في واشنطن من …»
  if (!frame.subject.empty() && frame.subject.end == i && mention::tells_circumstance(in.text.word(i))) return i + 1;
  if (const uint32_t governed = behind_lasting_relative(in, i, limit, frame); governed != i) return governed;
  if (!has_clause) {
    if (const uint32_t content = behind_definite_clause(in, i, limit, frame); content != i) return content;
  }
  if (!in.text.is(i, Category::relative) || frame.subject.empty()) return i;
  uint32_t comma = i;  // «س، التي …، C»
  while (comma < limit && !in.text.is_comma(comma)) ++comma;
  return comma < limit ? comma + 1 : i;
}

// «كشف التقرير | الصادر حديثاً عن المؤسسة C»: the token behind who issued it; `i` where nothing of the kind stands.
uint32_t behind_issuer(const FrameSearch& in, uint32_t i, uint32_t limit) {
  const uint32_t behind = mention::behind_issue(in.text, i, limit);
  if (behind == i) return i;
  const bool by = behind + 1 < limit && in.text.word(behind).normal == "عن";
  const Range body = by ? mention::noun_phrase(in.text, behind + 1, limit, {.bounded = false}) : Range{};
  const uint32_t next = body.empty() ? behind : body.end;
  // «… عن المؤسسة وتلقت الصحيفة نسخة منه، | C»
  if (next < limit && in.text.word(next).conjunction == U'و' &&
      in.text.any(next, {Category::verb, Category::cue_verb})) {
    constexpr uint32_t kLongest = 12;  // tokens
    uint32_t comma = next;
    while (comma < limit && comma < next + kLongest && !in.text.is_comma(comma)) ++comma;
    if (comma + 1 < limit && in.text.is_comma(comma)) return comma + 1;
  }
  return next;
}

// The token behind what stands at `i` and is no argument: a part of the verb, adverbials, whence a report comes, a
// comma; `i` where an argument or the content may begin.
uint32_t behind_no_argument(const FrameSearch& in, uint32_t i, uint32_t limit, Frame& frame) {
  if (belongs_to_verb(in.cue, in.text.word(i).normal)) return i + 1;
  if (const uint32_t behind = mention::skip_fixed_adverbial(in.text, i, limit); behind != i) return behind;
  if (const uint32_t behind = mention::skip_anonymity(in.text, i, limit); behind != i) return behind;
  if (frame.subject.end == i) {
    if (const uint32_t behind = behind_issuer(in, i, limit); behind != i) return behind;
  }
  // «واتهم س ص، | بالوقوف خلف C»: the comma behind the target
  const bool set_off = in.text.is_comma(i) && !frame.subject.empty() && frame.object.end == i && i + 2 < limit;
  if (set_off && clause::is_governed(in.text, i + 1, in.cue) && is_charge(in, i + 1) &&
      opens_content(in.text, in.cue, in.query, i + 1, frame)) {
    return i + 1;
  }
  if (const uint32_t told = behind_told_outlet(in, i, limit); told != i) return told;
  return behind_described_apposition(in.text, i, limit, frame.subject);
}

// «حمّل س ص | مسؤولية C»: the frame of who blames whom, if what for stands at `i`.
std::optional<Frame> responsibility_frame(const FrameSearch& in, uint32_t i, Frame& frame) {
  // «حمّل س ص | "كامل المسؤولية عن C"»
  if (in.text.quotation_at[i] >= 0 &&
      (begins_responsibility(in, i + 1, frame) || begins_whole_of_it(in, i + 1, frame))) {
    return with_content(frame, Complement::object, i, "V S T مسؤولية C", scores::kResponsibility);
  }
  if (begins_whole_of_it(in, i, frame)) {
    split_blamed(in, frame);
    return with_content(frame, Complement::object, i, "V S T مسؤولية C", scores::kResponsibility);
  }
  if (begins_responsibility(in, i, frame)) {
    split_blamed(in, frame);
    // «حمّل س ص | كامل المسؤولية»
    if (frame.object.end == i && frame.object.end > frame.object.first + 1 &&
        text::is_one_of(in.text.word(i - 1).normal, {"كامل", "كل", "كافة"})) {
      --frame.object.end;
      --i;
    }
    return with_content(frame, Complement::object, i, "V S T مسؤولية C", scores::kResponsibility);
  }
  return std::nullopt;
}

// «وطلب منها | الاتصال بـ», «طلب س من ص | C»: what is asked of somebody whom a preposition names.
std::optional<Frame> asked_of_somebody(const FrameSearch& in, uint32_t i, uint32_t limit, Frame& frame) {
  // «وطلب منها | الاتصال بـ»
  if (in.cue.object == Object::content && in.cue.act == Act::call && i == in.next + 1 &&
      is_content_noun(in.text.word(i)) &&
      text::is_one_of(in.text.word(in.next).normal, {"منه", "منها", "منهم", "منا", "منك", "مني"})) {
    return with_content(frame, Complement::object, i, "V منه C", scores::kContentNoun);
  }
  if (const uint32_t asked = behind_asked(in, i, limit, frame); asked != i) {
    return with_content(frame, Complement::object, asked, "V S من T C", scores::kContentNoun);
  }
  return std::nullopt;
}

// The noun phrase at `i` that may be an argument, without what belongs to the verb or is the predicate of it.
Range argument_at(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame,
                  const mention::PhraseOptions& options) {
  Range phrase = mention::noun_phrase(in.text, i, limit, options);
  if (phrase.end > phrase.first + 1 && belongs_to_verb(in.cue, in.text.word(phrase.end - 1).normal)) --phrase.end;
  // «التي يعتبرها المدرب | الأهم», «يعتبرها مراقبون | متأخرة»: what it is held for
  if (in.query.suffixed && in.cue.has(CueFlag::two) && phrase.end > phrase.first + 1 && frame.subject.empty()) {
    const auto& last = in.text.word(phrase.end - 1);
    const auto& head = in.text.word(phrase.first);
    const bool many = head.stem.ends_with("ون") && last.normal.ends_with("ة");
    if ((last.article && last.in(lexicon::WordSet::rank)) || (many && last.is(Category::adjective))) --phrase.end;
  }
  // «رفض المسؤول العسكري | الحديث عن»: what he refuses, and no adjective
  for (uint32_t k = phrase.first + 1; in.cue.lemma == "رفض" && k < phrase.end; ++k) {
    if (in.text.word(k).article && in.lexicon.is_idiom(in.cue, in.text.word(k).normal)) phrase.end = k;
  }
  return phrase;
}

// «أعلن س | فتح C», «انتقد س | ما وصفه بـ C»: the frame whose content is the noun at `i`.
std::optional<Frame> object_content(const FrameSearch& in, uint32_t i, uint32_t limit, const Frame& frame,
                                    bool has_clause) {
  // «أكدت | صحة المدينة أن»: no content, but a branch of the ministry
  const bool branch = i == in.next && !in.query.subjectless && mention::is_local_branch(in.text, i) &&
                      agrees(in.text, {i, i + 1}, in.query.agreement);
  const bool content_noun = !branch && is_content_noun(in.text.word(i));
  // «انتقد س | من يحاولون C»
  const bool who = in.text.word(i).normal == "من" && i + 1 < limit && !clause::is_governed(in.text, i, in.cue) &&
                   in.text.is_word(i + 1) && in.text.any(i + 1, {Category::verb, Category::cue_verb}) &&
                   !in.text.any(i + 1, mention::kNominal);
  const bool what = !frame.subject.empty() && i == frame.subject.end &&
                    (in.text.word(i).normal == "ما" ||
                     (who && (mention::can_speak(in.text, frame.subject) || is_lone_name(in.text, frame.subject))));
  const bool so_called = in.text.word(i).normal == "ما" && i + 1 < limit &&
                         text::is_one_of(in.text.word(i + 1).normal, {"يسمى", "تسمى", "يسمي", "تسمي"});
  if (in.cue.object == Object::content && !so_called && !branch && (!has_clause || content_noun || what) &&
      ((who && what) || begins_object(in.lexicon, in.text, in.cue, in.query, i, frame))) {
    return with_content(frame, Complement::object, i, "V S C", content_noun ? scores::kContentNoun : scores::kObject);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Frame> nominal_frame(const FrameSearch& in, uint32_t limit, bool has_clause) {
  if (in.cue.has(CueFlag::weak)) return std::nullopt;
  const mention::PhraseOptions options = options_for(in.cue, false);
  Frame frame;
  uint32_t i = in.next;
  while (i < limit) {
    if (in.text.tokens[i].kind == TokenKind::line_break || in.text.is_mark(i, U':') || in.text.is_mark(i, U'.')) break;
    if (const uint32_t behind = behind_no_argument(in, i, limit, frame); behind != i) {
      i = behind;
      continue;
    }
    if (const Range whom = target_behind_relative(in, i, limit, frame); !whom.empty()) {
      frame.object = whom;
      i = whom.end;
      continue;
    }
    if (const uint32_t appealed = behind_appealed(in, i, limit, frame); appealed != i) {
      return with_content(frame, Complement::object, appealed, "V S بـ T C", scores::kContentNoun);
    }
    if (const uint32_t end = end_of_name_like_content(in, i, limit, frame); end != i) {
      frame.subject = {i, end};
      i = end;
      continue;
    }
    if (const auto clause = clause_behind_party(in, i, limit, frame)) {
      return with_content(frame, Complement::clause, *clause, "V S T أن C", scores::kPreposition);
    }
    if (clause::is_governed(in.text, i, in.cue)) {
      if (const uint32_t end = end_of_attribute(in, i, limit, frame); end != i) {
        frame.subject.end = i = end;
        continue;
      }
      if (const Range whole = subject_up_to_likeliest(in, i, limit, frame); !whole.empty()) {
        frame.subject = whole;
        i = whole.end;
        continue;
      }
    }
    if (clause::is_governed(in.text, i, in.cue) && opens_content(in.text, in.cue, in.query, i, frame)) {
      if (const uint32_t later = described_later(in, i, limit); later != i) {
        i = later;
        continue;
      }
      if (has_clause && belongs_to_clause(in, i, limit, frame)) return std::nullopt;
      if (in.cue.has(CueFlag::target_required) && frame.object.empty()) {
        if (auto split = split_arguments(in, limit)) return split;
      }
      split_foreign_name(in, frame);
      return with_content(frame, Complement::preposition, i, frame.object.empty() ? "V S P C" : "V S T P C",
                          scores::kPreposition);
    }
    if (quotes_governed(in, i, limit, frame)) {
      return with_content(frame, Complement::preposition, i, "V S T P C", scores::kPreposition);
    }
    if (describes_target(in, i, limit, frame)) {
      frame.object.end = ++i;
      continue;
    }
    if (begins_demand(in, i, frame)) {
      return with_content(frame, Complement::object, i, "V S T C", scores::kContentNoun);
    }
    if (const auto blame = responsibility_frame(in, i, frame)) return blame;
    if (const auto asked = asked_of_somebody(in, i, limit, frame)) return asked;
    if (const auto content = object_content(in, i, limit, frame, has_clause)) return content;
    if (points_at_target(in, i, frame)) {
      frame.object = {i, i + 1};
      ++i;
      continue;
    }
    if (const Range described = described_target(in, i, limit, frame); !described.empty()) {
      frame.object = described;
      i = described.end;
      continue;
    }
    if (const Range named = target_clause(in, i, limit, frame); !named.empty()) {
      frame.object = named;
      i = named.end;
      continue;
    }
    const uint32_t behind = passed_over(in, i, limit, frame, has_clause);
    if (behind != i) {
      i = behind;
      continue;
    }
    const Range phrase = argument_at(in, i, limit, frame, options);
    if (is_object_by_gender(in, phrase, frame)) {
      if (in.cue.object == Object::content && !has_clause) {
        return with_content(frame, Complement::object, phrase.first, kLoneObjectFrame, scores::kLoneObject);
      }
      if (in.cue.object == Object::target) {
        frame.object = phrase;
        i = phrase.end;
        continue;
      }
    }
    if (!phrase.empty() && names_subject(in.text, phrase, frame)) {
      frame.subject.end = phrase.end;
      i = phrase.end;
      continue;
    }
    if (phrase.empty() || (!take_argument(in, phrase, frame) && !is_set_off(in, phrase))) break;
    i = phrase.end;
  }
  if (has_clause) return std::nullopt;
  if (auto split = split_arguments(in, limit)) return split;
  if (auto split = split_demand(in, limit)) return split;
  if (auto split = object_like_adjective(in, frame)) return split;
  if (auto split = object_like_genitive(in, frame)) return split;
  if (auto split = split_content(in, limit)) return split;
  if (auto described = behind_described_target(in, frame, limit)) return described;
  return lone_object(in, frame);
}

}  // namespace isnad::statement::frame
