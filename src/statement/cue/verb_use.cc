#include "statement/cue/verb_use.h"

#include <algorithm>

#include "statement/frame/nominal_content.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::cue {

using clause::Verb;
using frame::Frame;
namespace {

using lexicon::Category;
using lexicon::CueFlag;
using lexicon::Object;

// «هاجم النائب الحكومة», but «هاجم مسلحون الحافلة», «هاجم الجيش البلدة»: whether who attacks is one who does it in
// words, and what he attacks is no place.
bool attacks_in_words(const Verb& verb, const Candidate& c, const Range& before) {
  const AnalysedText& text = verb.text;
  const Range& source = c.source.empty() ? before : c.source;
  if (source.empty() || c.complement != Complement::object) return false;
  const auto& who = text.word(source.first);
  const bool speaks =
      (is_lone_name(text, source) && c.agreement.number == lexicon::Number::singular) ||
      who.any({Category::honorific, Category::media, Category::media_name, Category::given_name}) ||
      (who.is(Category::office) && !text::is_one_of(who.stem, {"قائد", "ضابط", "عقيد", "عميد", "لواء"})) ||
      who.in(lexicon::WordSet::speaking_person);
  if (!speaks) return false;
  const auto& what = text.word(c.content_start);
  // definite by itself or by what follows; «هاجم س مركزاً للشرطة»
  const uint32_t next = std::min(c.content_start + 1, text.size() - 1);
  const bool definite = what.article || what.any({Category::content_noun, Category::cue_masdar}) ||
                        what.suffix != lexicon::Pronoun::none || !what.known() ||
                        text.phrase_at[c.content_start] >= 0 || what.any(mention::kName) ||
                        text::is_one_of(what.normal, {"من", "ما"}) ||
                        (text.word(next).preposition == 0 &&
                         (text.word(next).article || text.phrase_at[next] >= 0 || text.any(next, mention::kName)));
  return definite && !what.any(mention::kPlace) && !what.is(Category::seat) && !what.stem.ends_with("ا") &&
         !what.in(lexicon::WordSet::attacked_thing);
}

// «يرى س ضرورة C», «يرى س في القرار خطوة C»; but «رأى س الحادث», «رأى في المدينة صديقاً».
bool sees_a_judgement(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  const auto& content = text.word(c.content_start);
  if (c.complement == Complement::object) {
    return word_lists::is_need(content.stem) && !content.article && content.preposition == 0;
  }
  if (c.complement != Complement::preposition || content.preposition != 0) return false;
  const Range matter = mention::noun_phrase(text, c.content_start + 1, verb.sentence.end, {.bounded = false});
  if (matter.empty() || text.any(matter.first, mention::kPlace) || text.is(matter.first, Category::medium))
    return false;
  uint32_t what = matter.first + 1;  // what it is seen as stands behind it, indefinite
  while (what < verb.sentence.end && text.is_word(what) &&
         (text.word(what).article || text.word(what).conjunction != 0))
    ++what;
  const auto& noun = text.word(what);
  return what < verb.sentence.end && text.is_word(what) && text.word(what - 1).article && noun.known() &&
         noun.preposition == 0 && noun.any({Category::content_noun, Category::common_noun, Category::document}) &&
         !noun.any(mention::kSpeaking);
}

// «المقالات تعبر عن آراء أصحابها», «المقال يعبر عن رأي كاتبه»: what a page says of all that it prints.
bool is_disclaimer(const Verb& verb, const Candidate& c) {
  constexpr uint32_t kReach = 4;  // tokens
  if (verb.cue.lemma != "عبر" || verb.text.word(c.content_start).normal != "عن") return false;
  for (uint32_t k = c.content_start + 1; k < verb.sentence.end && k < c.content_start + kReach; ++k) {
    if (text::is_one_of(verb.text.word(k).normal, {"كاتبه", "كاتبها", "كتابها", "كتابه", "صاحبه", "صاحبها", "اصحابها",
                                                   "اصحابه", "الكاتب", "ناشرها", "ناشره"})) {
      return true;
    }
  }
  return false;
}

// «دفع بتعزيزات», «شهدت المدينة قصفاً», «ذهب إلى السوق», «تختصر الخطوات»: verbs that report in one construction only.
bool is_everyday_use(const Verb& verb, const Candidate& c) {
  const auto& content = verb.text.word(c.content_start);
  if (is_disclaimer(verb, c)) return true;
  if (verb.cue.lemma == "دفع") {  // «دفع المحامي ببطلان الإجراءات»
    return !content.in(lexicon::WordSet::plea);
  }
  if (verb.cue.lemma == "شهد") {  // «شهدت الجارة بأنها سمعت صراخاً»
    const bool thing = !c.source.empty() && !verb.text.any(c.source.first, mention::kPerson) &&
                       !verb.text.any(c.source.first, mention::kName) && verb.text.word(c.source.first).known();
    return thing || c.complement != Complement::clause || !content.normal.starts_with("بان");
  }
  // «وبين القتلى سالم الحمداني الذي قال «C»»: the preposition
  if (verb.cue.lemma == "بين" && !verb.present() && c.complement == Complement::speech &&
      !verb.text.is_mark(c.content_start - 1, U':') && verb.has_next() && verb.text.word(verb.at + 1).article &&
      verb.text.is(verb.at + 1, Category::group)) {
    return true;
  }
  // «وثق الناخبون بـ س»: they trust him
  for (uint32_t k = verb.at + 1; verb.cue.lemma == "وثق" && k <= c.content_start && k < verb.at + 4; ++k) {
    if (verb.text.word(k).preposition == U'ب' || text::is_one_of(verb.text.word(k).normal, {"بي", "به", "بها", "بنا"}))
      return true;
  }
  if (verb.cue.lemma == "رأى" && verb.cue.object == Object::content) return !sees_a_judgement(verb, c);
  // «تذكر الهيئة المسافرين بأهمية C»
  if (verb.cue.lemma == "ذكر" && verb.cue.object == Object::target) {
    return c.target.empty() || c.source.empty() || !word_lists::is_need(content.stem);
  }
  if (verb.cue.lemma == "قاطع") return c.complement != Complement::speech;  // «انتخابات قاطعتها المعارضة»
  if (verb.cue.lemma == "ذهب") {                                            // «يذهب المؤلف إلى أن C»
    return c.complement != Complement::clause || (content.normal != "الى" && content.normal != "الي");
  }
  if (verb.cue.lemma == "قطع") return !content.normal.starts_with("بان");  // «قطع بأن», not «قطع الطريق»
  // «مضى «C»», «مضى قائلاً «C»»; but «مضى يقول» has its verb behind it
  if (verb.cue.lemma == "مضى") {
    const std::string_view next = verb.text.word(verb.at + 1).normal;
    // «مضت المصادر إلى القول | إن C», «مضى القرني قائلاً: | «C»»
    const uint32_t last = c.content_start - (verb.text.is_mark(c.content_start - 1, U':') ? 2 : 1);
    const std::string_view saying = verb.text.word(last).normal;
    if (text::is_one_of(saying, {"قائلا", "قائلة", "قائلين"})) return false;
    if (c.complement == Complement::clause && text::is_one_of(saying, {"القول", "للقول", "بالقول"})) return false;
    return c.complement != Complement::speech || c.content_start > verb.at + 3 ||
           text::is_one_of(next, {"يقول", "تقول", "للقول", "الى"});
  }
  const bool right_behind = c.content_start == verb.at + 1 || (!c.source.empty() && c.content_start == c.source.end);
  // «تطرق س إلى أن C», «عرج س على أن C»
  if (text::is_one_of(verb.cue.lemma, {"تطرق", "عرج"})) {
    return c.complement != Complement::clause || !content.is(Category::preposition);
  }
  // «ركز الوزير على أن C»
  if (verb.cue.lemma == "ركز" && verb.cue.clause) {
    return c.complement != Complement::clause || !text::is_one_of(content.normal, {"على", "علي"});
  }
  // «تحدث شهود أن C», «تحدثت تقارير بأن C»
  if (verb.cue.lemma == "تحدث" && verb.cue.clause) {
    return c.complement != Complement::clause || !right_behind || !content.is(Category::complementizer);
  }
  // «يجمع الخبراء على أن C», «اتفق المشاركون على أن C»; but «اتفقا على العمل»
  if ((verb.cue.lemma == "أجمع" && verb.present()) || verb.cue.lemma == "اتفق") {
    return c.complement != Complement::clause || !text::is_one_of(content.normal, {"على", "علي"});
  }
  // «يؤمن كثيرون بأن C»; but «أمن الطريق», «يؤمن لهم الماء»
  if (verb.cue.lemma == "آمن") {
    return !content.normal.starts_with("بان") && !(right_behind && content.normal.starts_with("ان"));
  }
  // «تشتبه الشرطة في أن C»; but «رجل يشتبه في أنه C», where nobody is named
  if (verb.cue.lemma == "اشتبه") return c.source.empty() || c.source.first < verb.at;
  if (verb.cue.lemma == "تذكر") return c.complement != Complement::clause || !right_behind;  // «يتذكر س أن C»
  // «سئل الوزير عما إذا C», «سئل هل C»; «سئل عن رأيه» gives only the topic
  if (verb.cue.lemma == "سئل") {
    const std::string_view next = verb.text.word(std::min(c.content_start + 1, verb.sentence.end)).normal;
    return !(content.is(Category::interrogative) || content.normal == "عما" || next == "ما");
  }
  if (verb.cue.lemma == "تضمن") return !right_behind || c.source.empty();  // «تضمن التقرير أن C»
  if (verb.cue.lemma == "توصل") return c.complement != Complement::clause;  // «توصلوا إلى طريقة جديدة»
  // «خسائر قدرتها الوزارة بنحو مليون»; «بقيمة قدرها مليون» has nobody
  if (verb.cue.lemma == "قدر" && verb.has_pronoun()) {
    const uint32_t much = c.content_start + 1 < verb.sentence.end ? c.content_start + 1 : c.content_start;
    return c.source.empty() || c.source.first != verb.at + 1 || !verb.text.is_word(c.source.first) ||
           verb.text.any(c.source.first, {Category::number}) || c.complement != Complement::preposition ||
           !(text::is_one_of(content.stem, {"نحو", "حوالي", "اكثر", "اقل", "قرابة", "زهاء"}) ||
             content.any({Category::number, Category::quantity}) ||
             verb.text.tokens[much].kind == text::TokenKind::number);
  }
  if (verb.cue.lemma == "تطلع") return !text::is_one_of(content.normal, {"الى", "الي"});
  return verb.cue.lemma == "اختصر";  // only behind the quotation
}

// «وذكر السكان | سقوط قتلى», «وبيّن الوزير | أهمية المشروع»; but «بين الفريقين خلاف», «ذكر ذلك المدير».
bool tells_in_construct(const Verb& verb, const Candidate& c) {
  const AnalysedText& text = verb.text;
  if (verb.has_pronoun() || c.source.first != verb.at + 1 || c.source.end != c.content_start) return false;
  if (c.content_start + 1 >= text.size() || !text.is_word(c.content_start + 1)) return false;
  const auto& noun = text.word(c.content_start);
  const auto& next = text.word(c.content_start + 1);
  if (!frame::is_content_noun(noun) || noun.article || noun.suffix != lexicon::Pronoun::none || noun.tanwin)
    return false;
  if (noun.is(Category::adjective) || next.preposition != 0 || next.conjunction != 0) return false;
  if (next.any({Category::preposition, Category::relative, Category::complementizer})) return false;
  const auto& head = text.word(c.source.first);
  if (head.preposition != 0 || !mention::can_speak(text, c.source)) return false;
  // «بين» is a preposition too
  const bool shadda = slice(text.text, text.tokens[verb.at]).find("ّ") != std::string_view::npos;
  if (verb.cue.lemma != "بين" || shadda || text.word(verb.at).stem == "بينت") return true;
  for (uint32_t i = c.source.first; i < c.source.end; ++i) {
    if (text.word(i).conjunction != 0) return false;
  }
  // «وبين خالد العلي | أهمية التدريب»: a whole name, and nobody else
  const bool named = head.any({Category::given_name, Category::maybe_name}) && c.source.end > c.source.first + 1 &&
                     word_lists::is_need(noun.stem);
  return named || (mention::is_person_noun(head) && !head.is(Category::group) && !head.stem.ends_with("ين"));
}

}  // namespace

