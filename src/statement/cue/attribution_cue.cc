#include "statement/cue/attribution_cue.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/time_expression.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/governed.h"
#include "statement/clause/inner_host.h"
#include "statement/frame/arguments.h"
#include "statement/frame/target.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::cue {
namespace {

using lexicon::Analysis;
using lexicon::Attribution;
using lexicon::Category;
using lexicon::Lexicon;

constexpr uint32_t kReachOfAttribution = 40;

// The attribution whose words stand at `i`, and the token behind them; nullptr for none. The words of several are tried
// the longest first.
const Attribution* match(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t end, uint32_t& behind) {
  const auto& first = text.word(i);
  if (!first.is(Category::attribution_head)) return nullptr;
  for (const Attribution& attribution : lexicon.attributions()) {
    const auto n = static_cast<uint32_t>(attribution.words.size());
    if (i + n >= end) continue;
    const bool whole =
        first.normal == attribution.words[0] || (first.conjunction != 0 && first.stem == attribution.words[0]);
    if (!whole) continue;
    bool same = true;
    for (uint32_t w = 1; w < n && same; ++w) same = text.word(i + w).normal == attribution.words[w];
    if (!same) continue;
    if (attribution.stuck != 0) {
      const auto& next = text.word(i + n);
      // an unknown word behind «وفقاً» that begins with ل can only carry the preposition
      const bool carries = next.preposition == attribution.stuck ||
                           text::is_one_of(next.normal, {"لما", "له", "لها", "لهم"}) ||
                           (!next.known() && next.normal.starts_with(attribution.stuck == U'ل' ? "ل" : "ب"));
      if (!carries) continue;
    }
    behind = i + n;
    return &attribution;
  }
  return nullptr;
}

// «وفقاً للألمانية.», «بحسب الفرنسية»: an agency, by the adjective of its country alone.
bool is_agency_of_country(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  const bool alone = i + 1 >= text.size() || !text.is_word(i + 1);
  return alone && word.is(Category::nationality) && word.article && word.normal.ends_with("ة");
}

bool may_speak(const AnalysedText& text, const Range& phrase) {
  // «بحسب معلوماتنا»: who writes quotes nobody
  const auto& head = text.word(phrase.first);
  if (head.suffix == lexicon::Pronoun::we && !mention::is_person_noun(head)) return false;
  if (mention::can_speak(text, phrase) || text::is_one_of(head.stem, {"دستور", "مؤشر", "تحديث"})) return true;
  if (phrase.end == phrase.first + 1 && is_agency_of_country(text, phrase.first)) return true;
  const bool alone = phrase.end == phrase.first + 1 && (phrase.end >= text.size() || !text.is_word(phrase.end));
  if (alone && mention::may_be_governed_surname(head)) return true;  // «وفق العمراني.», «وفقاً للعمراني،»
  // an unknown name without article, or a name in quotation marks
  for (uint32_t k = phrase.first; k < phrase.end; ++k) {
    if (text.tokens[k].kind == text::TokenKind::mark) return text.quotation_at[k] >= 0;
    const auto& word = text.word(k);
    if (word.known() || word.article) return false;
  }
  return phrase.end - phrase.first <= 4;
}

// «ارتفع العدد، بحسب الناطق | إلى عشرة»: behind a person who is sent nowhere «إلى» goes on with the clause.
mention::PhraseOptions source_options(const AnalysedText& text, uint32_t at) {
  // «تقديرات | الخبراء», «تصريحات | الوزير»: whose words they are
  const bool of_somebody = !text.word(at).article && at + 1 < text.size() && text.is_word(at + 1) &&
                           text.word(at).any({Category::content_noun, Category::document, Category::medium}) &&
                           mention::is_person_noun(text.word(at + 1));
  const auto& head = text.word(of_somebody ? at + 1 : at);
  return {.stop_at_ila = mention::is_person_noun(head) && !mention::is_envoy(head)};
}

// «كما جاء في البيان», «وفق ما ورد في تقرير س»: the document behind في at `in`; empty where there is none.
Range document_behind(const AnalysedText& text, uint32_t in, uint32_t limit) {
  if (in + 1 >= limit || (text.word(in).normal != "في" && text.word(in).normal != "فى")) return {};
  const Range phrase = mention::noun_phrase(text, in + 1, limit, {});
  return !phrase.empty() && is_document(text, phrase) ? phrase : Range{};
}

// «علم اليوم من س», «علم لدى س»: the preposition in front of who told it, at or near `at`; `limit` for none.
uint32_t informant_preposition(const AnalysedText& text, uint32_t at, uint32_t limit) {
  constexpr uint32_t kReach = 5;  // tokens
  for (uint32_t k = at; k < limit && k < at + kReach; ++k) {
    if (text::is_one_of(text.word(k).normal, {"من", "لدى", "لدي"})) return k;
  }
  return limit;
}

// The verb of «وفق ما أفاد», also with the outlet for its object: «وفق ما أفادنا به».
const lexicon::Entry* verb_of_saying(const Lexicon& lexicon, const lexicon::Word& word) {
  if (const Analysis* a = word.as(Category::cue_verb); a != nullptr) return a->entry;
  const std::string_view n = word.normal;
  if (word.in(lexicon::WordSet::carrying)) {  // «وفق ما نشرته الصحيفة»
    for (const lexicon::Entry& entry : lexicon.find("نشر")) {
      if (entry.category == Category::cue_verb && !entry.passive) return &entry;
    }
  }
  constexpr std::string_view kUs = "نا";
  if (word.known() || !n.ends_with(kUs)) return nullptr;
  for (const lexicon::Entry& entry : lexicon.find(n.substr(0, n.size() - kUs.size()))) {
    if (entry.category == Category::cue_verb && !entry.passive) return &entry;
  }
  return nullptr;
}

// A verb that attributes the clause around it.
Candidate attributed_by(const Analysis& verb, const lexicon::Cue& cue, uint32_t sentence) {
  Candidate c;
  c.kind = CueKind::attribution;
  c.complement = Complement::host;
  c.sentence = sentence;
  c.act = cue.act;
  c.lemma = cue.lemma;
  c.entry = &cue;
  c.agreement = verb.entry->agreement;
  return c;
}

// «كما نقلت س | عن ص», «بحسب ما نقل س | عن ص»: him from whom the source of `c` has it, in a statement of his own inside
// that of `c`, which stands last in `out`.
Range relayed_from(const AnalysedText& text, const lexicon::Cue& cue, const Range& source, uint32_t end) {
  const bool relays =
      cue.has(lexicon::CueFlag::report) && !cue.prepositions.empty() && cue.prepositions.front() == "عن";
  if (!relays || source.empty() || source.end + 1 >= end || text.word(source.end).normal != "عن") return {};
  const Range from = mention::noun_phrase(text, source.end + 1, end, {});
  return !from.empty() && mention::can_speak(text, from) ? from : Range{};
}

void add_relayed(const Range& from, std::vector<Candidate>& out) {
  if (from.empty() || out.empty()) return;
  Candidate child = out.back();
  child.kind = CueKind::noun;
  child.complement = Complement::clause;
  child.pair = true;
  child.cue = {from.first - 1, from.first, false};
  child.source = from;
  child.target = {};
  child.frame = "C، كما V S عن S";
  child.agreement = {};
  out.push_back(child);
}

// «"C"، كما يقول.»: of whom the text spoke last; `words` are the cue, `at` is where the aside begins.
bool propose_as_before(const Analysis& verb, const lexicon::Cue& cue, const Range& words, uint32_t at,
                       uint32_t sentence, const AnalysedText& text, std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const bool closes = words.end >= s.end || text.is_mark(words.end, U'.') || text.is_comma(words.end);
  if (!closes || at == s.first || verb.suffix != lexicon::Pronoun::none || cue.has(lexicon::CueFlag::appears))
    return false;
  Candidate c = attributed_by(verb, cue, sentence);
  c.cue = {words.first, words.end, false};
  c.source = {words.end, words.end};
  c.frame = "C، كما V";
  c.content_start = at;
  c.score = scores::kAs;
  out.push_back(c);
  return true;
}

// «C، كما قال س», «حسبما ذكرت الصحيفة»: the verb is the cue, the clause around it the content.
bool propose_as(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  const std::string_view n = text.word(i).stem;
  const bool set_off = i > s.first && text.tokens[i - 1].kind == text::TokenKind::mark;
  // «، على ما قال س»
  const bool on_what = set_off && n == "على" && i + 1 < s.end && text.word(i + 1).normal == "ما";
  if (!on_what && !text::is_one_of(n, {"كما", "حسبما", "مثلما", "وفقما", "هكذا"})) return false;
  uint32_t verb = on_what ? i + 2 : i + 1;
  if (verb + 1 < s.end && text.any(verb, {Category::auxiliary, Category::particle})) ++verb;  // «كما كانت أعلنت س»
  if (verb + 1 >= s.end) return false;
  // «، وليس كما ذكرت الصحف», «لا كما ورد في»: what the one who speaks sets it against
  if (i > s.first && text::is_one_of(text.word(i - 1).normal, {"ليس", "وليس", "ليست", "وليست", "لا", "ولا"}))
    return false;
  const Analysis* a = text.word(verb).as(Category::cue_verb);
  // «، حسبما أوردته الصحيفة»
  Analysis carried;
  if (a == nullptr && n != "كما" && text.word(verb).in(lexicon::WordSet::carrying)) {
    carried.entry = verb_of_saying(lexicon, text.word(verb));
    a = carried.entry == nullptr ? nullptr : &carried;
  }
  if (a == nullptr || a->conjunction != 0 || a->entry->passive) return false;
  const lexicon::Cue& cue = lexicon.cue(a->entry->index);
  if (!cue.clause || cue.has(lexicon::CueFlag::weak)) return false;
  const uint32_t limit = std::min(s.end, i + kReachOfAttribution);
  const bool appears = cue.has(lexicon::CueFlag::appears);
  uint32_t behind = verb + 1;
  if (text::is_one_of(text.word(behind).normal, {"بذلك", "ذلك"})) ++behind;  // «حسبما أفادت بذلك س»
  if (cue.has(lexicon::CueFlag::learned)) {  // «حسبما علم لدى س»; «كما علمت س» is an outlet's own
    const uint32_t from = informant_preposition(text, behind, limit);
    if (from < limit) behind = from + 1;
  }
  const uint32_t named_at = mention::skip_adjuncts(text, behind, limit);
  const Range source = appears ? document_behind(text, behind, limit)
                               : mention::noun_phrase(text, named_at, limit, source_options(text, named_at));
  const Range from = relayed_from(text, cue, source, s.end);
  // «كما حذر الرئيس | من تصاعد العنف»: no attribution, but a statement of his own
  const Range plain =
      mention::noun_phrase(text, mention::skip_adjuncts(text, behind, limit), limit, frame::options_for(cue, false));
  if (n == "كما" && from.empty() && !plain.empty() && plain.end + 1 < limit && plain.end <= source.end &&
      clause::is_governed(text, plain.end, cue) && text.word(plain.end).conjunction == 0 &&
      text.word(plain.end).preposition == 0) {
    return false;
  }
  // «، كما أوصى س | بزيادة C»: what he calls for or promises is his own
  const bool deed = cue.act == Act::call || cue.act == Act::commit || cue.act == Act::warn;
  if (n == "كما" && deed && !plain.empty() && plain.end < limit && text.word(plain.end).preposition != 0 &&
      clause::is_governed(text, plain.end, cue) &&
      text.any(plain.end, {Category::content_noun, Category::cue_masdar})) {
    return false;
  }
  if (source.empty() && n == "كما" && i == s.first) return false;
  if (source.empty())
    return propose_as_before(*a, cue, {n == "كما" || n == "هكذا" || on_what ? verb : i, verb + 1}, i, sentence, text,
                             out);
  if (!may_speak(text, source)) return false;
  // «كما ناشدت | المحسنين مساعدة الأسر»: no case of a subject
  if (n == "كما" && mention::is_oblique_plural(text.word(source.first))) return false;
  if (word_lists::is_speaking_of(text.word(verb).normal)) return false;  // «كما استعرض سير العمل»
  // «كما شهد سير العمل»: an unknown noun in front of another is no name
  if (n == "كما" && !mention::can_speak(text, source) && source.end > source.first + 1 &&
      text.word(source.first + 1).article) {
    return false;
  }
  if (cue.has(lexicon::CueFlag::document) && !is_document(text, source)) return false;  // «حسبما تظهره البيانات»
  uint32_t end = mention::skip_adjuncts(text, source.end, s.end);
  for (uint32_t k = source.end; k < end && (n != "كما" || k == source.end); ++k) {
    if (text.is_comma(k)) end = k;  // «حسبما أعلنت الوزارة آنذاك | ، وذلك بعد …»
  }
  // «على ما أفادت وزارة الصحة | فرانس برس», «كما قال س | لوكالة المنارة»: who is told
  const Range told = frame::told_behind(text, source.end, s.end);
  if (!told.empty()) end = mention::skip_adjuncts(text, told.end, s.end);
  if (!from.empty()) end = mention::skip_adjuncts(text, from.end, s.end);
  end = clause::behind_asyndetic_relative(text, source, end, s.end);
  const bool closes =
      end >= s.end || text.tokens[end].kind == text::TokenKind::mark ||
      (i == s.first && text.word(end).normal.starts_with("فان")) ||  // «وحسبما أفاد س | فإن C»
      (text.is(end, Category::relative) && text.word(end).normal != "ما") ||  // not «كما انتقدت س ما اعتبرته C»
      text.word(end).normal == "وذلك" ||  // «… حسبما أعلنت س وذلك بعد …»
      (text.word(end).conjunction == U'و' && text.is(end, Category::complementizer));  // «… كما يقول س وأنه …»
  // «، حسبما أوردت الصحيفة | في عددها الصادر اليوم»
  const bool surely = set_off && text::is_one_of(n, {"حسبما", "وفقما"}) && text.is(end, Category::preposition);
  if ((!closes && !surely) || (end < s.end && text.is_mark(end, U':'))) return false;
  // «وكما أفاد س، فإن C»; but «كما أفاد س أن C» says it besides
  const uint32_t then = end < s.end && text.is_comma(end) ? end + 1 : end;
  if (n == "كما" && i == s.first && (then >= s.end || !text.word(then).normal.starts_with("فان"))) return false;
  Candidate c = attributed_by(*a, cue, sentence);
  c.cue = {n == "كما" || n == "هكذا" || on_what ? verb : i, verb + 1, false};
  c.cue.cut = c.cue.first == i && text.word(i).conjunction != 0;
  c.source = source;
  c.target = told;
  c.frame = "C، كما V S";
  c.content_start = i;
  c.score = scores::kAs;
  out.push_back(c);
  add_relayed(from, out);
  return true;
}

// «C، يقول س، C», «C، يضيف البلاغ.»: a verb of saying set off by commas in the clause that it attributes.
bool propose_inserted(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                      std::vector<Candidate>& out) {
  constexpr uint32_t kShortestHost = 2;   // tokens in front of it
  constexpr uint32_t kShortestWhole = 6;  // … of a past that closes the sentence
  const auto& s = text.sentences[sentence];
  if (i < s.first + kShortestHost || !text.is_comma(i - 1) || !text.is_word(i - 2) || text.quotation_in[i - 2] >= 0) {
    return false;
  }
  const Analysis* a = text.word(i).as(Category::cue_verb);
  if (a == nullptr || a->conjunction != 0 || a->entry->passive || a->suffix != lexicon::Pronoun::none) return false;
  const lexicon::Cue& cue = lexicon.cue(a->entry->index);
  if (!cue.clause || cue.has(lexicon::CueFlag::weak) || cue.has(lexicon::CueFlag::appears)) return false;
  if (!clause::is_finite_cue(text, i)) return false;
  if (text::is_one_of(cue.lemma, {"نشر", "بث"})) return false;  // «دراسة تكشف C، نشرت نتائجها مجلة»
  if (cue.lemma == "شهد") return false;  // «بفضل الدعم، شهدت المدينة المزيد من الإقبال»
  // «C، أوضح ذلك الناطق الإعلامي س»: C is what «ذلك» points to
  const bool that = i + 2 < s.end && text.word(i + 1).normal == "ذلك" && text.any(i + 2, mention::kTitle);
  Range source = mention::noun_phrase(text, that ? i + 2 : i + 1, std::min(s.end, i + kReachOfAttribution), {});
  if (!source.empty() && (!mention::can_speak(text, source) || !agrees(text, source, a->entry->agreement)))
    return false;
  const uint32_t end = source.empty() ? i + 1 : source.end;
  const bool present = a->entry->shape == lexicon::CueShape::present;
  const uint32_t after = source.empty() ? end : mention::skip_adjuncts(text, end, s.end);
  const bool last = (after >= s.end || text.is_mark(after, U'.')) && i >= s.first + kShortestWhole;
  const bool between =
      present ? end < s.end && text.is_comma(end) : !source.empty() && after < s.end && text.is_comma(after);
  if (!(last ? !source.empty() : between)) return false;
  Candidate c = attributed_by(*a, cue, sentence);
  c.cue = {i, i + 1, false};
  c.source = source.empty() ? Range{end, end} : source;
  c.frame = kInsertedFrame;
  c.content_start = i;
  c.score = scores::kInserted;
  out.push_back(c);
  return true;
}

// «أشار س إلى C، بحسب ما كتب.»: a tag of the same speaker, whose verb stands in front of the attribution `c`.
bool is_said_before(const Lexicon& lexicon, const AnalysedText& text, const Candidate& c) {
  for (uint32_t k = text.sentences[c.sentence].first; k < c.cue.first; ++k) {
    if (!clause::is_finite_cue(text, k)) continue;
    const lexicon::Cue& cue = lexicon.cue(text.word(k).as(Category::cue_verb)->entry->index);
    if (cue.clause && !cue.has(lexicon::CueFlag::weak)) return true;
  }
  return false;
}

// «وفق ما أفاد س»: the verb at `verb` is the cue. False where no source follows.
bool fill_by_verb(const Lexicon& lexicon, const AnalysedText& text, uint32_t verb, uint32_t limit, Candidate& c) {
  if (verb >= limit) return false;
  const lexicon::Entry* said = verb_of_saying(lexicon, text.word(verb));
  if (said == nullptr) return false;
  c.entry = &lexicon.cue(said->index);
  c.act = c.entry->act;
  c.cue.end = verb + 1;
  c.agreement = said->agreement;
  c.frame = "وفق ما V S";
  uint32_t k = verb + 1;
  while (k < limit && text.word(k).normal == "به") ++k;
  if (c.entry->has(lexicon::CueFlag::appears)) {
    c.source = document_behind(text, k, limit);
    c.score = scores::kAccordingToWhat;
    return !c.source.empty();
  }
  if (c.entry->has(lexicon::CueFlag::learned)) {  // «وفق ما علم اليوم من س»
    const uint32_t from = informant_preposition(text, k, limit);
    if (from == limit) return false;
    k = from + 1;
  }
  c.score = scores::kAccordingToWhat;
  // «، وفق ما أعلنت الأسبوع الماضي، C»: of whom the clause speaks
  constexpr uint32_t kLongestTime = 6;  // tokens
  uint32_t stop = k;
  while (stop < limit && stop < k + kLongestTime && text.is_word(stop)) ++stop;
  const bool alone = stop == k || mention::is_time_expression(text, k) || mention::skip_adjuncts(text, k, stop) == stop;
  const bool ends = stop >= limit || text.is_comma(stop) || text.is_mark(stop, U'.');
  // «وفق ما صرح أمس، وزير التجارة»: he who speaks, behind the comma
  uint32_t behind = mention::skip_adjuncts(text, stop + 1, limit);
  if (behind < limit && text.is_comma(behind)) ++behind;  // «وفق ما صرح، أمس، وزير التجارة»
  const Range next = behind < limit ? mention::noun_phrase(text, behind, limit, {}) : Range{};
  const bool named = !next.empty() && mention::can_speak(text, next);
  const bool says = c.entry->clause && !c.entry->has(lexicon::CueFlag::weak) && !said->passive;
  if (alone && ends && !named && says && !is_said_before(lexicon, text, c)) {
    c.source = {stop, stop};
    return true;
  }
  const uint32_t who = mention::skip_adjuncts(text, k, limit);
  c.source = mention::noun_phrase(text, who, limit, source_options(text, who));
  if (c.source.empty() || !may_speak(text, c.source)) return false;
  if (c.entry->clause) c.target = frame::told_behind(text, c.source.end, limit);
  return true;
}

// The source whose first word, at `at`, carries the preposition: «وفقاً لوزير الصحة». The phrase is parsed from the word
// behind it.
Range read_behind_preposition(const AnalysedText& text, uint32_t at, uint32_t limit) {
  if (text.phrase_at[at] >= 0) {
    const uint32_t end = text.phrases[static_cast<size_t>(text.phrase_at[at])].end;
    const Range rest = mention::noun_phrase(text, end, limit, {.bounded = false});
    return {at, rest.empty() || text.is_comma(end) ? end : rest.end};
  }
  const bool parted = at + 2 < limit && (text.word(at + 1).normal == "من" || text.word(at + 2).normal == "من");
  // «وفقاً لعدد كبير من النواب», «وفقاً لصحيفة (المنارة)»
  const bool bracket = at + 1 < limit && text.is_mark(at + 1, U'(') && text.is(at, Category::media);
  if (bracket || (parted && text.is(at, Category::quantity))) {
    const Range all = mention::noun_phrase(text, at, limit, {.stuck_first = true});
    if (!all.empty()) return all;
  }
  const Range rest = mention::noun_phrase(text, at + 1, limit, {});
  if (rest.empty()) return {at, at + 1};
  const bool complete = text.word(at).article && !text.word(rest.first).article &&
                        text.any(rest.first, {Category::content_noun, Category::common_noun});
  return {at, complete ? at + 1 : rest.end};
}

// The same; «وفقاً لأستاذ القانون في جامعة الساحل سالم حمدان», «وفقاً لتقرير لمركز «المنارة»»: read from the first word
// on, where that goes further.
Range stuck_source(const AnalysedText& text, uint32_t at, uint32_t limit) {
  mention::PhraseOptions options = source_options(text, at);
  options.stuck_first = true;
  const Range source = read_behind_preposition(text, at, limit);
  const Range whole = mention::noun_phrase(text, at, limit, options);
  return whole.end > source.end ? whole : source;
}

// «بحسب إفادة الشاهد», «وفق كلام س»: somebody's words, named by the verbal noun of saying.
bool is_somebodys_words(const Lexicon& lexicon, const AnalysedText& text, const Range& phrase) {
  const auto& head = text.word(phrase.first);
  if (phrase.first + 1 >= phrase.end || head.article || head.suffix != lexicon::Pronoun::none) return false;
  if (head.stem == "لائحة" && text.word(phrase.first + 1).stem == "اتهام") return true;  // «وفق لائحة الاتهام»
  bool words = head.in(lexicon::WordSet::words_of_somebody);
  for (const Analysis& a : head.all()) {
    if (a.entry->category != Category::cue_masdar) continue;
    const lexicon::Cue& cue = lexicon.cue(a.entry->index);
    words = words || (cue.clause && (cue.act == Act::assert_ || cue.act == Act::affirm));
  }
  return words && mention::can_speak(text, {phrase.first + 1, phrase.end});
}

// «سالم الحمداني …، وفق | الحمداني»: whether the text has the lone name at `i` before as a surname behind a given name.
bool is_named_before(const AnalysedText& text, uint32_t i) {
  constexpr uint32_t kReach = 600;  // tokens
  const auto& name = text.word(i);
  if (name.known() && !mention::may_be_governed_surname(name)) return false;
  for (uint32_t k = i; k-- > 1 && k + kReach > i;) {
    const auto& word = text.word(k);
    const bool same = word.stem == name.stem && word.article == name.article && word.preposition == 0;
    if (same && text.is(k - 1, Category::given_name)) return true;
  }
  return false;
}

// What the words of a strict attribution mean besides: «تسير وفق القضاء» (a manner, unless it is set off or a source of
// news follows), «حسب عدد الأفراد» (a measure).
bool is_manner(const Lexicon& lexicon, const AnalysedText& text, const Attribution& attribution, uint32_t i,
               const text::Sentence& s, const Range& source) {
  if (is_somebodys_words(lexicon, text, source)) return false;
  // «وفق النظام», «وفق نظام المواعيد»; but «وفق النظام السوري»
  const bool whose = source.first + 1 < source.end && text.is(source.first + 1, Category::nationality);
  if (text.word(source.first).stem == "نظام" && !whose) return true;
  // «بحسب الدراسات المعتمدة»
  if (source.first + 1 < source.end &&
      text::is_one_of(text.word(source.first + 1).stem, {"معتمدة", "متبعة", "مقررة", "معتمد", "متبع", "مقرر"})) {
    return true;
  }
  // «وبحسب الحمداني فإنه …»: an unknown name in front of what he says
  const bool lone = source.end == source.first + 1 && !text.word(source.first).known();
  if (lone && i == s.first && source.end < s.end && text.word(source.end).normal.starts_with("فان")) return false;
  // «وبحسب القانون، يمكن …», «وطبقاً للقرار الصادر فقد …»: a norm, in front of all that it lays down; «وبحسب القانون
  // الموروث من زمن الانتداب، تستطيع …»
  constexpr uint32_t kLongestRest = 7;  // tokens
  for (uint32_t k = source.end; i == s.first && text.is(source.first, Category::norm) && k < s.end &&
                                k < source.end + kLongestRest && text.word(source.end).article;
       ++k) {
    if (mention::is_finite_verb(text.word(k))) break;
    if (text.is_comma(k)) return false;
  }
  const uint32_t behind = source.end < s.end && text.is_comma(source.end) ? source.end + 1 : source.end;
  const bool follows =
      behind < s.end && (text.word(behind).normal.starts_with("فان") || text.word(behind).normal == "فقد");
  const bool fronted = i == s.first && (follows || (behind > source.end && text.is(source.first, Category::norm)));
  const auto& lays_down = text.word(source.first);
  if (fronted && text.is_word(source.first) && lays_down.known() && lays_down.suffix != lexicon::Pronoun::we)
    return false;
  if (!may_speak(text, source)) return true;
  const bool set_off = i == s.first || text.tokens[i - 1].kind == text::TokenKind::mark ||
                       text::is_one_of(text.word(i - 1).normal, {"وذلك", "ذلك"});
  // «أموره تسير | وفق القضاء»: what goes so
  if (!set_off && text::is_one_of(text.word(i - 1).stem, {"تسير", "يسير", "تعمل", "يعمل", "تمضي", "يمضي", "تتم", "يتم",
                                                          "تجري", "يجري", "ساروا", "عملت", "عمل", "سار", "سارت"})) {
    return true;
  }
  const std::string& word = attribution.words[0];
  constexpr lexicon::Categories kNews = {Category::media,         Category::media_name, Category::document,
                                         Category::unnamed,       Category::group,      Category::given_name,
                                         Category::name_particle, Category::office};
  // «يحالون حسب نتائج البحث إلى الجمعيات»
  if (!set_off && (word == "حسب" || word == "بحسب") && source.end < s.end && text.is_word(source.end) &&
      text::is_one_of(text.word(source.first).stem, {"نتائج", "نتيجة"})) {
    return true;
  }
  const bool counted = text.is(source.first, Category::quantity);  // «وفقاً لأربعة مصادر»
  const uint32_t next = source.first + 1;
  const uint32_t head = counted && next < source.end ? next : source.first;
  // «وقتل 14 شخصا وفق المرصد.», «… وفق محللين.»: a body or persons at the end of the sentence
  const bool speaks = text.any(head, mention::kOrganisation) || mention::is_person_noun(text.word(head));
  const bool closes = (source.end >= s.end || text.is_mark(source.end, U'.')) && speaks &&
                      !text.any(head, {Category::content_noun, Category::norm});
  const bool person = source.end == source.first + 1 && is_named_before(text, source.first);  // «… وفق الحمداني.»
  const int32_t name = text.phrase_at[head];  // «وفقاً لوسائل إعلام محلية»
  const bool body = name >= 0 && mention::kOrganisation.has(text.phrases[static_cast<size_t>(name)].category) &&
                    (source.end >= s.end || text.is_mark(source.end, U'.'));  // «وفق الأمم المتحدة.»
  const bool news =
      body || text.any(head, kNews) || (name >= 0 && kNews.has(text.phrases[static_cast<size_t>(name)].category));
  if (!set_off && word != "بحسب" && word != "حسب" && !closes && !news && !person) return true;
  return counted && next < s.end && text.is_word(next) && text.word(next).normal != "من" &&
         !text.any(next, mention::kPerson) && !text.is(next, Category::document);
}

// «وقد يقرر بحسب المراقبين | اللجوء إلى»: behind many who are named so, the object of the clause.
uint32_t end_of_many(const AnalysedText& text, const Range& source) {
  if (source.end < source.first + 2 || !mention::is_oblique_plural(text.word(source.first))) return source.end;
  const auto& next = text.word(source.first + 1);
  const bool deed = next.article && next.conjunction == 0 && next.preposition == 0 &&
                    next.any({Category::content_noun, Category::cue_masdar}) &&
                    !next.any({Category::adjective, Category::group, Category::nationality});
  return deed ? source.first + 1 : source.end;
}

// Whether somebody says something in one of the sentences in front of this one.
bool has_spoken_before(const AnalysedText& text, uint32_t sentence) {
  constexpr uint32_t kSentences = 3;
  const uint32_t first = sentence > kSentences ? sentence - kSentences : 0;
  for (uint32_t k = text.sentences[first].first; k < text.sentences[sentence].first; ++k) {
    if (clause::is_finite_cue(text, k)) return true;
  }
  return false;
}

// «عدد أفراد الأسرة», «حجم الضرر» at `i`: by how much, and nobody who says it; but «عدد من المصادر».
bool is_measure(const AnalysedText& text, uint32_t i) {
  const auto& word = text.word(i);
  return !word.article && text::is_one_of(word.stem, {"عدد", "حجم", "نوع", "درجة", "نسبة", "مستوى", "قدر", "حاجة"}) &&
         i + 1 < text.size() && !text::is_one_of(text.word(i + 1).normal, {"من", "كبير"});
}

}  // namespace

