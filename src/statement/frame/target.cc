#include "statement/frame/target.h"

#include <algorithm>
#include <string_view>

#include "mention/adjunct.h"
#include "mention/can_speak.h"
#include "mention/description.h"
#include "mention/second_person.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {

using clause::Verb;
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Gender;
using lexicon::Object;

// Countries are feminine but for a few; a masculine verb with a bare country behind it has the country as its object.
bool disagrees(const AnalysedText& text, const Range& phrase, lexicon::Agreement verb) {
  if (is_bare_name(text, phrase, {Category::country})) {
    return verb.gender == Gender::masculine && !word_lists::is_masculine_country(text.word(phrase.first).normal);
  }
  return !agrees(text, phrase, verb);
}

// «للصحيفة», «لقناة «س» الفضائية»: the medium at `k` to which ل speaks; empty where it is none.
Range medium_addressed(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (text.phrase_at[k] >= 0) {
    const auto& name = text.phrases[static_cast<size_t>(text.phrase_at[k])];
    if (name.category == Category::media_name || name.category == Category::media) return {k, name.end};
  }
  if (!text.any(k, {Category::media, Category::media_name})) return {};
  uint32_t behind = k + 1;
  if (behind < end && text.quotation_at[behind] >= 0) {
    behind = text.quotations[static_cast<size_t>(text.quotation_at[behind])].close + 1;
  }
  // «لوكالة المنارة»: its name, which no table has
  if (behind == k + 1 && behind < end && text.is_word(behind) && !text.word(k).article) {
    const auto& name = text.word(behind);
    const bool named = (name.article || !name.known()) && name.preposition == 0 && name.conjunction == 0;
    if (named && !name.any({Category::complementizer, Category::time})) ++behind;
  }
  while (behind < end && text.any(behind, {Category::media_name, Category::adjective, Category::nationality})) ++behind;
  return {k, std::min(behind, end)};
}

// «أمام اللجنة», «أمام نواب البرلمان»: before whom one speaks, behind the preposition at `k`; empty where that is a
// place.
Range those_in_front(const AnalysedText& text, uint32_t k, uint32_t end) {
  if (text.word(k).normal != "امام" || k + 1 >= end || !text.is_word(k + 1)) return {};
  const auto& head = text.word(k + 1);
  const bool sits = text::is_one_of(head.stem, {"مجلس", "لجنة", "برلمان", "محكمة", "هيئة", "جمعية", "كونغرس"});
  if (!sits && !head.any(mention::kPerson)) return {};
  return mention::noun_phrase(text, k + 1, end, {.bounded = false});
}

// «قال | للمريض», «أكدت الوزارة | لعملائها أن»: who hears it, right behind the verb or who speaks.
Range hearer(const AnalysedText& text, const lexicon::Cue& cue, uint32_t at, uint32_t end) {
  if (at >= end || std::find(cue.prepositions.begin(), cue.prepositions.end(), "ل") != cue.prepositions.end())
    return {};
  const auto& word = text.word(at);
  if (word.preposition != U'ل' || !(word.any(mention::kPerson) || word.any(mention::kBody) || word.any(mention::kName)))
    return {};
  return mention::noun_phrase(text, at, end, {.stuck_first = true});
}

