#include "statement/verb_cue.h"

#include <algorithm>
#include <optional>

#include "statement/complement.h"
#include "statement/frame.h"
#include "statement/medium.h"

namespace isnad::statement {
namespace {

using lexicon::Agreement;
using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::CueShape;
using lexicon::Gender;
using lexicon::Lexicon;
using lexicon::Object;
using lexicon::Pronoun;
// Negation, modality and subordination in front of the verb.
struct LeftContext {
  bool negated = false;
  bool subjunctive = false;  // «أن يقول»
  bool relative = false;
  bool background = false;     // «ومما يذكر», «الجدير بالذكر»
  bool hypothetical = false;   // «عما إذا كانت وافقت»
  bool bare_relative = false;  // ما
};

LeftContext left_of(const AnalysedText& text, uint32_t verb, uint32_t first) {
  LeftContext left;
  uint32_t i = verb;
  while (i > first) {
    --i;
    const auto& word = text.word(i);
    if (word.is(Category::negation)) {
      left.negated = true;
      continue;
    }
    if (word.is(Category::particle) || (word.is(Category::auxiliary) && i + 1 == verb)) continue;
    if (word.is(Category::relative)) {
      left.relative = true;
      left.background = word.normal == "مما" || word.normal == "ومما";
      left.bare_relative = word.normal == "ما";
    }
    if (word.normal == "ان" || word.normal == "بان" || word.normal == "وان" || word.normal == "لن")
      left.subjunctive = true;
    break;
  }
  constexpr uint32_t kReach = 8;
  for (uint32_t k = verb; k > first && k + kReach > verb; --k) {
    if (text.is_comma(k - 1)) break;
    const auto& n = text.word(k - 1).stem;
    if (n == "اذا" || n == "لو" || n == "هل") left.hypothetical = true;
  }
  return left;
}

bool agrees(const AnalysedText& text, const Range& phrase, Agreement verb) {
  const auto& head = text.word(phrase.first);
  for (const Analysis& a : head.all()) {
    const Gender g = a.entry->agreement.gender;
    if (g == Gender::unknown || verb.gender == Gender::unknown) return true;
    if (g == verb.gender) return true;
  }
  return head.count == 0;
}

// Countries are feminine but for a few; a masculine verb with a bare country behind it has the country as its object.
bool is_bare_country(const AnalysedText& text, const Range& phrase) {
  if (phrase.empty()) return false;
  if (text.phrase_at[phrase.first] >= 0) {
    const auto& m = text.phrases[static_cast<size_t>(text.phrase_at[phrase.first])];
    return m.category == Category::country && m.end == phrase.end;
  }
  return phrase.end == phrase.first + 1 && text.is(phrase.first, Category::country);
}

bool is_masculine_country(const AnalysedText& text, const Range& phrase) {
  const auto& n = text.word(phrase.first).normal;
  return n == "العراق" || n == "المغرب" || n == "الاردن" || n == "لبنان" || n == "السودان" || n == "اليمن";
}

// «قال للصحافيين», «طلب من المزارعين»: to whom it is said.
Range addressee(const AnalysedText& text, const Cue& cue, uint32_t first, uint32_t end) {
  for (uint32_t k = first; k < end; ++k) {
    const auto& word = text.word(k);
    if (cue.lemma == "طلب" && word.normal == "من" && k + 1 < end) {
      return mention::noun_phrase(text, k + 1, end, {.bounded = false});
    }
    if (word.preposition != U'ل' || !text.is_word(k)) continue;
    const bool journalists =
        word.stem == "صحافيين" || word.stem == "صحفيين" || word.stem == "اعلاميين" || word.stem == "صحافة";
    if (journalists) return {k, k + 1};
    if (text.phrase_at[k] >= 0) {
      const auto& m = text.phrases[static_cast<size_t>(text.phrase_at[k])];
      if (m.category == Category::media_name || m.category == Category::media) return {k, m.end};
    }
    if (word.any({Category::media, Category::media_name})) {
      uint32_t e = k + 1;
      if (e < end && text.quotation_at[e] >= 0)
        e = text.quotations[static_cast<size_t>(text.quotation_at[e])].close + 1;
      while (e < end && text.any(e, {Category::media_name, Category::adjective, Category::nationality})) ++e;
      return {k, std::min(e, end)};
    }
  }
  return {};
}

bool is_document(const AnalysedText& text, const Range& source) {
  for (uint32_t k = source.first; k < source.end && k < source.first + 2; ++k) {
    if (text.any(k, {Category::document, Category::norm, Category::media})) return true;
  }
  return false;
}

// «أعتقد», «أقترح»: written with a hamza they are the first person of a verb that begins with a plain alif.
bool is_first_person(const AnalysedText& text, uint32_t i, const Cue& cue) {
  std::string_view written = slice(text.text, text.tokens[i]);
  if (written.starts_with("و") || written.starts_with("ف")) written.remove_prefix(2);
  return written.starts_with("أ") && cue.lemma.starts_with("ا");
}

// «اتُّهم», «نُقل»: the damma of the passive is written on one of the first two letters.
bool is_marked_passive(const AnalysedText& text, uint32_t i) {
  const std::string_view written = slice(text.text, text.tokens[i]);
  const size_t at = written.find("\u064F");
  return at != std::string_view::npos && at <= 8;
}

// What a claim of responsibility is about.
bool is_attack(const lexicon::Word& word) {
  constexpr std::string_view kAttacks[] = {"هجوم",    "هجوما", "هجومي",   "هجمات",   "تفجير",    "تفجيرا",
                                           "تفجيرات", "عملية", "عمليات",  "اعتداء",  "اعتداءات", "قصف",
                                           "اغتيال",  "خطف",   "مسؤولية", "مسئولية", "تفجيري"};
  return std::find(std::begin(kAttacks), std::end(kAttacks), word.stem) != std::end(kAttacks);
}

// «تعتبر من أبرز», «يعد إحدى الدول»: the verb is a passive of the article itself.
bool opens_ranking(const lexicon::Word& word) {
  constexpr std::string_view kRanks[] = {"من",  "احد",  "احدى", "اول",  "اولى", "اكبر",
                                         "اهم", "ابرز", "ثاني", "ثالث", "افضل", "اكثر"};
  return std::find(std::begin(kRanks), std::end(kRanks), word.normal) != std::end(kRanks);
}

// «يذكر أن …», «يشار إلى أن …», «تجدر الإشارة»: the article's own voice.
bool is_background(const AnalysedText& text, uint32_t i, uint32_t first, const Cue& cue, const Analysis& a) {
  if (a.entry->shape != CueShape::present || a.suffix != Pronoun::none) return false;
  if (cue.lemma != "ذكر" && cue.lemma != "أشار" && cue.lemma != "لفت") return false;
  if (a.entry->agreement.gender != Gender::masculine) return false;
  if (i != first && !text.is_comma(i - 1) && a.conjunction == 0 && !text.is(i - 1, Category::relative)) return false;
  uint32_t next = i + 1;
  while (next < text.size() && (text.word(next).normal == "الى" || text.word(next).normal == "هنا")) ++next;
  return next < text.size() && text.is(next, Category::complementizer);
}

// «C»، قال س: the quotation stands before its cue.
std::optional<Candidate> speech_before(const AnalysedText& text, uint32_t i, const text::Sentence& s, const Cue& cue,
                                       const Analysis& a) {
  if (!cue.clause || a.conjunction != 0 || i <= s.first || a.entry->passive) return std::nullopt;
  uint32_t k = i;
  while (k > s.first && (text.is_comma(k - 1) || text.is_dash(k - 1) || text.word(k - 1).normal == "هكذا" ||
                         text.word(k - 1).normal == "كما")) {
    --k;
  }
  if (k == s.first || text.quotation_in[k - 1] < 0) return std::nullopt;
  const auto& q = text.quotations[static_cast<size_t>(text.quotation_in[k - 1])];
  if (q.close != k - 1 || !is_speech(text, q.open)) return std::nullopt;
  Frame frame;
  find_arguments(text, cue, i + 1, s.end, frame);
  if (frame.subject.empty() || !mention::can_speak(text, frame.subject)) return std::nullopt;
  Candidate c;
  c.complement = Complement::before;
  c.cue = {i, i + 1, false};
  c.lemma = cue.lemma;
  c.entry = &cue;
  c.frame = "«C» V S";
  c.act = cue.act;
  c.agreement = a.entry->agreement;
  c.source = frame.subject;
  c.content_start = q.open;
  c.score = 2.5;
  return c;
}

}  // namespace

void propose_verb(const Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& word = text.word(i);
  const auto& s = text.sentences[sentence];
  if (text.phrase_at[i] >= 0 || word.preposition == U'ب' || word.preposition == U'ك') return;
  // a preposition or an idafa in front makes a noun of it
  if (i > s.first) {
    const auto& before = text.word(i - 1);
    const bool conjunctive =
        before.stem == "بعدما" || before.stem == "عندما" || before.stem == "حينما" || before.stem == "حين";
    if (before.is(Category::preposition) && !conjunctive && word.conjunction == 0 &&
        !before.any({Category::given_name, Category::family_name, Category::cue_verb})) {
      return;
    }
    if (before.is(Category::name_particle) && word.conjunction == 0) return;
    if (word.conjunction == 0 && (before.normal == "اي" || before.normal == "عدة" || before.normal == "كل" ||
                                  before.normal == "بعض" || before.normal == "عدم")) {
      return;
    }
  }
  // «بين» is a preposition unless it opens a clause
  const bool opens = i == s.first || word.conjunction != 0 || text.is_comma(i - 1);
  if (word.is(Category::preposition) && !opens && !(i + 1 < s.end && text.is(i + 1, Category::complementizer))) return;
  if (word.any({Category::adverb, Category::time, Category::complementizer})) return;
  if (word.tanwin) return;
  const LeftContext left = left_of(text, i, s.first);
  std::optional<Candidate> best;
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_verb) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    Candidate c;
    c.act = cue.act;
    if (left.negated) {
      if (!cue.negated) continue;
      c.act = *cue.negated;
    }
    if (left.background) continue;
    if (a.entry->jussive && !left.negated && a.preposition != U'ل') continue;
    if (i + 1 < s.end && lexicon.is_idiom(cue, text.word(i + 1).normal)) continue;
    if (is_background(text, i, s.first, cue, a)) continue;
    if (is_first_person(text, i, cue)) continue;
    if (cue.lemma == "تابع" && i + 1 < s.end && text.word(i + 1).preposition == U'ل') continue;  // «بيان تابع للمكتب»
    if (cue.has(CueFlag::pronoun) && a.suffix == Pronoun::none) continue;
    if (a.suffix != Pronoun::none && cue.object == Object::none)
      continue;  // a verb without object has no object pronoun
    if (cue.has(CueFlag::weak) || cue.has(CueFlag::participle)) continue;
    if (cue.has(CueFlag::quote) && a.suffix != Pronoun::none) continue;
    if (cue.has(CueFlag::report)) continue;  // report_cue.h
    // «دان واستنكر س C»: two cues share what follows
    uint32_t last = i;
    if (i + 1 < s.end && text.word(i + 1).conjunction == U'و' && text.is(i + 1, Category::cue_verb) &&
        is_finite_cue(text, i + 1)) {
      last = i + 1;
    }
    const auto frame =
        match_frame(lexicon, text, cue, {.cue = last, .end = s.end, .suffixed = a.suffix != Pronoun::none});
    if (!frame) {
      if (auto behind = speech_before(text, i, s, cue, a)) {
        behind->sentence = sentence;
        if (!best || behind->score > best->score) best = behind;
      }
      continue;
    }
    if (a.entry->passive && frame->complement != Complement::clause && frame->complement != Complement::speech)
      continue;
    if (!frame->subject.empty() && lexicon.is_idiom(cue, text.word(frame->content).normal)) continue;
    c.kind = CueKind::verb;
    c.complement = frame->complement;
    c.cue = {i, i + 1, a.conjunction != 0};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.frame = frame->name;
    c.agreement = a.entry->agreement;
    c.conjoined = a.conjunction != 0;
    c.imperfect = a.entry->shape == CueShape::present;
    c.relative = left.relative;
    c.of_parent = left.bare_relative && cue.has(CueFlag::describe);
    c.sentence = sentence;
    c.content_start = frame->content;
    c.source = frame->subject;
    c.target = frame->object;
    if (frame->act) c.act = *frame->act;
    c.score = frame->score - (a.coarse ? 0.5 : 0) -
              (word.any({Category::preposition, Category::given_name, Category::maybe_name, Category::content_noun,
                         Category::office, Category::medium})
                   ? 0.7
                   : 0);
    if (left.hypothetical) c.score -= 2.2;
    if (cue.has(CueFlag::describe) && left.bare_relative) {  // «ما وصفه بـ»: only with the words in quotation marks
      uint32_t k = c.content_start;
      while (k < s.end && k < c.content_start + 2 && text.quotation_at[k] < 0) ++k;
      if (k >= s.end || text.quotation_at[k] < 0) continue;
    }
    if (left.subjunctive && a.entry->shape == CueShape::present) c.score -= 3.2;
    if (a.future) c.score -= 0.3;

