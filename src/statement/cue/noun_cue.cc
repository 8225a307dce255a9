#include "statement/cue/noun_cue.h"

#include <algorithm>
#include <iterator>

#include "mention/adjunct.h"
#include "statement/clause/complement.h"
#include "statement/clause/finite_cue.h"
#include "statement/clause/governed.h"
#include "statement/clause/left_context.h"
#include "statement/clause/subject_end.h"
#include "statement/cue/deed_of_saying.h"
#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/scores.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::cue {
namespace {

using lexicon::Analysis;
using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Object;
using lexicon::Pronoun;

// «على حد قوله», «وفق تعبيره»: a tag of the same speaker, no statement of its own.
bool is_tag(const AnalysedText& text, uint32_t i, uint32_t first) {
  for (uint32_t k = i; k > first && k + 3 > i; --k) {
    const auto& word = text.word(k - 1);
    if (word.is(Category::attribution_head) && !word.is(Category::preposition)) return true;
    if (word.normal == "حد") return true;
  }
  return false;
}

bool speaks_as_noun_source(const AnalysedText& text, const Range& phrase) {
  if (phrase.empty()) return false;
  if (text::is_one_of(text.word(phrase.first).normal, {"الاخير", "الاخيرة"})) return true;  // «إعلان الأخير أن»
  if (!mention::can_speak(text, phrase)) return false;
  if (text.word(phrase.first).normal == "اي") return false;  // «رفض أي شخص»: the object
  const auto& head = text.word(phrase.first);
  // «رد سابق بأن»: what it is
  if (phrase.end == phrase.first + 1 && !head.article && head.is(Category::adjective) &&
      !head.any(mention::kSpeaking) && text.phrase_at[phrase.first] < 0) {
    return false;
  }
  if (head.is(Category::preposition) && !head.article) return false;  // «اتهامات أمام المحكمة»
  if (mention::is_organisation_noun(head) || mention::is_person_noun(head)) return true;
  return !head.any({Category::document, Category::content_noun, Category::common_noun}) || head.article;
}

constexpr uint32_t kReachOfNoun = 30;            // tokens behind the noun in which its content must begin
constexpr uint32_t kReachOfNounWithPronoun = 7;  // the same for a noun with its pronoun
constexpr uint32_t kTarget = 6;                  // tokens of a target behind ل

constexpr mention::PhraseOptions kOptions{.bounded = false,
                                          .stop_at_ba = true,
                                          .stop_at_li = true,
                                          .stop_at_ila = true,
                                          .stop_at_an = true,
                                          .stop_at_ala = true,
                                          .stop_at_min = true};

// «استجاب الملاك | لاقتراح س», «لم تستجب البلدية | لنداءات س»: who does what another asks for.
bool is_answered(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kReach = 4;  // tokens, with the subject
  for (uint32_t k = i; k > first && k + kReach > i; --k) {
    if (!text.is_word(k - 1)) return false;
    if (text.word(k - 1).in(lexicon::WordSet::answering_call)) return true;
  }
  return false;
}

// «هذا النفي», «في حال رفض س», «عدم إعلان س»: what stands before it makes it a thing or a condition.
bool is_no_report(const AnalysedText& text, uint32_t i, uint32_t first) {
  if (i == first) return false;
  const auto& before = text.word(i - 1);
  // «تم تحذير السكان من», «يجري إبلاغ س بأن»: those who are told
  if (text::is_one_of(before.stem, {"تم", "تمت", "يتم", "تتم", "جرى", "جري", "جرت", "يجري", "تجري"})) return true;
  // «سيثير انتقاد س»: not said yet
  if (text.is_word(i - 1) && text.word(i).conjunction == 0 && mention::looks_future(before)) return true;
  // «بشأن طلب س الانضمام»: what is spoken about
  if (text.word(i).stem == "طلب" && text::is_one_of(before.normal, {"بشان", "حول", "بخصوص"})) return true;
  // «وثيقة طلب س»: what the paper is
  if (before.any({Category::document, Category::medium}) && text.is_word(i - 1) && !before.article &&
      before.suffix == Pronoun::none && text.word(i).conjunction == 0 && text.word(i).preposition == 0) {
    return true;
  }
  return before.any({Category::demonstrative, Category::quantity}) || before.stem == "حال" || before.stem == "حالة" ||
         before.stem == "او" || before.stem == "عند" || before.stem == "عدم" ||
         (before.stem == "دون" && text.word(i).stem != "توقعات");  // «دون توقعات س»: below them
}

// «بعد رفضه», «رغم إصرارها», «على خلفية اتهامه»: an adverbial in which the noun has the force of a clause.
bool is_adverbial_clause(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr std::string_view kBefore[] = {"بعد", "عقب", "اثر", "رغم", "برغم", "بسبب", "نتيجة", "خلفية", "مع", "منذ"};
  return i > first && text.word(i).conjunction == 0 &&
         std::find(std::begin(kBefore), std::end(kBefore), text.word(i - 1).stem) != std::end(kBefore);
}

// «وسط ترحيب س بالخطوة | وإشادتها بـ C»: joined to a noun of saying of the same sentence, whose source the pronoun is.
bool is_joined_to_noun(const AnalysedText& text, uint32_t i, uint32_t sentence, const std::vector<Candidate>& before) {
  constexpr uint32_t kReach = 25;  // tokens
  if (before.empty() || text.word(i).conjunction != U'و') return false;
  const Candidate& last = before.back();
  return last.kind == CueKind::noun && last.sentence == sentence && last.cue.first + kReach > i &&
         last.content_start < i && (!last.source.empty() || last.pronoun != Pronoun::none);
}

// «قوات معارضة سورية»: the form is a feminine participle too, and that describes the noun before it.
bool is_participle(const AnalysedText& text, uint32_t i, uint32_t first, const Cue& cue) {
  if (cue.lemma != "عارض" || i == first || text.word(i).conjunction != 0) return false;
  const auto& before = text.word(i - 1);
  return text.is_word(i - 1) && before.any(mention::kNominal) && !before.article && !before.is(Category::preposition);
}

// Acts whose object ل carries once the source stands between: «رفض الفصائل لاتخاذ …», «إدانة س لـ …».
bool takes_object_by_li(const Cue& cue) {
  return cue.object == Object::content && (cue.act == Act::reject || cue.act == Act::deny || cue.act == Act::condemn ||
                                           cue.act == Act::support || cue.act == Act::praise);
}

// «مناشدة من س لإجلاء العائلات»: ل with the verbal noun of what is asked for, at `k`.
bool asks_by_li(const AnalysedText& text, const Cue& cue, uint32_t k) {
  const auto& word = text.word(k);
  return cue.act == Act::call && word.preposition == U'ل' && !word.article && word.is(Category::content_noun) &&
         !word.any(mention::kSpeaking);
}

// «لاتخاذ أي خطوات», «لتعويضات الشركة»: ل with a thing, at `k`; behind a body an indefinite noun belongs to its name
// («الاتحاد السعودي لكرة القدم»).
bool is_object_by_li(const AnalysedText& text, const Cue& cue, uint32_t k, const Range& source) {
  const auto& word = text.word(k);
  if (!source.empty()) {
    const auto& head = text.word(source.first);
    constexpr lexicon::Categories kAction = {Category::content_noun, Category::norm, Category::cue_masdar,
                                             Category::demonstrative};
    if (head.is(Category::organisation) && !word.article && !word.any(kAction)) return false;
    if (source.end == source.first + 1 && head.is(Category::adjective) && !head.article) return false;  // «رفض كامل لـ»
  }
  if (!takes_object_by_li(cue) || word.preposition != U'ل' || !text.is_word(k)) return false;
  return !mention::is_person_noun(word) && !mention::is_organisation_noun(word) && !mention::is_name_word(word) &&
         !word.any(mention::kPlace) && text.phrase_at[k] < 0 && !word.any({Category::time, Category::prepositional});
}

// «رفضه المشاركة», «رفضهم لتعويضات س», «اتهامه الحكومة بـ», «إصرارها على C»: the pronoun is the subject. Where the verb
// has persons for its object the pronoun is that, unless a target stands behind it («اتهامه بالفساد»).
bool fill_position(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit, bool joined, Candidate& c) {
  const uint32_t next = i + 1;
  if (!cue.has(CueFlag::noun) || cue.act == Act::assert_ || next + 1 >= limit || !text.is_word(next)) return false;
  const auto& word = text.word(next);
  c.content_start = next;
  c.score = scores::kNounObject;
  if (cue.object == Object::target && joined && cue.act == Act::call && clause::is_governed(text, next, cue)) {
    c.complement = Complement::preposition;  // «وإدانته العملية ومطالبته بـ C»
    c.frame = "N+pronoun P C";
    return true;
  }
  if (cue.object == Object::target) {
    c.target = mention::noun_phrase(text, next, limit, kOptions);
    if (c.target.empty() || !mention::can_speak(text, c.target)) return false;
    if (c.target.end >= limit || !clause::is_governed(text, c.target.end, cue)) return false;
    c.content_start = c.target.end;
    c.complement = Complement::preposition;
    c.frame = "N+pronoun T P C";
    return true;
  }
  const bool thing = word.known() && !text.any(next, {Category::medium, Category::time});
  if (clause::is_governed(text, next, cue) && thing) {
    c.complement = Complement::preposition;
    c.frame = "N+pronoun P C";
    return true;
  }
  const bool object = (word.article && word.preposition == 0 && word.is(Category::content_noun)) ||
                      frame::is_content_noun(word) || word.is(Category::demonstrative) ||
                      text::is_one_of(word.normal, {"صحة", "اي", "كل", "جميع", "كافة"});
  if (!is_object_by_li(text, cue, next, {}) && !(takes_object_by_li(cue) && object)) return false;
  c.complement = Complement::object;
  c.frame = "N+pronoun C";
  return true;
}

// «رفع البنك | توقعاته لنمو الاقتصاد إلى C»: who revises a forecast, in front of it, and what it is about.
bool fill_revised_forecast(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t first, uint32_t limit,
                           Candidate& c) {
  constexpr uint32_t kReach = 8;  // tokens of who revises it
  if (cue.act != Act::predict || i + 2 >= limit || text.word(i).preposition != 0) return false;
  const auto& about = text.word(i + 1);
  if (about.preposition != U'ل' && about.preposition != U'ب' && about.normal != "بشان") return false;
  for (uint32_t v = i; v > first && v + kReach > i; --v) {
    if (!text.word(v - 1).in(lexicon::WordSet::revising)) continue;
    Range who = mention::noun_phrase(text, v, i, {});
    if (v == i && text.word(v - 1).conjunction == 0) {  // «وكانت الحكومة قد رفعت توقعاتها لـ C»
      const uint32_t end = clause::end_of_subject(text, v - 1, first);
      who = mention::noun_phrase_before(text, end, first, false);
      if (who.end != end) return false;
    } else if (who.end != i) {
      return false;
    }
    if (who.empty() || !mention::can_speak(text, who)) return false;
    c.source = who;
    c.complement = Complement::preposition;
    c.content_start = i + 1;
    c.frame = "V S N+pronoun لـ C";
    c.score = scores::kNounPreposition;
    return true;
  }
  return false;
}

// «، ناقلة عن ضابط في المديرية | قوله: «C»»: whose words are passed on, right in front of the noun at `i`; empty for
// none.
Range passed_on_before(const AnalysedText& text, uint32_t i, uint32_t first) {
  constexpr uint32_t kReach = 14;  // tokens
  for (uint32_t k = i; k > first + 1 && k + kReach > i; --k) {
    if (text.is_comma(k - 1) || text.is_mark(k - 1, U'.')) return {};
    if (text.word(k - 1).normal != "عن" ||
        !text::is_one_of(text.word(k - 2).stem, {"ناقلة", "ناقلا", "ناقل", "ناقلين"})) {
      continue;
    }
    const Range who = mention::noun_phrase(text, k, i, {});
    return who.end == i && mention::can_speak(text, who) ? who : Range{};
  }
  return {};
}

// «قوله إن C», «تأكيده على أن C», «بقوله: «C»», «احتجاجها على C»: the pronoun is the speaker. False where no content
// follows.
bool fill_with_pronoun(const AnalysedText& text, const Cue& cue, uint32_t i, const text::Sentence& s, uint32_t limit,
                       bool joined, Candidate& c) {
  if (fill_revised_forecast(text, cue, i, s.first, limit, c)) return true;
  const bool governed = i > s.first && text.is_word(i - 1) && text.any(i - 1, {Category::content_noun}) &&
                        !text.word(i - 1).article && text.word(i - 1).suffix == Pronoun::none &&
                        text.word(i).conjunction == 0;  // «ترجمة تهديداتها بـ …»
  const bool speech_act = !governed && (cue.act == Act::condemn || cue.act == Act::threaten);
  if (speech_act && text.word(i).preposition == 0 && i + 1 < limit && clause::is_governed(text, i + 1, cue) &&
      text.word(i + 1).known() && !text.any(i + 1, {Category::medium, Category::time})) {
    c.complement = Complement::preposition;
    c.content_start = i + 1;
    c.frame = "N+pronoun P C";
    c.score = scores::kNounPreposition;
    return true;
  }
  if (text.word(i).preposition == 0 && (joined || is_adverbial_clause(text, i, s.first)) &&
      fill_position(text, cue, i, limit, joined, c)) {
    return true;
  }
  c.target = {};
  if (!cue.clause) return false;
  const auto clause = clause::find_clause(text, cue, i + 1, std::min(limit, i + 1 + kReachOfNounWithPronoun));
  if (!clause || (clause->at > i + 2 && clause->complement != Complement::speech)) return false;
  for (uint32_t k = i + 1; k < clause->at; ++k) {  // «يصعب تنبؤه، ووعد «C»»: of the next verb
    const auto& verb = text.word(k);
    if (text.is_word(k) && text.is_comma(k - 1) && (mention::is_finite_verb(verb) || verb.is(Category::cue_verb)))
      return false;
  }
  c.complement = clause->complement;
  c.content_start = clause->at;
  c.frame = "N+pronoun أن C";
  c.source = passed_on_before(text, i, s.first);
  c.score = scores::kPronounClause;
  return true;
}

// Fills the target that may stand at `at`, behind the source: «اتهامات س لـ ص بـ C», «دعوة النقيب الحكومة إلى C». The
// token behind it.
uint32_t take_target(const AnalysedText& text, const Cue& cue, uint32_t at, uint32_t limit, Candidate& c) {
  uint32_t k = at;
  if (asks_by_li(text, cue, k)) return k;
  // «اتهامات المعارضة | له بتبديد المال»
  const bool him = text::is_one_of(text.word(k).normal, {"له", "لها", "لهم", "اليه", "اليها", "اليهم"});
  if (cue.object == Object::target && him && k + 1 < limit && clause::is_governed(text, k + 1, cue)) return k + 1;
  if (text.word(k).preposition == U'ل' && (cue.object == Object::target || cue.act == Act::condemn)) {
    c.target = {k, k + 1};
    uint32_t end = k + 1;
    while (end < limit && end < k + kTarget && !clause::is_governed(text, end, cue) && text.is_word(end)) ++end;
    if (end < limit && clause::is_governed(text, end, cue)) {
      c.target.end = end;
      k = end;
    }
  }
  if (cue.object != Object::target || clause::is_governed(text, k, cue)) return k;
  const Range target = mention::noun_phrase(text, k, limit, kOptions);
  if (target.empty() || target.end >= limit || !clause::is_governed(text, target.end, cue)) return k;
  c.target = target;
  return target.end;
}

// «دعوة تركيا إلى الاجتماع», «مطالبة س في مؤتمر»: an invitation, an occasion or a place behind the preposition at `k`.
bool is_occasion(const AnalysedText& text, const Cue& cue, uint32_t k, uint32_t limit) {
  if (text.any(k, {Category::medium, Category::capital, Category::country}) && text.word(k).stem != "حوار") return true;
  const uint32_t governed = text.word(k).preposition == 0 ? k + 1 : k;
  if (governed < limit && text.word(governed).normal == "الحوار")
    return false;  // «دعوة س إلى الحوار»: what he calls for
  return governed < limit && cue.act == Act::call && text.is(governed, Category::medium) && text.word(governed).article;
}

// «توجيهات س | بهدف C», «طلب السياح | بنسبة C»: how and what for, at `k`.
bool is_manner(const AnalysedText& text, uint32_t k) {
  const auto& word = text.word(k);
  if (word.preposition != U'ب' || word.article) return false;
  return word.in(lexicon::WordSet::adverbial_with_ba) || word_lists::is_accompaniment_with_ba(word.stem) ||
         text::is_one_of(word.stem, {"هدف", "غرض", "قصد", "مناسبة"});
}

// The content that begins at `k`, behind source and target: N S أن C; N S P C; N S C. False where none does.
bool fill_content(const AnalysedText& text, const Cue& cue, uint32_t k, uint32_t limit, Candidate& c) {
  const auto& word = text.word(k);
  c.content_start = k;
  const bool except = word.normal == "الا" && k + 1 < limit && text.is(k + 1, Category::complementizer);  // «إلا أن»
  if (cue.clause && word.is(Category::complementizer) && word.conjunction == 0 && !except) {
    c.complement = Complement::clause;
    c.frame = "N S أن C";
    c.score = scores::kNounClause;
    return true;
  }
  // «توقعات من س بزيادة C», «رفع البنك توقعاته لنمو C»
  const bool expected =
      cue.act == Act::predict && (word.preposition == U'ب' || (word.preposition == U'ل' && c.pronoun != Pronoun::none));
  if ((clause::is_governed(text, k, cue) || expected) && (word.preposition == 0 || word.normal != "ب")) {
    if (is_occasion(text, cue, k, limit) || is_manner(text, k)) return false;
    c.complement = Complement::preposition;
    c.frame = "N S P C";
    c.score = scores::kNounPreposition;
    return true;
  }
  // «انتقادات س حول C», «انتقاد س للحكومة»
  const bool whom = word.preposition == U'ل' && text.is_word(k) && word.known() && word.suffix == Pronoun::none &&
                    !word.any({Category::time, Category::prepositional, Category::media});
  const bool about = cue.act == Act::condemn && k + 1 < limit && (word.normal == "حول" || whom);
  if (k == c.source.end && (about || is_object_by_li(text, cue, k, c.source) || asks_by_li(text, cue, k))) {
    c.complement = Complement::preposition;
    c.frame = "N S لـ C";
    c.score = scores::kNounObject;
    return true;
  }
  if (cue.object != Object::content || !text.is_word(k) || word.preposition != 0 || word.conjunction != 0) return false;
  const bool any = text::is_one_of(word.normal, {"اي", "اية"});  // «نفي الحكومة أي نية»
  if (!any && !word.article && !word.any({Category::demonstrative, Category::content_noun, Category::stance_noun})) {
    return false;
  }
  c.complement = Complement::object;
  c.frame = "N S C";
  c.score = scores::kNounObject;
  return true;
}

// «اعترافات من س تدين ص»: behind an indefinite plural and its source, the feminine verb at `k` tells what was said.
bool tells(const AnalysedText& text, uint32_t i, uint32_t k, uint32_t limit) {
  if (k + 1 >= limit || !text.is_word(k) || !text.word(i).normal.ends_with("ات")) return false;
  const auto& verb = text.word(k);
  return verb.conjunction == 0 && !verb.article && verb.letters >= 4 && verb.normal.starts_with("ت") &&
         (mention::is_finite_verb(verb) || !verb.known());
}

// «تأكيد المرصد السيراني لحقوق الإنسان أن», «تأكيد المتحدث الرسمي لوزارة الدفاع أن»: the source with what its noun and
// adjective are for; empty where that is whom it tells («تأكيد الوزير للصحافيين أن»).
Range with_its_field(const AnalysedText& text, const Cue& cue, const Range& source, uint32_t limit) {
  if (source.end < source.first + 2 || source.end >= limit || !text.is_word(source.end)) return {};
  const auto& head = text.word(source.first);
  const auto& field = text.word(source.end);
  // «المدير العام | للشركة», «وكالة المنارة | للأنباء»
  const bool body = mention::is_organisation_noun(head) || head.is(Category::media) ||
                    text::is_one_of(head.stem, {"متحدث", "متحدثة", "ناطق", "ناطقة", "مدير", "امين", "رئيس"});
  const bool definite = head.article || text.word(source.end - 1).article || text.phrase_at[source.end - 1] >= 0;
  if (!body || !definite || field.preposition != U'ل' || mention::is_person_noun(field)) return {};
  mention::PhraseOptions options = kOptions;
  options.stop_at_li = false;
  const Range whole = mention::noun_phrase(text, source.first, limit, options);
  const bool content = whole.end < limit && (text.is(whole.end, Category::complementizer) ||
                                             (cue.object != Object::target &&  // «إعلان س للأنباء | عن C»
                                              clause::is_governed(text, whole.end, cue)));
  return whole.end > source.end && content ? whole : Range{};
}

// «إعلان المدير الذي عُين أمس | أنه …», «… | التخلف عن …»: where the content begins behind a relative clause at `k`; 0
// where there is none.
uint32_t behind_relative(const AnalysedText& text, const Cue& cue, uint32_t k, uint32_t limit) {
  const uint32_t relative = k < limit && text.is_comma(k) ? k + 1 : k;
  if (!cue.clause || relative + 2 >= limit || !text.is(relative, Category::relative)) return 0;
  constexpr uint32_t kLongest = 14;
  const auto clause = clause::find_clause(text, cue, relative, std::min(limit, relative + kLongest));
  if (clause && clause->complement == Complement::clause && text.is(clause->at, Category::complementizer)) {
    return clause->at;
  }
  const uint32_t verb = relative + 1;
  const uint32_t object = mention::skip_adjuncts(text, verb + 1, limit);
  const bool opens = cue.object == Object::content && object > verb + 1 && object < limit && text.is_word(object) &&
                     text.word(object).article && text.is(object, Category::content_noun);
  return opens ? object : 0;
}

// «لعدم معالجة الفقر», «على خلفية تصديها», «بسبب موقفها» at `k`: what somebody is criticised for.
bool gives_reason(const AnalysedText& text, const Cue& cue, uint32_t k, uint32_t limit) {
  if (k + 1 >= limit || !text.is_word(k)) return false;
  const auto& word = text.word(k);
  if (word.conjunction != 0) return false;
  if (word.normal == "بسبب") return true;
  if (word.normal == "على" && text.word(k + 1).normal == "خلفية") return true;
  return word.normal == "لعدم" || is_object_by_li(text, cue, k, {});
}

// «انتقادات | وجهها س», «تصريح مقتضب | أدلى به س»: what stands behind the verb, at `k`, by which words are put; `k`
// where it is another one.
uint32_t behind_putting(const AnalysedText& text, uint32_t k, uint32_t limit) {
  if (k + 2 >= limit || text.word(k).conjunction != 0) return k;
  const std::string_view n = text.word(k).normal;
  if (text::is_one_of(n, {"ادلى", "ادلت"})) {
    return text::is_one_of(text.word(k + 1).normal, {"به", "بها"}) ? k + 2 : k;
  }
  constexpr std::string_view kPuts[] = {"وجه", "اطلق", "ساق", "رفع"};
  for (const std::string_view verb : kPuts) {
    if (!n.starts_with(verb)) continue;
    return text::is_one_of(n.substr(verb.size()), {"ه", "ها", "ته", "تها"}) ? k + 1 : k;
  }
  return k;
}

// «انتقادات وجهها س إلى C», «اتهامات وجهتها س إلى ص بـ C», «تصريح أدلى به س: «C»»: the source stands behind the verb at
// `verb`. False where none stands there, or no content follows.
bool fill_put(const AnalysedText& text, const Cue& cue, uint32_t verb, uint32_t limit, Candidate& c) {
  constexpr uint32_t kReachOfClause = 12;
  if (verb + 2 >= limit) return false;
  if (behind_putting(text, verb, limit) == verb && !text.word(verb).known()) ++verb;  // «مقتضب»
  uint32_t who = behind_putting(text, verb, limit);
  if (who == verb) return false;
  if (text::is_one_of(text.word(who).normal, {"اليه", "اليها", "اليهم"})) ++who;
  c.source = mention::noun_phrase(text, who, limit, kOptions);
  if (!speaks_as_noun_source(text, c.source) || c.source.end + 1 >= limit) return false;
  uint32_t k = c.source.end;
  if (text.word(k).normal == "الى" && cue.act == Act::condemn) {
    c.complement = Complement::preposition;
    c.content_start = k;
    c.frame = "N V S إلى C";
    c.score = scores::kNounPreposition;
    return true;
  }
  if (text.word(k).normal == "الى") {
    c.target = mention::noun_phrase(text, k + 1, limit, kOptions);
    if (!c.target.empty()) k = c.target.end;
  } else {
    k = take_target(text, cue, k, limit, c);
  }
  if (k < limit && fill_content(text, cue, k, limit, c)) return true;
  if (!cue.clause) return false;
  k = mention::skip_adjuncts(text, k, limit);  // «عقب المباراة», «لصحيفة «المنارة»»
  const auto clause = clause::find_clause(text, cue, k, std::min(limit, k + kReachOfClause));
  if (!clause || (clause->at > k && clause->complement != Complement::speech)) return false;
  c.complement = clause->complement;
  c.content_start = clause->at;
  c.frame = "N V S: C";
  c.score = scores::kNounClause;
  return true;
}

// «أميركية», «الأممية», «أوروبية»
bool is_adjective_of_state(const lexicon::Word& word) {
  return (word.is(Category::nationality) && !word.any({Category::group, Category::given_name})) ||
         mention::is_of_united_nations(word) || mention::is_of_european_union(word);
}

// «دعوة أممية إلى C», «اتهامات أميركية لـ T بـ C»: the source is the adjective of a state or of a body of states.
bool fill_with_adjective(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit, Candidate& c) {
  const uint32_t k = i + 2;
  if (k >= limit || cue.lemma == "دعم") return false;
  const auto& whose = text.word(i + 1);
  const bool plain =
      text.is_word(i + 1) && whose.article == text.word(i).article && whose.preposition == 0 && whose.conjunction == 0;
  if (!plain || !is_adjective_of_state(whose) || !text.is_word(k)) return false;
  c.source = {i + 1, k};
  const uint32_t content = take_target(text, cue, k, limit, c);
  if (content < limit && text.word(content).conjunction == 0 && fill_content(text, cue, content, limit, c)) return true;
  c.source = {};
  c.target = {};
  return false;
}

// N S (لـ T) … C: the source is a noun phrase behind the noun. False where no source or no content follows.
bool fill_with_source(const AnalysedText& text, const Cue& cue, uint32_t i, uint32_t limit, Candidate& c) {
  if (fill_with_adjective(text, cue, i, limit, c)) return true;
  if (text.word(i).article) return false;
  uint32_t from = i + 1;  // «مطالبات من س بـ …», «اعترافات أخرى من س»
  while (from < i + 3 && from < limit && !text.word(from).article &&
         (text.is(from, Category::adjective) || text.word(from).normal == "اخرى")) {
    ++from;
  }
  if (fill_put(text, cue, from, limit, c)) return true;
  const bool by = from < limit && text.word(from).normal == "من";
  // «انتقادات من قبل س», «من طرف س»
  const bool on_side = by && from + 2 < limit && text::is_one_of(text.word(from + 1).normal, {"قبل", "طرف", "جانب"});
  const uint32_t who = from + (on_side ? 2 : 1);
  c.source = mention::noun_phrase(text, by ? who : i + 1, limit, kOptions);
  if (const Range whole = with_its_field(text, cue, c.source, limit); !whole.empty()) c.source = whole;
  // «اتهام الجيش | المتمردين بـ C»: many in the accusative are those whom it accuses
  for (uint32_t j = c.source.first + 1; cue.object == Object::target && j < c.source.end; ++j) {
    const bool body = mention::is_organisation_noun(text.word(c.source.first)) && text.word(j - 1).article;
    if (body && text.is_word(j) && mention::is_oblique_plural(text.word(j)) && text.word(j).article) c.source.end = j;
  }
  // «كشف س | النقاب عن C»
  if (c.source.end > c.source.first + 1 && text.word(c.source.end - 1).normal == "النقاب") --c.source.end;
  // «رفض الحكومة | المشاركة في الحوار»: a verbal noun that could be an adjective of hers
  for (uint32_t j = c.source.first + 1; cue.act == Act::reject && j < c.source.end; ++j) {
    const auto& deed = text.word(j);
    const bool behind = text.word(j - 1).article || text.phrase_at[j - 1] >= 0;
    if (behind && deed.article && deed.conjunction == 0 && deed.preposition == 0 && deed.stem.ends_with("ة") &&
        deed.is(Category::content_noun) && deed.is(Category::adjective)) {
      c.source.end = j;
    }
  }
  if (!speaks_as_noun_source(text, c.source)) return false;
  // «إعلان النتائج النهائية»: what is announced
  if (cue.lemma == "أعلن" && text::is_one_of(text.word(c.source.first).stem, {"نتائج", "نتيجة", "ارقام", "اسماء"}))
    return false;
  if (by && is_bare_name(text, c.source, {Category::capital, Category::place})) return false;  // «تصريحات من باريس»
  uint32_t k = c.source.end;
  // «إعلان رئيس البلدية، سالم حمدان، | أن C»: the comma that closes his name
  if (k + 1 < limit && text.is_comma(k) && holds_comma(text, c.source)) ++k;
  if (cue.lemma == "كشف" && c.source.end < limit && text.word(c.source.end).normal == "النقاب") ++k;
  // «انتقادات من س لعدم معالجة الفقر», «… على خلفية تصديها»: what for
  if (by && cue.act == Act::condemn) {
    const uint32_t reason = k + 1 < limit && text.is_comma(k) ? k + 1 : k;
    if (gives_reason(text, cue, reason, limit)) {
      c.complement = Complement::preposition;
      c.content_start = reason;
      c.frame = "N من S لـ C";
      c.score = scores::kNounObject;
      return true;
    }
  }
  if (by && k + 1 < limit && text.is_comma(k)) ++k;
  if (by && cue.act != Act::call && tells(text, i, k, limit)) {
    c.complement = Complement::object;
    c.content_start = k;
    c.frame = "N من S C";
    c.score = scores::kNounObject;
    return true;
  }
  if (const uint32_t clause = behind_relative(text, cue, k, limit); clause != 0) k = clause;
  while (k < limit && text.any(k, {Category::adverb, Category::time})) ++k;
  // «إقرار الكاتب في هذا الجزء من مقاله | بأن C»
  if (cue.clause && k + 2 < limit && text::is_one_of(text.word(k).normal, {"في", "خلال", "عبر", "امام", "لدى"})) {
    constexpr uint32_t kReachOfClause = 9;
    const auto clause = clause::find_clause(text, cue, k, std::min(limit, k + kReachOfClause));
    if (clause && text.is(clause->at, Category::complementizer)) k = clause->at;
  }
  // «إصرار السلطات في العاصمة على C»: where those are
  if (k + 2 < limit && text::is_one_of(text.word(k).normal, {"في", "من"}) && text.any(k + 1, mention::kPlace)) {
    const int32_t name = text.phrase_at[k + 1];  // «من البيت الأبيض»
    const uint32_t behind = name >= 0 ? text.phrases[static_cast<size_t>(name)].end : k + 2;
    if (behind < limit && clause::is_governed(text, behind, cue)) k = behind;
  }
  if (k >= limit) return false;
  const uint32_t behind = take_target(text, cue, k, limit, c);
  // «بعد اتهام المدير | بالفساد», «… | بأنه كذب»: with nobody else beside him he is accused
  const bool of_them = behind > i + 1 && text.is(behind - 1, Category::prepositional);  // «اتهام الشركة لهم بـ»
  const bool accused = !of_them && cue.lemma == "اتهم" && text.word(i).stem == "اتهام" && !by && c.target.empty() &&
                       behind < limit && text.word(behind).normal.starts_with("ب") && text.word(behind).normal != "بان";
  if (accused) return false;
  return fill_content(text, cue, behind, limit, c);
}

// «تصريحاته التي قال فيها: «C»»: the verb in the relative clause tells it.
bool is_told_by_verb(const AnalysedText& text, uint32_t i, uint32_t end) {
  return i + 3 < end && text.is(i + 1, Category::relative) && clause::is_finite_cue(text, i + 2) &&
         is_within_it(text, i + 3);
}

}  // namespace