// «قال للصحافيين», «طلب من المزارعين»: to whom it is said.
Range addressee(const AnalysedText& text, const lexicon::Cue& cue, const Range& source, uint32_t first, uint32_t end) {
  const bool unnamed = !source.empty() && text.is(source.first, Category::unnamed);
  const bool asks_from = cue.lemma == "طلب";
  for (uint32_t k = first; k < end; ++k) {
    const auto& word = text.word(k);
    if (asks_from && word.normal == "من" && k + 1 < end) {
      return mention::noun_phrase(text, k + 1, end, {.bounded = false});
    }
    // «لـ«المنارة»»: an outlet by its name
    if (word.normal == "ل" && k + 1 < end && text.quotation_at[k + 1] >= 0) {
      const uint32_t close = text.quotations[static_cast<size_t>(text.quotation_at[k + 1])].close;
      if (close < end && close <= k + 1 + mention::kLongestQuotedName) return {k + 1, close + 1};
    }
    if (const Range hearers = those_in_front(text, k, end); !hearers.empty()) return hearers;
    if (word.preposition != U'ل' || !text.is_word(k)) continue;
    if (word_lists::is_journalists(word.stem)) return {k, k + 1};
    if (k == first && k + 1 == end && word.article) return {k, k + 1};  // «قال سالم حمدان | للنشرة | إن»
    // «قال مصدر | للشرق الأوسط | إن»
    if (unnamed && k == first && k + 2 == end && word.article && text.is_word(k + 1) && text.word(k + 1).article)
      return {k, k + 2};
    if (k > 0 && text.is(k - 1, Category::attribution_head)) continue;  // «، وفقا لوكالة س،»
    const Range medium = medium_addressed(text, k, end);
    if (!medium.empty()) return medium;
  }
  return asks_from ? Range{} : hearer(text, cue, first, end);
}

// «وجه أصابع الاتهام | إلى س», «ألقت س باللوم | على ص»: whom the noun of a light verb accuses.
Range blamed(const AnalysedText& text, const Candidate& c, uint32_t end) {
  constexpr uint32_t kReach = 5;  // tokens
  for (uint32_t k = c.content_start; k + 1 < end && k < c.content_start + kReach && text.is_word(k); ++k) {
    if (text.is(k, Category::complementizer)) return {};
    if (!text::is_one_of(text.word(k).normal, {"الى", "على"})) continue;
    const Range whom =
        mention::noun_phrase(text, k + 1, end, {.bounded = false, .stop_at_ba = true, .stop_at_fi = true});
    return !whom.empty() && mention::can_speak(text, whom) ? whom : Range{};
  }
  return {};
}

// «اتهم الاتحاد الأوروبي "جازبروم" بأنها …»: a quoted name right behind a proper name is nobody's second name, it is
// the object. Where the quotation begins; the phrase's end where there is none.
uint32_t quoted_object(const AnalysedText& text, const Range& phrase) {
  if (text.phrase_at[phrase.first] < 0) return phrase.end;
  const auto& name = text.phrases[static_cast<size_t>(text.phrase_at[phrase.first])];
  if (name.end >= phrase.end || text.quotation_at[name.end] < 0) return phrase.end;
  const auto& quoted = text.quotations[static_cast<size_t>(text.quotation_at[name.end])];
  return quoted.closed && quoted.close + 1 == phrase.end ? name.end : phrase.end;
}

// «ودعا السكان إلى», «ونصحت المشاهدات بـ», «وطمأنت متابعيها إلى», «وطالبت المنظمات الدولية بـ»: behind a conjunction
// those whom one tells something, and who seldom tell it.
bool is_audience(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (!c.conjoined || c.relative || c.source.first != verb.at + 1) return false;
  const bool described = verb.cue.has(CueFlag::describe);
  if (c.act != Act::call && c.act != Act::warn && c.act != Act::commit && c.act != Act::assert_ && !described)
    return false;
  const auto& head = text.word(c.source.first);
  // «متابعيها», «زملاءه»
  const bool own =
      (head.suffix != lexicon::Pronoun::none && !head.is(Category::honorific)) || (!head.known() && !head.article);
  const bool oblique = head.normal.ends_with("يه") || head.normal.ends_with("يها") || head.normal.ends_with("يهم");
  if (own && oblique && c.source.end == c.source.first + 1) return true;
  // «وحذرت أصحابها من», «ودعا أعضاءه إلى»: many that are his
  const bool many = head.suffix != lexicon::Pronoun::none && head.any({Category::group, Category::profession}) &&
                    head.in(lexicon::WordSet::following);
  // «زملاءها | في المعارضة»
  const bool alone = c.source.end == c.source.first + 1 || text.is(c.source.first + 1, Category::preposition);
  if (many && alone && verb.cue.lemma != "طالب") return true;
  if (!head.article) return false;
  const bool bodies = text::is_one_of(head.stem, {"منظمات", "مؤسسات", "هيئات", "مجتمع", "اسرة"}) &&
                      c.source.end == c.source.first + 2 &&
                      text::is_one_of(text.word(c.source.first + 1).stem, {"دولية", "دولي", "اممية"});
  const bool authorities = head.stem == "سلطات" && c.source.end == c.source.first + 1 && c.act == Act::call;
  if (bodies || authorities) return true;
  if (verb.cue.lemma == "طالب" || verb.cue.lemma == "طلب") return false;  // «وطالب الأهالي بـ»
  return head.in(lexicon::WordSet::audience);
}

