#include "statement/frame/nominal_content.h"

#include <algorithm>

#include "mention/adjunct.h"
#include "mention/time_expression.h"
#include "statement/clause/governed.h"
#include "statement/clause/speech.h"
#include "statement/phrase_kind.h"
#include "statement/word_lists.h"
#include "text/one_of.h"

namespace isnad::statement::frame {
namespace {

using lexicon::Category;
using lexicon::Cue;
using lexicon::CueFlag;
using lexicon::Lexicon;
using lexicon::Object;
using lexicon::Word;

// «دعا للتوافق», «طالب س ص لـ»: whether the ل on `word` opens the content and not an addressee.
bool li_opens_content(const Word& word, const Cue& cue, const FrameQuery& query, const Frame& frame) {
  const bool action = word.any({Category::content_noun, Category::cue_masdar});
  if (cue.prepositions.front() != "ل" && !action && !(word.article && !frame.object.empty())) return false;
  if (!frame.subject.empty() || !frame.object.empty() || cue.object != Object::target || query.suffixed) return true;
  return action || (word.article && !mention::is_person_noun(word) && !mention::is_organisation_noun(word));
}

// «في مؤتمر», «بالأمس», «بباريس»: an occasion, a time or a place is an adjunct, not what was said.
bool is_adjunct(const Word& preposition, const Word& governed) {
  const bool ba = preposition.preposition == U'ب';
  if (governed.any({Category::medium, Category::time}) && governed.stem != "دراسة" &&  // «وعد بدراسة الأمر»
      !governed.any({Category::content_noun, Category::common_noun}) &&
      (ba || preposition.normal == "في" || preposition.normal == "ب")) {
    return true;
  }
  // «على هامش القمة», «على تويتر»
  const bool on = preposition.normal == "على" || preposition.normal == "علي";
  if (on && (governed.normal == "هامش" ||
             (governed.is(Category::medium) && !governed.is(Category::content_noun) &&
              governed.suffix != lexicon::Pronoun::none) ||
             governed.is(Category::media_name))) {
    return true;
  }
  // «بولاية أوهايو», «بمدينة النور»
  const bool region = ba && !preposition.article && preposition.in(lexicon::WordSet::division_of_state);
  return region || (ba && preposition.any({Category::capital, Category::country, Category::place}) &&
                    !preposition.is(Category::content_noun));
}

// «رفض الكشف عن اسمه»: the noun begins an idiom.
bool begins_idiom(const Lexicon& lexicon, const AnalysedText& text, uint32_t i) {
  if (i + 1 >= text.size()) return false;
  const auto analyses = text.word(i).all();
  return std::any_of(analyses.begin(), analyses.end(), [&](const lexicon::Analysis& a) {
    return (a.entry->category == Category::cue_verb || a.entry->category == Category::cue_masdar) &&
           lexicon.is_idiom(lexicon.cue(a.entry->index), text.word(i + 1).normal);
  });
}

// «نفى ذلك», and not «نفى ذلك المسؤول».
bool is_lone_that(const AnalysedText& text, uint32_t i) {
  return text.word(i).normal == "ذلك" && (i + 1 >= text.size() || !text.is_word(i + 1) || !text.word(i + 1).article);
}

// Right behind a verb whose subject is not named: «وأكد أهمية …»; a noun that can be the head of a source is the
// subject.
bool begins_object_at_verb(const Word& word) {
  if (!is_content_noun(word) || word.article || mention::is_person_noun(word) || mention::is_organisation_noun(word)) {
    return false;
  }
  // «وأكد أيضاً توقعاته», but «وأكدت توقعات الشركة أن»
  const bool own = word.is(Category::cue_masdar) && word.suffix != lexicon::Pronoun::none;
  return !word.is(Category::document) || word.is(Category::stance_noun) || own;
}

// Behind the subject, or behind a participle (`bare`), which has none.
// `two`: the cue takes two objects, the first of which may be any definite noun («عدّت الوزارة، في بيان، | الخطوة «C»»).
bool begins_object_behind(const AnalysedText& text, uint32_t i, bool bare, bool right_behind, bool two) {
  const Word& word = text.word(i);
  if (word.preposition != 0) return false;
  if (word.is(Category::demonstrative) || word.normal == "ما") return true;
  // «تعهدت السعودية إحدى كبرى الدول بـ»: what it is
  if (!two && text::is_one_of(word.normal, {"احدى", "احد"}) &&
      (text.any(i - 1, mention::kPlace) || text.any(i - 1, mention::kName))) {
    return false;
  }
  // «الذي يعتبر القرى | غير شرعية»: the predicate; with an article it is an adjective, «غير العضوية»
  if (word.normal == "غير" && i + 1 < text.size() && text.is(i + 1, Category::adjective)) {
    return !text.word(i + 1).article;
  }
  // «فرض» and «عقد» are verbs too, but not right behind a subject
  const bool noun = word.is(Category::content_noun) && right_behind;
  if (word.any({Category::number, Category::time}) || (mention::is_stop_word(word) && !noun)) return false;
  if (word.is(Category::preposition) && !word.is(Category::content_noun)) return false;
  const bool any = text::is_one_of(word.normal, {"اي", "اية", "كل", "جميع", "كافة"});  // «، في بيان، | أي تدخل»
  if (text.is_comma(i - 1) && !is_content_noun(word) && !any && !(two && word.article)) return false;
  // «أعلنت الحكومة رسمياً | مقتل …»
  if (word.tanwin && word.normal.ends_with("يا") && i + 1 < text.size() &&
      (is_content_noun(text.word(i + 1)) || text.is(i + 1, Category::preposition))) {
    return false;
  }
  return !(bare && word.is(Category::adverb));
}

}  // namespace

bool is_content_noun(const Word& word) {
  return word.any({Category::content_noun, Category::stance_noun, Category::cue_masdar}) && word.conjunction == 0 &&
         word.preposition == 0;
}

namespace {

// «انتقد سالم حمدان، رئيس الحزب، | الحكومة»: behind the comma that closes what he is.
bool closes_apposition(const AnalysedText& text, const Range& subject, uint32_t i) {
  return i > 0 && text.is_comma(i - 1) && subject.end + 1 == i && mention::has_comma(text, subject);
}

// «القرار», «الحكومة», and no title that goes on with what he is.
bool is_thing_or_body(const Word& word) {
  constexpr lexicon::Categories kTitles = {Category::office, Category::profession, Category::honorific, Category::time,
                                           Category::group};
  return word.article && word.conjunction == 0 && word.preposition == 0 && !word.any(kTitles) &&
         word.any(mention::kNominal);
}

// «دعا س ص | بالالتزام بـ»: what one asks of whom, where no إلى follows that says it.
bool asks_with_ba(const AnalysedText& text, uint32_t i, const Frame& frame) {
  constexpr uint32_t kReach = 12;  // tokens
  if (frame.subject.empty() || frame.object.end != i) return false;
  if (!text.any(i, {Category::content_noun, Category::cue_masdar}) || text.word(i).is(Category::adjective))
    return false;
  for (uint32_t k = i + 1; k < text.size() && k < i + kReach && text.is_word(k); ++k) {
    if (text::is_one_of(text.word(k).normal, {"الى", "الي", "لل"})) return false;
  }
  return true;
}

}  // namespace

bool opens_content(const AnalysedText& text, const Cue& cue, const FrameQuery& query, uint32_t i, const Frame& frame) {
  const Word& word = text.word(i);
  if (i + 1 >= text.size() && word.preposition == 0) return false;
  if (word.is(Category::complementizer)) return true;  // «بأن»
  const bool free = word.preposition == 0;
  const bool ba = word.preposition == U'ب';
  // «بالنظر إلى», but «طالب س بالنظر في C»
  const bool looks_into = word.stem == "نظر" && i + 1 < text.size() && text.word(i + 1).normal == "في";
  if (ba && word.in(lexicon::WordSet::adverbial_with_ba) && !looks_into) return false;
  if (word.normal == "بعنوان") return false;  // «في تقرير بعنوان «…»»
  // «في بيان نشر على موقعها»
  if (free && text::is_one_of(word.normal, {"على", "عبر"}) && word_lists::is_channel(text.word(i + 1).normal))
    return false;
  if (word.normal == "باعتباره" || word.normal == "باعتبارها" || word.normal == "باعتبارهم") return false;  // as what
  // «دعا س بحضور ص إلى», but «اتهمه بقيادة الحملة», «أشاد بمشاركة ص»
  const bool judged = (cue.act == Act::praise || cue.act == Act::condemn) &&
                      text::is_one_of(word.stem, {"مشاركة", "حضور", "متابعة", "دعم"});
  const bool accused = query.suffixed || !frame.object.empty() || judged;
  if (ba && !word.article && !accused && word_lists::is_accompaniment_with_ba(word.stem)) return false;
  // an unknown word that may begin with the preposition
  if (free && !word.known() && word.letters > 1 &&
      (!word.normal.starts_with(cue.prepositions.front()) || text.is(i - 1, Category::preposition))) {
    return false;
  }
  const bool alone = free && (word.known() || word.letters == 1);
  const bool stray =
      text::is_quotation_mark(text.tokens[i + 1].mark) && text.quotation_in[i + 1] < 0;  // nobody closes it
  // «كشفت عن (20) قذيفة»
  const bool counted =
      text.is_mark(i + 1, U'(') && i + 2 < text.size() && text.tokens[i + 2].kind == text::TokenKind::number;
  if (alone && text.tokens[i + 1].kind == text::TokenKind::mark && text.quotation_at[i + 1] < 0 && !stray && !counted)
    return false;
  // «أشاد الوزير بالاحتفالية»: an occasion is what is praised
  const bool praised = ba && word.article && word.is(Category::medium) && cue.prepositions.front() == "ب" &&
                       (cue.act == Act::praise || cue.act == Act::condemn);
  if (!praised && is_adjunct(word, free ? text.word(i + 1) : word)) return false;
  // «دعا … بأن»: of three prepositions ب only stands before a clause, or behind the target, «دعا س ص | بالالتزام بـ»
  if (ba && cue.prepositions.size() > 2 && cue.prepositions.front() != "ب" && !asks_with_ba(text, i, frame))
    return false;
  return word.preposition != U'ل' || li_opens_content(word, cue, query, frame);
}

namespace {

// «أكدت إيمان القرني أن …», «أعلن نجاح الحمداني عن …»: a given name that is a noun too, with a surname, in front of
// what is said; not «أكد نجاح القرني في مهمته».
bool is_named_like_noun(const AnalysedText& text, const Cue& cue, uint32_t i) {
  if (i + 2 >= text.size() || !text.is_word(i + 1) || !text.is_word(i + 2)) return false;
  const Word& word = text.word(i);
  const Word& surname = text.word(i + 1);
  if (!word.any({Category::given_name, Category::maybe_name}) || word.article || word.suffix != lexicon::Pronoun::none)
    return false;
  const bool descends = surname.is(Category::name_particle) && i + 3 < text.size();
  const bool free = surname.preposition == 0 && surname.conjunction == 0;
  const bool surnamed = free && surname.article && (surname.any(mention::kName) || !surname.known());
  const bool bare = free && !surname.article && surname.any({Category::given_name, Category::family_name});
  if (!descends && !surnamed && !bare) return false;
  const uint32_t behind = descends ? i + 3 : i + 2;
  // «أكد كفاح محمود المستشار الإعلامي …»: what he is
  const bool titled = text.word(behind).article && text.word(behind).preposition == 0 &&
                      text.any(behind, {Category::office, Category::profession}) && !text.any(behind, mention::kName);
  if (titled || (bare && !descends)) {
    return titled || text.is(behind, Category::complementizer) || text.quotation_at[behind] >= 0;
  }
  const bool noun = is_content_noun(text.word(behind)) && !text.word(behind).article;
  return noun || text.is(behind, Category::complementizer) || clause::is_governed(text, behind, cue);
}

}  // namespace

bool begins_object(const Lexicon& lexicon, const AnalysedText& text, const Cue& cue, const FrameQuery& query,
                   uint32_t i, const Frame& frame) {
  const Word& word = text.word(i);
  if (text.quotation_at[i] >= 0) {  // «طلب «عدم التكهن»»
    if (i > 0 && mention::names_title(text.word(i - 1))) return false;
    const bool demanded = cue.act == Act::call && i + 1 < text.size() &&
                          (is_content_noun(text.word(i + 1)) || text.word(i + 1).normal == "عدم");
    const bool judged = query.subjectless && cue.act != Act::call;  // «، مستنكراً «C»»
    return demanded || judged || clause::is_speech(text, i) || !frame.subject.empty();
  }
  if (!text.is_word(i) || begins_idiom(lexicon, text, i)) return false;
  // «أعلن س، آمر الكتيبة …، أن»: an officer, and no «أمر»
  if (word.is(Category::office) && slice(text.text, text.tokens[i]).starts_with("آ")) return false;
  // «أظهر استطلاع نشر أمس | تراجع س»
  const bool written = !frame.subject.empty() && text.any(frame.subject.first, {Category::document, Category::medium});
  if (!frame.subject.empty() && ((written && text::is_one_of(word.normal, {"نشر", "نشرت", "صدر"})) ||
                                 (i == frame.subject.end && mention::is_authoring(word)))) {
    return false;
  }
  // «أعلن متحف في المدينة | شمال غربي البلاد | عن C»: where
  if (!frame.subject.empty() && i + 1 < text.size() &&
      text::is_one_of(word.normal, {"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"}) &&
      (text.any(i + 1, mention::kPlace) || text::is_one_of(text.word(i + 1).normal, {"شرق", "غرب", "شرقي", "غربي"}))) {
    return false;
  }
  if (slice(text.text, text.tokens[i]).starts_with("إثر")) return false;  // «أعلن س، إثر لقائه ص، أن»: after
  if (word.is(Category::attribution_head)) return false;  // «أكدت الوكالة، نقلاً عن س، أن»
  // «أدان س تعليقا على القرار | C»: the occasion
  if (mention::is_answer_to(text, i)) return false;
  if (mention::is_opening(text, i) && word.conjunction == 0) return true;
  // «أعلنت س الأسبوع الماضي | عن C»
  const bool time = (word.article || word.is(Category::demonstrative) ||
                     text::is_one_of(word.normal, {"نهاية", "بداية"})) &&  // «نهاية الأسبوع الماضي»
                    mention::is_time_expression(text, i);
  if (!frame.subject.empty() && time) return false;
  if (text::is_one_of(word.normal, {"تزامنا", "بالتزامن"})) return false;  // «أكدت تزامنا مع الزيارة أن»
  // «أوضحت س إلحاقا لبيانها أن», «أكدت حرصا منها على C أن»: what for
  if (text::is_one_of(word.normal, {"الحاقا", "حرصا", "سعيا", "تنفيذا", "استجابة", "استكمالا"})) return false;
  // «تستنكر مثل هذه الأفعال»
  if (word.normal == "مثل" && i + 1 < text.size() && text.is(i + 1, Category::demonstrative)) return !query.suffixed;
  if (query.suffixed) {
    // «تصنفها أنقرة إرهابية»: behind the subject the second object; «اعتبروها متدنية»
    if (!cue.has(CueFlag::two)) return false;
    // «اعتبروها متدنية», «اعتبرها أحزاباً»: an accusative is no subject
    const bool noun = word.known() || !lexicon.accusative_of(word.normal).empty();
    const bool accusative = noun && word.normal.ends_with("ا") && word.letters >= 5 && !word.any(mention::kName) &&
                            !word.any(mention::kPlace) && text.phrase_at[i] < 0;
    // «واعتبره خطوة مهمة»: a thing
    const bool thing = word.any({Category::content_noun, Category::common_noun}) && !word.any(mention::kSpeaking) &&
                       word.preposition == 0 && word.conjunction == 0;
    if (frame.subject.empty()) {
      const bool not_so = word.normal == "غير" && i + 1 < text.size() && text.is(i + 1, Category::adjective);
      return !word.article && (word.is(Category::adjective) || accusative || word.tanwin || thing || not_so);
    }
  }
  if (word.conjunction != 0 || (frame.subject.empty() && is_named_like_noun(text, cue, i))) return false;
  if (!frame.subject.empty() && i == frame.subject.end && mention::tells_circumstance(word)) return false;
  if (!frame.subject.empty()) {
    const bool right_behind = i == frame.subject.end || text.is_comma(i - 1) || text.is(i - 1, Category::time);
    if (closes_apposition(text, frame.subject, i) && is_thing_or_body(word)) return true;
    return begins_object_behind(text, i, false, right_behind, cue.has(CueFlag::two));
  }
  if (i == query.cue + 1 && is_lone_that(text, i)) return true;
  // «وأعلنت أمس نتائجها المالية»: by her pronoun no subject
  const bool own = cue.lemma == "أعلن" && word.suffix != lexicon::Pronoun::none && word.preposition == 0 &&
                   word.any({Category::content_noun, Category::common_noun, Category::document}) &&
                   !word.any(mention::kPerson) && !mention::is_organisation_noun(word);
  if (own && mention::skip_adjuncts(text, query.cue + 1, i) == i) return true;
  // «انتقد ما وصفه بـ«C»», «نفى كل ما تداولته وسائل الإعلام»
  const bool first = i == query.cue + 1 || mention::skip_adjuncts(text, query.cue + 1, i) == i;
  const uint32_t what = word.normal == "كل" ? i + 1 : i;
  if (first && what + 1 < text.size() && text.word(what).normal == "ما" && text.is_word(what + 1) &&
      text.any(what + 1, {Category::cue_verb, Category::verb}) && !text.word(what + 1).article) {
    return true;
  }
  if (cue.has(CueFlag::two) && word.is(Category::demonstrative)) return true;  // «واعتبر ذلك …»
  // «وطلب الاستماع إلى شاهد»: a deed asks for nothing
  const bool deed = word.article && word.is(Category::content_noun) && !word.any(mention::kSpeaking) &&
                    !word.any({Category::document, Category::medium, Category::norm});
  const bool opens = query.cue > 0 && text.is_comma(query.cue - 1) && text.word(query.cue).conjunction == U'و';
  if (deed && opens && cue.act == Act::call && i == query.cue + 1) return true;
  // «بياناً أوضحت فيه | تسجيل ثلاث حالات»: a verbal noun, and nobody
  const bool within = i == query.cue + 2 && is_within_it(text, i - 1);
  if (within && is_content_noun(word) && !word.article && !word.any(mention::kSpeaking) &&
      !word.any({Category::document, Category::medium, Category::norm})) {
    return true;
  }
  const bool quoted =
      cue.has(CueFlag::two) && i + 1 < text.size() && text.quotation_at[i + 1] >= 0;  // «معتبرة الخطوة «C»»
  return query.subjectless ? begins_object_behind(text, i, true, false, quoted) : begins_object_at_verb(word);
}

}  // namespace isnad::statement::frame