void propose_noun(const lexicon::Lexicon& lexicon, const AnalysedText& text, uint32_t i, uint32_t sentence,
                  std::vector<Candidate>& out) {
  const auto& word = text.word(i);
  if (propose_deed(lexicon, text, i, sentence, out)) return;
  const auto& s = text.sentences[sentence];
  // «الاتهامات الأميركية لإيران بـ C»: definite only with whose it is behind it
  const bool of_state = word.article && i + 2 < s.end && text.is_word(i + 1) && text.word(i + 1).article &&
                        text.word(i + 1).preposition == 0 && text.word(i + 1).conjunction == 0 &&
                        is_adjective_of_state(text.word(i + 1));
  if ((word.article && !of_state) || text.phrase_at[i] >= 0 || word.any({Category::office, Category::honorific}))
    return;
  const uint32_t limit = std::min(s.end, i + 1 + kReachOfNoun);
  if (is_tag(text, i, s.first) || is_told_by_verb(text, i, limit)) return;
  for (const Analysis& a : word.all()) {
    if (a.entry->category != Category::cue_masdar) continue;
    // «وشجب المدير …»: opened by و a sentence has its verb there
    const bool opens = i == s.first && a.conjunction == U'و' && a.suffix == Pronoun::none && a.preposition == 0;
    if (opens && word.is(Category::cue_verb)) continue;
    const Cue& cue = lexicon.cue(a.entry->index);
    Candidate c;
    c.kind = CueKind::noun;
    c.cue = {i, i + 1, a.conjunction != 0};
    c.lemma = cue.lemma;
    c.entry = &cue;
    c.act = cue.act;
    c.sentence = sentence;
    c.pronoun = a.suffix;
    if (a.suffix != Pronoun::none) {
      if (word.article || !fill_with_pronoun(text, cue, i, s, limit, is_joined_to_noun(text, i, sentence, out), c))
        continue;
    } else {
      // «تعرض لانتقادات من س»
      const bool exposed = word.preposition == U'ل' && word.normal.ends_with("ات");
      // «خلافاً لتوقعات س بأن», «استجابة لدعوة س إلى»
      const bool contrary = word.preposition == U'ل' && i > s.first &&
                            (text::is_one_of(text.word(i - 1).stem, {"خلافا", "استجابة", "رضوخا", "تجاهلا", "تنفيذا",
                                                                     "انفاذا", "تلبية", "امتثالا"}) ||
                             is_answered(text, i, s.first));
      if (!cue.has(CueFlag::noun) || (word.preposition != 0 && word.preposition != U'ب' && !exposed && !contrary) ||
          is_no_report(text, i, s.first))
        continue;
      if (is_participle(text, i, s.first, cue) || clause::is_prospect(text, i, s.first, limit)) continue;
      // «أسهم ذلك في حث الشباب على القراءة»: those who are called, and nobody calls
      if (cue.act == Act::call && i > s.first && text::is_one_of(text.word(i - 1).normal, {"في", "الى", "الي"}))
        continue;
      // «مقارنة بتوقعات س بزيادة C»
      const bool compared = cue.act == Act::predict && word.preposition == U'ب' && i > s.first &&
                            text::is_one_of(text.word(i - 1).stem, {"مقارنة", "قياسا", "مقارنا"});
      c.governed = word.preposition != 0 && !exposed && !contrary && !compared;
      if (!fill_with_source(text, cue, i, limit, c)) continue;
      // «لا تبالي س باتهامات ص لها بـ C»: with who accuses and whom it needs no verb of reaction
      const bool both = cue.act == Act::accuse && word.normal.ends_with("ات") && c.source.end < c.content_start;
      if (both && word.preposition == U'ب') c.governed = false;
      // «مستشهداً بقول س إن C»
      if (c.complement == Complement::clause && cue.lemma == "قال") c.governed = false;
      if (exposed && !contrary && c.frame != "N من S لـ C") continue;
      if (lexicon.is_idiom(cue, text.word(c.content_start).normal)) continue;  // «رفض المتحدث التعليق»
    }
    out.push_back(c);
    return;
  }
}

}  // namespace isnad::statement::cue