// «طرفي النزاع», «مسؤولي الوزارة», «سالكي الطريق»: a plural or dual that governs the next noun, in another case than
// that of a subject.
bool is_oblique_construct(const AnalysedText& text, const Range& phrase) {
  if (phrase.end < phrase.first + 2) return false;
  const auto& head = text.word(phrase.first);
  const auto& governed = text.word(phrase.first + 1);
  if (head.article || !head.stem.ends_with("ي") || head.any(mention::kName) || !text.is_word(phrase.first + 1))
    return false;
  if (!governed.article && !governed.any(mention::kPlace) && !governed.any(mention::kOrganisation)) return false;
  const auto analyses = head.all();
  if (head.stem == "طرفي" || (head.dual && !analyses.empty())) return true;
  return !analyses.empty() &&
         std::all_of(analyses.begin(), analyses.end(), [](const lexicon::Analysis& a) { return a.entry->construct; });
}

// «سالم حمدان», «النائب سالم حمدان», «المتحدث باسم الوزارة», «القرني», «لوبيز»: who is named, or speaks for others.
bool is_named_person(const AnalysedText& text, const Range& phrase) {
  constexpr lexicon::Categories kNames = {Category::given_name, Category::maybe_name, Category::family_name};
  const auto& head = text.word(phrase.first);
  if (mention::is_spokesman(head.stem) || mention::may_be_surname(head) || !head.known()) return true;
  for (uint32_t i = phrase.first; i < phrase.end; ++i) {
    const auto& word = text.word(i);
    if (word.preposition != 0) break;
    if (!word.known() || word.any(kNames)) return true;
  }
  return false;
}

// Whether another verb in the sentence, in front of this one, may have the same subject.
bool is_said_before(const Verb& verb, const Candidate& c) {
  for (uint32_t i = verb.sentence.first; i + 1 < verb.at; ++i) {
    const auto* said = verb.text.word(i).as(lexicon::Category::cue_verb);
    const auto* did = verb.text.word(i).as(lexicon::Category::verb);
    const auto* one = said != nullptr ? said : did;
    if (one != nullptr && !verb.text.word(i).article && one->entry->shape == lexicon::CueShape::past &&
        one->entry->agreement.gender == c.agreement.gender) {
      return true;
    }
  }
  return false;
}

// «الجميع», «كل من تعرض للنصب», «كل الديمقراطيين» behind the verb: all that there are.
bool is_everybody(const Verb& verb, const Range& source) {
  const AnalysedText& text = verb.text;
  const std::string_view head = text.word(source.first).normal;
  if (source.end == source.first + 1) return head == "الجميع";
  const auto& second = text.word(source.first + 1);
  if (head == "كل" && source.end > source.first + 2 && second.normal == "من" &&
      text.any(source.first + 2, {Category::verb, Category::cue_verb})) {
    return true;
  }
  return source.first == verb.at + 1 && text::is_one_of(head, {"كل", "جميع", "كافة", "سائر"}) && second.article &&
         second.stem.ends_with("ين");
}

}  // namespace