    // the subject before its verb: «س يطالب ص بـ …», «س، الذي قال»
    Range before;
    bool mute = false;
    // «أما س فقال»
    const bool topic = a.conjunction == U'ف' && text.word(s.first).stem == "اما";
    if (!c.conjoined || left.relative || topic) {
      uint32_t end = i;
      while (end > s.first && (text.any(end - 1, {Category::particle, Category::auxiliary, Category::relative}) ||
                               text.any(end - 1, {Category::negation, Category::prepositional}))) {
        --end;
      }
      while (end > s.first && (text.is_comma(end - 1) || text.quotation_at[end - 1] >= 0)) --end;
      if (end > s.first) before = mention::noun_phrase_before(text, end, s.first, left.relative);
      if (!before.empty() && !agrees(text, before, c.agreement)) before = {};
      const bool written = !before.empty() && cue.has(CueFlag::document) && is_document(text, before);
      if (!before.empty() && !written && !mention::can_speak(text, before) && text.word(before.first).known()) {
        mute = before.end == end &&
               text.any(before.first, {Category::content_noun, Category::common_noun, Category::medium});
        before = {};
      }
    }
    const bool foreign = is_bare_country(text, c.source)
                             ? c.agreement.gender == Gender::masculine && !is_masculine_country(text, c.source)
                             : !c.source.empty() && !agrees(text, c.source, c.agreement);
    // «ونصح المواطنين»: an accusative plural is the object
    const bool accusative = c.conjoined && !c.source.empty() && text.word(c.source.first).stem.ends_with("ين") &&
                            text.word(c.source.first).article &&
                            text.any(c.source.first, {Category::group, Category::profession});
    const bool needs_target =
        cue.has(CueFlag::target_required) && c.complement == Complement::preposition;  // «واتهم س بـ …»
    if (!c.source.empty() && (foreign || accusative || needs_target) && c.target.empty() &&
        cue.object == Object::target) {
      c.target = c.source;
      c.source = {};
    }
    // a subject that cannot speak stands right before the verb: «الطريقة تشير إلى …»
    if (mute && c.source.empty()) c.score -= 2.2;
    if ((c.act == Act::predict || c.act == Act::opine) && a.entry->shape == CueShape::present && c.source.empty() &&
        before.empty() && c.complement == Complement::object && a.suffix == Pronoun::none && !c.conjoined) {
      continue;  // «يتوقع فرض عقوبات»
    }
    // «الأمر الذي يدعو إلى …»: nobody is named in front
    if (left.relative && before.empty() && c.source.empty() && c.complement != Complement::clause &&
        c.complement != Complement::speech && a.suffix == Pronoun::none) {
      c.score -= 2.2;
    }
    // no clause begins here: «للعالم أجمع», «بنسبة 20% لتبلغ»
    const bool asyndetic = a.suffix != Pronoun::none && !c.source.empty();  // «جماعات تصنفها أنقرة …»
    if (before.empty() && !asyndetic && !c.conjoined && !left.relative && i > s.first && text.is_word(i - 1) &&
        !text.any(i - 1, {Category::particle, Category::auxiliary, Category::conjunction, Category::contrast,
                          Category::negation, Category::complementizer, Category::preposition, Category::relative,
                          Category::time, Category::adverb, Category::cue_participle, Category::prepositional}) &&
        !(i + 1 < s.end && text.is(i + 1, Category::prepositional)) &&  // «بياناً أكدت فيه»
        mention::skip_adjuncts(text, s.first, i) != i &&                // «ومن جانب آخر ذكر»
        !text.any(i - 1, {Category::given_name, Category::family_name}) &&
        !(text.word(i - 1).normal.ends_with("ه") || text.word(i - 1).normal.ends_with("ها"))) {
      bool document = false;  // «بياناً شديد اللهجة تؤكد …»
      for (uint32_t k = i; k > s.first && k + 4 > i; --k) {
        document = document || (text.any(k - 1, {Category::document, Category::medium}) && !text.word(k - 1).article);
      }
      if (!document) c.score -= c.source.empty() ? 3.2 : c.complement == Complement::object ? 2.2 : 1.5;
    }
    // «الاتحاد، الذي يعتبر كل المستوطنات …»: the antecedent speaks, what follows is the object
    if (left.relative && !before.empty() && !c.source.empty() && c.complement == Complement::object &&
        a.suffix == Pronoun::none && mention::can_speak(text, before)) {
      c.content_start = c.source.first;
      c.source = before;
    }
    if (cue.has(CueFlag::two) && i + 1 < s.end && text.word(i + 1).normal == "من") continue;  // «اعتُبر من المتشددين»
    // «وتعلن القرارات»: a definite noun that is no verbal noun may as well be the subject of a passive
    if (frame->name == "V C" && before.empty() && text.word(c.content_start).article &&
        !text.any(c.content_start, {Category::content_noun, Category::stance_noun, Category::cue_masdar})) {
      continue;
    }
    if (cue.has(CueFlag::two) && a.entry->shape == CueShape::present && c.complement != Complement::clause) {
      const Range& who = c.source.empty() ? before : c.source;
      if (who.empty() || opens_ranking(text.word(c.content_start)) || opens_ranking(text.word(i + 1))) continue;
    }
    if (cue.has(CueFlag::claimed) && !is_attack(text.word(c.content_start))) continue;
    if (cue.has(CueFlag::explicit_) && c.complement == Complement::object &&
        (c.source.empty() ? before.empty()
                          : !mention::can_speak(text, c.source) && text.word(c.source.first).known())) {
      continue;
    }
    // «يتوقع أن», «يعتقد أن» at the start of a sentence: a passive
    const bool adjacent = c.complement == Complement::clause && c.content_start == i + 1;
    if ((c.act == Act::predict || c.act == Act::opine) && a.entry->shape == CueShape::present && !c.conjoined &&
        (i == s.first ? c.source.empty()
                      : adjacent && (left.relative || (c.act == Act::predict && c.source.empty() && before.empty())))) {
      continue;
    }
    if (!before.empty() && before.end == i && !c.source.empty() && !mention::can_speak(text, c.source) &&
        mention::can_speak(text, before) && cue.object != Object::target) {
      c.source = {};
    }
    if (!before.empty() && (c.source.empty() || (cue.object == Object::target && c.target.empty() && !c.conjoined))) {
      if (!c.source.empty()) c.target = c.source;
      c.source = before;
    }
    if (cue.has(CueFlag::learned)) {
      // «علمت الصحيفة من مصادر أن …»
      uint32_t k = i + 1;
      while (k < c.content_start && text.word(k).normal != "من") ++k;
      if (k + 1 < c.content_start) {
        c.source = mention::noun_phrase(text, k + 1, c.content_start, {});
      } else if (!c.source.empty() &&
                 !text.any(c.source.first, {Category::unnamed, Category::group, Category::media})) {
        c.source = {};  // only «علمت مصادر أن» goes without من
      }
      if (c.source.empty() || !mention::can_speak(text, c.source)) continue;
    }
    if (left.relative && i + 1 < s.end && text.is(i + 1, Category::prepositional) &&
        c.complement != Complement::clause) {
      // «المسار الذي دعا إليه الرئيس»: the content is what the relative clause describes
      uint32_t rel = i;
      while (rel > s.first && !text.is(rel, Category::relative)) --rel;
      uint32_t from = rel;
      while (from > s.first && from + 4 > rel && text.word(from - 1).article) --from;
      const Range who = mention::noun_phrase(text, i + 2, s.end, {.bounded = false});
      if (from == rel || who.empty() || !mention::can_speak(text, who)) continue;
      c.source = who;
      c.content_start = from;
      c.add_piece({from, rel, text.word(from).conjunction != 0});
    }
    if (cue.has(CueFlag::appears)) {
      // «جاء في بيان س أن»
      uint32_t k = i + 1;
      if (k + 1 >= c.content_start || (text.word(k).normal != "في" && text.word(k).normal != "فى")) continue;
      c.source = mention::noun_phrase(text, k + 1, c.content_start, {});
      if (c.source.empty() || !text.any(c.source.first, {Category::document, Category::norm})) continue;
    }
    // what cannot speak right behind the verb is its object: «اعتبر العلاقات …»
    if (c.complement == Complement::object && !c.source.empty() && !mention::can_speak(text, c.source) &&
        text.any(c.source.first, {Category::content_noun, Category::common_noun}) && frame->act == std::nullopt) {
      c.content_start = c.source.first;
      c.source = {};
      if (!before.empty()) c.source = before;
    }
    if (cue.has(CueFlag::document) && (c.source.empty() || !is_document(text, c.source))) continue;
    if (!c.source.empty() && !mention::can_speak(text, c.source)) {
      const auto& head = text.word(c.source.first);
      if (head.any({Category::content_noun, Category::common_noun}) && !head.is(Category::medium)) {
        c.score -= frame->complement == Complement::clause || frame->complement == Complement::speech ? 1.0 : 2.0;
      }
    }
    c.medium = find_medium(text, i + 1, c.content_start);
    if (c.target.empty()) c.target = addressee(text, cue, i + 1, c.content_start);
    if (c.target.empty() && c.complement == Complement::object && (c.act == Act::condemn || c.act == Act::praise)) {
      c.target = mention::noun_phrase(text, c.content_start, s.end, {.bounded = false});
      if (!c.target.empty() && !mention::can_speak(text, c.target)) c.target = {};
    }
    if (a.entry->passive || (a.entry->shape == CueShape::past && is_marked_passive(text, i))) {
      c.unattributed = true;  // «اتُّهم المدير»: who follows is the object
      if (c.target.empty()) c.target = c.source;
      c.source = {};
    }
    if (!best || c.score > best->score) best = c;
  }
  if (best && best->score > 0) out.push_back(*best);
}

}  // namespace isnad::statement