bool only_describes(const Verb& verb, const Candidate& c) {
  if (!verb.left.relative || c.complement != Complement::preposition || c.content_start >= verb.sentence.end)
    return false;
  const auto& content = verb.text.word(c.content_start);
  return content.preposition != 0 && content.suffix != lexicon::Pronoun::none && !c.source.empty();
}

bool comments(const Verb& verb) {
  return verb.at >= verb.sentence.first + 2 && verb.left.bare_relative && verb.has_pronoun() &&
         text::is_one_of(verb.text.word(verb.at - 2).normal, {"وهو", "وهي", "وهذا"});
}

bool is_unquoted_description(const Verb& verb, const Candidate& c) {
  if (!c.of_parent || !verb.cue.has(CueFlag::describe)) return false;
  uint32_t k = c.content_start;
  while (k < verb.sentence.end && k < c.content_start + 2 && verb.text.quotation_at[k] < 0) ++k;
  return k >= verb.sentence.end || verb.text.quotation_at[k] < 0;
}

bool lacks_what_it_needs(const Verb& verb, const Candidate& c, const Range& before) {
  const AnalysedText& text = verb.text;
  // «تبنى الهجوم», «تبنى معظم هذه الهجمات»
  if (verb.cue.has(CueFlag::claimed)) {
    uint32_t what = c.content_start;
    while (what + 1 < verb.sentence.end && text.any(what, {Category::quantity, Category::demonstrative})) ++what;
    if (!text.word(what).in(lexicon::WordSet::attack)) return true;
  }
  if (is_everyday_use(verb, c)) return true;
  if (verb.cue.lemma == "هاجم" && !attacks_in_words(verb, c, before)) return true;
  // «يروي الفيلم قصة عائلة»: a thing tells nothing of its own
  if (c.frame == frame::kLightVerbFrame && text::is_one_of(verb.cue.lemma, {"روى", "سرد", "حكى"})) {
    const Range& who = c.source.empty() ? before : c.source;
    if (who.empty() || (!mention::can_speak(text, who) && text.word(who.first).known())) return true;
  }
  // «اطلع على الخطة»: he looked at it; to tell somebody of it he needs a target
  const bool told_nobody = c.target.empty() && !verb.has_pronoun();
  if (verb.cue.lemma == "أطلع" && told_nobody && (c.source.empty() || verb.present())) return true;
  // «توجه الوزير إلى عدن»: he went, and it is no feminine
  if (verb.cue.lemma == "وجه" && verb.present() && !c.source.empty() && c.source.first > verb.at &&
      !agrees(text, c.source, c.agreement)) {
    return true;
  }
  if (verb.cue.lemma == "أنذر" && told_nobody) return true;  // «الأزمة تنذر بكارثة»
  // «أدانت المحكمة ثلاثة رجال بـ»: they were found guilty; but «أدان القضاء الهجوم»
  const bool deed = c.complement == Complement::object && frame::is_content_noun(text.word(c.content_start));
  if (!deed && (verb.cue.lemma == "أدان" || verb.cue.lemma == "دان") && !c.source.empty() &&
      text::is_one_of(text.word(c.source.first).stem, {"محكمة", "هيئة", "قاضي", "قاض", "قضاء", "محلفون"}) &&
      (text.word(c.source.first).stem != "هيئة" || text.word(c.source.first + 1).normal.starts_with("محلف"))) {
    return true;
  }
  // «أقرت المحكمة بحبس س»: it decided
  if (verb.cue.lemma == "أقر" && !clause::is_clause(c.complement) && !c.source.empty() &&
      text::is_one_of(text.word(c.source.first).stem, {"محكمة", "قاضي", "قاض", "برلمان", "مجلس"})) {
    return true;
  }
  // «… ينتمون إلى التنظيم، اتهموا بتخطيط عمليات»: they were accused
  const bool many = c.agreement.number == lexicon::Number::plural;
  if (verb.cue.lemma == "اتهم" && told_nobody && many && c.content_start == verb.at + 1) return true;
  // «ذكّر الوزير بقرار س», without its shadda also a noun
  if (verb.cue.lemma == "ذكر" && c.complement == Complement::preposition) {
    return c.source.first != verb.at + 1 || !mention::can_speak(text, c.source);
  }
  // «أظهرت الصور أضراراً»: shown, not said
  if (verb.cue.has(CueFlag::document) && c.complement == Complement::object) {
    return !frame::is_content_noun(text.word(c.content_start));
  }
  if (verb.cue.has(CueFlag::construct) && c.complement == Complement::object) return !tells_in_construct(verb, c);
  if (!verb.cue.has(CueFlag::explicit_) || c.complement != Complement::object) return false;
  if (c.source.empty()) return before.empty() && !verb.follows_pronoun();  // «لكنه أيد الجهود»
  return !mention::can_speak(text, c.source) && text.word(c.source.first).known();
}