void settle_object(const Verb& verb, Candidate& c) {
  const AnalysedText& text = verb.text;
  if (verb.cue.object != Object::target || c.source.empty()) return;
  // «وطالب البعض بـ», «وحذر آخرون من»: some of those who speak
  const auto& some = text.word(c.source.first);
  if ((some.stem == "بعض" && some.article) || text::is_one_of(some.stem, {"اخرون", "كثيرون", "عديدون"})) return;
  // «ودعت الشركاء | الدوليين إلى»: an adjective in another case than that of a subject
  if (c.target.first == c.source.end && c.target.end == c.target.first + 1 && c.source.first == verb.at + 1 &&
      c.source.end == c.source.first + 1 && text.word(c.source.first).article &&
      text.any(c.source.first, {Category::group}) && text.word(c.target.first).article &&
      text.word(c.target.first).stem.ends_with("ين") && text.is(c.target.first, Category::adjective) &&
      !mention::is_oblique_plural(text.word(c.target.first)) &&
      !text.any(c.target.first, {Category::group, Category::profession, Category::office, Category::nationality})) {
    c.target.first = c.source.first;
    c.source = {};
    return;
  }
  if (!c.target.empty()) return;
  if (const uint32_t object = quoted_object(text, c.source); object != c.source.end) {
    c.target = {object, c.source.end};
    c.source.end = object;
    return;
  }
  // «طالب النائب | وزير الداخلية بـ»
  const bool takes_target = verb.cue.object == lexicon::Object::target && c.source.first == verb.at + 1;
  const uint32_t office = takes_target ? mention::second_office_in(text, c.source) : c.source.end;
  if (office != c.source.end && !verb.has_pronoun()) {
    c.target = {office, c.source.end};
    c.source.end = office;
    return;
  }
  // «أبلغ سالم، مساعد القائد، | الصحافيين أن»: set off, and whom one tells
  if (c.source.end > c.source.first + 2 && text.is_comma(c.source.end - 2) &&
      mention::is_oblique_plural(text.word(c.source.end - 1))) {
    c.target = {c.source.end - 1, c.source.end};
    c.source.end -= 2;
    return;
  }
  const auto& head = text.word(c.source.first);
  // «، كما دعا السكان إلى»: joined as by و, but «كما دعا الوزير إلى»
  const bool also = verb.at > verb.sentence.first &&
                    text::is_one_of(text.word(verb.at - 1).normal, {"كما", "ثم"});  // «، ثم دعا س إلى»
  const bool joined = c.conjoined || (also && !head.any({Category::office, Category::profession, Category::honorific}));
  const bool accusative =
      joined && head.article && head.stem.ends_with("ين") && head.any({Category::group, Category::profession});
  const bool needed = verb.cue.has(CueFlag::target_required) && c.complement == Complement::preposition &&
                      !verb.has_pronoun();  // «الذي تتهمه س بـ»
  // «، وطمأنت أولياء التلاميذ إلى», «، كما حثت س على»: he who spoke goes on, to them
  const bool addressed = verb.cue.has(CueFlag::addressed) && c.source.first == verb.at + 1 && !c.relative &&
                         verb.at > verb.sentence.first && (c.conjoined || also) &&
                         c.agreement.number == lexicon::Number::singular && !verb.has_pronoun() &&
                         is_said_before(verb, c);
  // «قال س إن C، | وطالب الحكومة بـ», «، ودعت الأمم المتحدة إلى»: in the sentence of his words he goes on, to them
  const bool goes_on = joined && !c.relative && c.source.first == verb.at + 1 && !verb.has_pronoun() &&
                       !verb.present() && c.agreement.number != lexicon::Number::plural && c.act != Act::assert_ &&
                       verb.cue.lemma != "طلب" && !is_named_person(text, c.source) && is_said_before(verb, c);
  // «حثت طرفي النزاع على», «ودعا سالكي الطريق إلى»: no case of a subject
  const bool oblique = c.source.first == verb.at + 1 && is_oblique_construct(text, c.source);
  // «دعا الطرفين إلى»: the dual in that case
  const bool both = c.source.first <= verb.at + 2 && c.source.first > verb.at && head.article &&
                    c.source.end == c.source.first + 1 && head.in(lexicon::WordSet::both_sides);
  // «ودعا الجميع إلى», «وناشد كل من تعرض للنصب أن», «ودعا كل الديمقراطيين إلى»: all are whom one asks
  const bool everybody = c.act == Act::call && is_everybody(verb, c.source);
  // «ودعا أهالي المدينة إلى», «وحث سكان القرى على»: those who live there are told, by one
  const bool locals = c.conjoined && !c.relative && c.source.first == verb.at + 1 && !verb.has_pronoun() &&
                      verb.at == verb.sentence.first && text::is_one_of(verb.cue.lemma, {"دعا", "حث", "نصح", "حذر"}) &&
                      text::is_one_of(head.stem, {"اهالي", "سكان", "ابناء", "مواطني", "قاطني"}) && !head.article;
  // «ووصف الاتفاق بأنه …»: a thing is described and describes nothing
  const bool thing = head.article ? head.is(Category::content_noun) : head.is(Category::common_noun);
  const bool described = verb.cue.has(CueFlag::describe) && c.conjoined && thing && !mention::can_speak(text, c.source);
  // «ووصف رئيس الحزب بأنه متشدد»: whom he describes, who spoke before
  const bool told_so = verb.cue.has(CueFlag::describe) && c.conjoined && !c.relative && !verb.has_pronoun() &&
                       c.source.first == verb.at + 1 && !is_named_person(text, c.source) &&
                       text.word(c.content_start).normal.starts_with("بان");
  if (!needed && !goes_on && !told_so && !accusative && !addressed && !oblique && !both && !everybody && !locals &&
      !described && !is_audience(verb, c) && !disagrees(text, c.source, c.agreement))
    return;
  c.target = c.source;
  c.source = {};
}