void propose_attribution(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                         std::vector<Candidate>& out) {
  const auto& s = text.sentences[sentence];
  if (propose_as(lexicon, text, i, sentence, out) || propose_inserted(lexicon, text, i, sentence, out)) return;
  uint32_t at = 0;
  const Attribution* attribution = match(lexicon, text, i, s.end, at);
  if (attribution == nullptr || at >= s.end) return;
  const auto& next = text.word(at);
  // «محبوس على ذمة القضية»
  if (attribution->words.back() == "ذمة" && (next.any({Category::content_noun, Category::cue_masdar, Category::norm}) ||
                                             text::is_one_of(next.stem, {"تحقيق", "تحقيقات", "قضية", "قضايا"}))) {
    return;
  }
  // «يحظى اختيارها بتقدير الجميع»: it is had, and nobody's word
  if (attribution->words.front() == "بتقدير") {
    for (uint32_t k = s.first; k < i; ++k) {
      if (text::is_one_of(text.word(k).stem, {"حظي", "حظيت", "يحظى", "تحظى", "نال", "نالت", "ينال"})) return;
    }
  }
  if (is_measure(text, at)) return;  // «حسب عدد أفراد الأسرة»
  // «نفذتها الطائرات استناداً إلى معلومات»: on what they acted
  if (attribution->words.front() == "استنادا" && i > s.first && text.is_word(i - 1) &&
      !next.any({Category::unnamed, Category::media})) {
    return;
  }
  if (next.is(Category::hollow)) return;                                               // «بحسب تعبيره»
  if (next.is(Category::cue_masdar) && next.suffix != lexicon::Pronoun::none) return;  // «وفق قوله»
  const uint32_t limit = std::min(s.end, at + kReachOfAttribution);
  Candidate c;
  c.kind = CueKind::attribution;
  c.complement = Complement::host;
  c.sentence = sentence;
  c.act = attribution->act;
  c.lemma = attribution->words[0];
  c.cue = {i, at, text.word(i).conjunction != 0};
  c.content_start = i;  // where the aside begins
  if (next.normal == "ما" || next.normal == "لما") {
    if (!fill_by_verb(lexicon, text, at + 1, limit, c)) return;
    out.push_back(c);
    add_relayed(relayed_from(text, *c.entry, c.source, limit), out);
    return;
  }
  // «ووفقاً له، C», «ووفقاً لها فإن C»: whoever spoke last
  if (attribution->stuck == U'ل' && text::is_one_of(next.normal, {"له", "لها", "لهم"}) && at + 1 < limit) {
    const auto& behind = text.word(at + 1);
    const bool opens = i == s.first && (text.is_comma(at + 1) || behind.normal.starts_with("فان") ||
                                        text::is_one_of(behind.normal, {"فقد", "فلقد"}));
    if (!opens || !has_spoken_before(text, sentence)) return;
    c.cue.end = at + 1;
    c.source = {at + 1, at + 1};
    c.agreement =
        next.normal == "لهم"
            ? lexicon::Agreement{3, lexicon::Gender::unknown, lexicon::Number::plural}
            : lexicon::Agreement{3, next.normal == "له" ? lexicon::Gender::masculine : lexicon::Gender::feminine,
                                 lexicon::Number::singular};
    c.frame = "P S، C";
    c.score = scores::kAttribution;
    out.push_back(c);
    return;
  }
  if (attribution->stuck != 0 && next.letters == 1 && next.conjunction == 0 && at + 1 < limit) {  // «وفقاً لـ «المنارة»»
    // «وفقاً لـ«خطة العمل المشتركة»»: as it lays down
    if (at + 2 < limit && text.quotation_at[at + 1] >= 0 &&
        (text.is(at + 2, Category::norm) ||
         text::is_one_of(text.word(at + 2).stem, {"خطة", "اتفاقية", "رؤية", "برنامج"}))) {
      return;
    }
    c.cue.end = at + 1;
    c.source = mention::noun_phrase(text, at + 1, limit, {});
  } else {
    c.source = attribution->stuck != 0 ? stuck_source(text, at, limit)
                                       : mention::noun_phrase(text, at, limit, source_options(text, at));
  }
  if (c.source.empty() && is_agency_of_country(text, at)) c.source = {at, at + 1};
  c.source.end = end_of_many(text, c.source);
  if (c.source.empty() || (attribution->strict && is_manner(lexicon, text, *attribution, i, s, c.source))) return;
  c.frame = "P S، C";
  c.score = attribution->strict ? scores::kStrictAttribution : scores::kAttribution;
  out.push_back(c);
}

}  // namespace isnad::statement::cue