bool is_superlative(const Verb& verb, const Frame& frame) {
  if (verb.cue.lemma != "أبرز" || verb.present() || clause::is_clause(frame.complement)) return false;
  if (verb.at == verb.sentence.first || verb.analysis.conjunction != 0) return false;
  const auto& before = verb.text.word(verb.at - 1);
  const bool has_two = verb.at > verb.sentence.first + 1;
  const bool other_verb = before.any({Category::verb, Category::cue_verb}) && !before.article &&
                          !(has_two && verb.text.any(verb.at - 2, mention::kPerson));
  const bool in_relative = has_two && verb.text.is(verb.at - 2, Category::relative) && !before.article;
  return verb.text.is_comma(verb.at - 1) || before.is(Category::auxiliary) || other_verb || in_relative;
}

bool only_shows(const Verb& verb, const Candidate& c) {
  if (!verb.left.bare_relative || !verb.present() || !c.source.empty() || verb.has_pronoun() || c.unattributed)
    return false;
  if (c.complement == Complement::speech || verb.analysis.entry->passive || verb.cue.has(CueFlag::describe))
    return false;
  if (c.complement != Complement::clause) return true;
  if (verb.cue.lemma == "أشار") return true;  // «، ما يشير إلى أن …»
  return c.act == Act::affirm && c.content_start == verb.at + 1 && verb.text.word(c.content_start).normal == "ان";
}

}  // namespace isnad::statement::cue