Range told_behind(const AnalysedText& text, uint32_t at, uint32_t end) {
  if (at >= end || !text.is_word(at)) return {};
  const auto& word = text.word(at);
  const bool quoted = at + 1 < end && text.quotation_at[at + 1] >= 0;
  if (quoted && (word.normal == "ل" || word.preposition == U'ل')) {
    const uint32_t close = text.quotations[static_cast<size_t>(text.quotation_at[at + 1])].close;
    const bool name = close < end && close <= at + 1 + mention::kLongestQuotedName;
    if (name) return {word.normal == "ل" ? at + 1 : at, close + 1};
  }
  if (word.conjunction != 0 || (word.preposition != U'ل' && word.preposition != 0)) return {};
  if (word.preposition == U'ل' && word_lists::is_journalists(word.stem)) return {at, at + 1};
  const Range medium = medium_addressed(text, at, end);
  if (!medium.empty() || word.preposition == 0) return medium;
  if (word.any(mention::kPerson) || word.any(mention::kBody) || word.any(mention::kName) ||
      word.in(lexicon::WordSet::kin))
    return mention::noun_phrase(text, at, end, {.bounded = false, .stuck_first = true});
  return {};
}

void find_target(const Verb& verb, Candidate& c) {
  const bool behind = !c.source.empty() && c.source.first > verb.at;  // who speaks is not addressed
  if (c.target.empty() && behind) c.target = addressee(verb.text, verb.cue, {}, verb.at + 1, c.source.first);
  if (c.target.empty()) {
    c.target = addressee(verb.text, verb.cue, c.source, behind ? c.source.end : verb.at + 1, c.content_start);
  }
  // «في تصريح لـ«المنارة»»: to whom, and a part of the medium
  if (c.target.first >= c.medium.first && c.target.end <= c.medium.end) c.target = {};
  const bool light = verb.cue.has(lexicon::CueFlag::by_noun);  // «رفع التهاني»
  if (light && c.act == Act::accuse && c.target.empty()) c.target = blamed(verb.text, c, verb.sentence.end);
  const bool judges = !light && (c.act == Act::condemn || c.act == Act::praise);
  if (!c.target.empty() || c.complement != Complement::object || !judges) return;
  const Range object =
      mention::noun_phrase(verb.text, c.content_start, verb.sentence.end, {.bounded = false, .object = true});
  const bool words = !object.empty() && verb.text.any(object.first, {Category::medium, Category::document});
  if (!object.empty() && !words && mention::can_speak(verb.text, object)) c.target = object;
}

}  // namespace isnad::statement::frame
