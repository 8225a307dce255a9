// How the next word goes on with a noun phrase: one rule after the other.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "mention/adjunct.h"
#include "mention/bare_relative.h"
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "mention/surname.h"
#include "mention/time_expression.h"
#include "text/one_of.h"

namespace isnad::mention {
namespace {

using lexicon::Pronoun;
using lexicon::Word;
using text::TokenKind;

// «المعترف بها», «المقبوض عليهم»
bool takes_pronoun(const Word& word) { return word.in(WordSet::with_preposition_and_pronoun); }

// «رفيع المستوى», «واسعة الانتشار», «قريبة الصلة»: in what somebody is what the adjective in front says.
bool is_respect_of_adjective(const AnalysedText& text, uint32_t i) {
  const Word& word = text.word(i);
  if (!word.article || word.conjunction != 0 || word.preposition != 0 || i < 2) return false;
  if (!word.in(WordSet::respect_of_adjective)) return false;
  constexpr std::string_view kAdjectives[] = {"رفيع", "قريب", "وثيق", "واسع", "متعدد", "منخفض", "عالي",  "طويل",
                                              "قصير", "حديث", "كبير", "عديم", "قليل",  "متوسط", "محدود", "مرتفع",
                                              "ذائع", "بالغ", "شديد", "ضعيف", "عظيم",  "بعيد",  "مجهول", "صغير"};
  // «هذه النتيجة شديدة الأهمية»: behind a definite noun a predicate; but «الطيران منخفض التكلفة»
  const Word& noun = text.word(i - 2);
  const std::string_view before = text.word(i - 1).stem;
  if (!text.word(i - 1).article && noun.article && !before.starts_with("منخفض")) return false;
  return text.is_word(i - 1) && std::any_of(std::begin(kAdjectives), std::end(kAdjectives), [&](std::string_view a) {
           return before.starts_with(a) && before.size() <= a.size() + 4;  // «رفيعة», «رفيعي»
         });
}

// «صحيفة | صباح التركية», «قناة | مساء الخير»: outlets whose name tells a time.
bool is_outlet_named_like_time(const AnalysedText& text, uint32_t i, uint32_t limit) {
  const Word& before = text.word(i - 1);
  if (before.article || !before.is(Category::media) || text.word(i).article || i + 1 >= limit) return false;
  if (!text::is_one_of(text.word(i).normal, {"صباح", "مساء", "فجر", "نهار", "ليل"}) || !text.is_word(i + 1))
    return false;
  const Word& next = text.word(i + 1);
  return next.article && next.preposition == 0 && next.conjunction == 0 && !next.is(Category::time);
}

}  // namespace

// «نفى مصدر | أي علاقة», «رفض نواب | كل أشكال التدخل»: no noun in front governs it; but «أكد ممثلو كل الاتجاهات أن».
bool PhraseParser::begins_other_phrase(uint32_t i) const {
  const Word& word = text_.word(i);
  const auto is_any = [&](uint32_t k) { return text::is_one_of(text_.word(k).normal, {"اي", "اية"}); };
  if (word.conjunction != 0 || word.preposition != 0) return false;
  // «نفى حزب الوفاق | عقد أي لقاءات»
  const bool deed = word.any({Category::content_noun, Category::cue_masdar}) && !word.article &&
                    word.suffix == Pronoun::none && i + 2 < text_.size() && is_any(i + 1) && text_.is_word(i + 2);
  if (deed) return true;
  if (!word.is(Category::quantity)) return false;
  if (i + 1 >= text_.size() || !text_.is_word(i + 1)) return false;  // «اي.بي.سي»
  if (is_any(i)) return true;
  return !options_.bounded && text::is_one_of(word.normal, {"كل", "جميع", "كافة"}) && i + 1 < limit_ &&
         text_.any(i + 1, {Category::content_noun, Category::cue_masdar}) && !text_.any(i + 1, kSpeaking);
}

// Letters of an abbreviation, «نفس», the given name of a new name; a clause of the document ends it.
std::optional<uint32_t> PhraseParser::part_by_form(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (const uint32_t end = abbreviation_end(text_, i); end != i && end <= limit_) return closes(end);
  if (begins_other_phrase(i)) return i;
  if (i + 2 < limit_ && is_initial(text_, i)) {
    named_ = person_ = true;
    return i + 2;
  }
  // «تقرير حقوقي | صدر أمس»
  uint32_t document = i - 1;
  while (document > first_ && text_.any(document, {Category::adjective, Category::nationality})) --document;
  if (text_.is(document, Category::document) && !text_.word(document).article && !before.article &&
      (is_authoring(word) || is_published(word))) {
    return i;
  }
  if (!named_ && begins_bare_relative(text_, first_, i)) return i;
  // «منظمة «المنارة» غير الحكومية»
  if (word.normal == "غير" && i + 1 < limit_ && organisation_ && text_.quotation_in[i - 1] >= 0 &&
      text_.word(i + 1).article && text_.is(i + 1, Category::adjective)) {
    return closes(i + 2);
  }
  if (word.is(Category::same)) {
    same_ = true;
    return i + 1;
  }
  if (word.is(Category::same_before) && word.conjunction == 0 && word.preposition == 0) {  // «ذات الصلة»
    const bool of_what = word.normal == "ذات" && i + 1 < limit_ && text_.is_word(i + 1) && text_.word(i + 1).article;
    if (of_what) state_ = State::closed;
    return of_what && text_.word(i + 1).preposition == 0 ? i + 2 : i + 1;
  }
  if (same_ && word.conjunction == 0 && word.preposition == 0) return i;
  // «ألفة بن رجب», «مؤيد الربيعي»: a name begins, whatever else its first word may be
  if (person_ && !named_ && state_ != State::open && begins_full_name(i) && !is_eponym(text_, i, first_)) {
    named_ = true;
    return closes(i + 1);
  }
  if (before.is(Category::name_particle) && before.preposition == 0 &&
      word.any({Category::maybe_name, Category::given_name})) {
    return closes(i + 1);
  }
  return std::nullopt;
}

// What belongs to the word in front: «رفيع | المستوى», «الثاني | عشر», «سالم | الخميس».
std::optional<uint32_t> PhraseParser::part_by_pair(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (is_respect_of_adjective(text_, i)) {  // «مصدر رفيع | المستوى», «شركة الطيران منخفض | التكلفة»
    return closes(i + 1);
  }
  // «المؤتمر الثاني | عشر», «القمة الخامسة | عشرة»
  const bool unit = before.article && (before.is(Category::number) || is_ordinal(before) ||
                                       text::is_one_of(before.stem, {"حادي", "حادية", "ثانية", "ثالثة", "رابعة",
                                                                     "خامسة", "سادسة", "سابعة", "ثامنة", "تاسعة"}));
  if (unit && text::is_one_of(word.normal, {"عشر", "عشرة"})) return closes(i + 1);
  // «استشاري أول | أمراض القلب», «نائب أول | رئيس الشركة»: the rank still governs
  if (text::is_one_of(word.normal, {"اول", "اولى"}) && !before.article &&
      before.any({Category::office, Category::profession}) && word.conjunction == 0 &&
      (named_ || (i + 1 < limit_ && !text_.is(i + 1, Category::preposition)))) {
    return opens(i + 1);
  }
  // «قناة النور | الفضائية»: of what kind the outlet is
  if (i > first_ + 1 && text_.is(first_, Category::media) && !text_.word(first_).article && before.article &&
      word.article && word.conjunction == 0 && word.preposition == 0 && word.in(WordSet::kind_of_outlet)) {
    return closes(i + 1);
  }
  // «قال تاماس | فارجا»: in front of the clause no verb is joined to an unknown name
  if (options_.bounded && i == first_ + 1 && !before.known() && !before.article && word.conjunction == U'ف' &&
      !word.article && word.letters >= 4) {
    named_ = person_ = true;
    return closes(i + 1);
  }
  // «باريس سان جرمان | بطل الدوري», «النادي الأهلي | متصدر الترتيب»: by what a club is known
  if (i > first_ && state_ == State::closed && !word.article && word.conjunction == 0 && word.preposition == 0 &&
      text::is_one_of(word.normal, {"بطل", "حامل", "متصدر", "وصيف"}) && i + 1 < limit_ &&
      text::is_one_of(text_.word(i + 1).stem,
                      {"دوري", "كاس", "لقب", "ترتيب", "بطولة", "مجموعة", "اوروبا", "قارة", "عالم"})) {
    return opens(i + 1);
  }
  if (i == first_ + 1 && is_outlet_named_like_time(text_, i, limit_)) return closes(i + 1);
  if (is_weekday_as_surname(text_, i) || is_month_as_surname(text_, i)) {
    named_ = person_ = true;
    return closes(i + 1);
  }
  // «وزير الإسكان | سابقا سالم حمدان إن», «سالم حمدان مدير النادي | حاليا إن»: when he held the office
  if (person_ && !named_ && options_.bounded && i >= first_ + 2 &&
      text::is_one_of(word.normal, {"سابقا", "حاليا", "موقتا", "مؤقتا"})) {
    const bool name_behind = i + 2 < limit_ && text_.is(i + 1, Category::given_name) && !text_.word(i + 1).article;
    if (name_behind || (text_.any(first_, kName) && (i + 1 >= limit_ || text_.is_comma(i + 1)))) {
      return closes(i + 1);
    }
  }
  return std::nullopt;
}

// A time, which ends the phrase, unless it is a name; particles of names.
std::optional<uint32_t> PhraseParser::part_or_time(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  // «حركة الفجر», «صحيفة اليوم»: of a body the name
  const bool name_of_body =
      state_ == State::open && i == first_ + 1 && word.article && !before.article && before.any(kOrganisation);
  // «تقرير في النصف الأول من | هذا العام»
  const bool governed_time = word.is(Category::demonstrative) && before.is(Category::preposition);
  if (is_time_expression(text_, i) && !name_of_body && !governed_time) return i;
  if (name_of_body && word.is(Category::time)) return accept(i);
  if (word.is(Category::name_particle) && word.conjunction == 0 && word.preposition == 0 && !word.article) {
    state_ = State::open;
    named_ = named_ || !is_eponym(text_, i, first_);  // «جامعة الملك سعود بن عبدالعزيز | للعلوم»
    return i + 1;
  }
  const bool surname = before.normal == "بن" && is_finite_verb(word) && !word.is(Category::complementizer);  // «بن يدر»
  if (before.is(Category::name_particle) && before.preposition == 0 && (surname || !is_hard_stop(word))) {
    return closes(i + 1);
  }
  return std::nullopt;
}

// What somebody is, in a word that governs: «الناطق | باسم», «طالبة | تدعى», «المعترف | بها», «المكلفة | إعداد».
std::optional<uint32_t> PhraseParser::part_by_participle(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  // «الرئيسة المنتهية ولايتها»
  if (text::is_one_of(before.stem, {"منتهية", "منتهي"}) && word.stem.starts_with("ولايت")) return i + 1;
  // «وزير الصحة سالم حمدان | باسم الحكومة»: for whom
  // … but «سالم حمدان الناطق الرسمي | باسم الحكومة»
  const auto speaks_for = [&](uint32_t k) {
    return text::is_one_of(text_.word(k).stem, {"متحدث", "متحدثة", "ناطق", "ناطقة"});
  };
  const bool spokesman =
      i > 1 && (speaks_for(i - 1) || (text_.word(i - 1).stem.starts_with("رسمي") && speaks_for(i - 2)));
  if ((word.normal == "باسم" || is_in_own_name(word)) && spokesman) {
    state_ = word.suffix == Pronoun::none ? State::open : State::closed;
    return i + 1;
  }
  if (word.normal == "باسم" && person_ && named_ && i + 1 < limit_) {
    const Word& whose = text_.word(i + 1);
    const bool body = whose.article && (is_organisation_noun(whose) || is_person_noun(whose));
    if (body || is_many_spoken_for(whose)) return i;
  }
  if ((word.normal == "باسم" || word.normal == "بلسان") && person_ && !named_) {  // «المتحدث الرسمي باسم | الوزارة»
    return opens(i + 1);
  }
  if (const uint32_t name = so_called(i); name != i && (state_ == State::open || word.normal == "فيما")) {
    return take_so_called(name);
  }
  // «طالبة تدعى سلمى», «رجل اسمه سالم»
  if (person_ && text::is_one_of(word.normal, {"يدعى", "تدعى", "يدعي", "تدعي", "اسمه", "اسمها"}) && i + 1 < limit_ &&
      text_.is_word(i + 1) && !text_.word(i + 1).article && text_.word(i + 1).preposition == 0) {
    const bool kunya =
        text::is_one_of(text_.word(i + 1).normal, {"ام", "ابو"}) && i + 2 < limit_ && text_.is_word(i + 2);
    if (kunya || !text_.word(i + 1).known() || text_.any(i + 1, kName) || text_.is(i + 1, Category::maybe_name)) {
      named_ = true;
      return closes(kunya ? i + 3 : i + 2);
    }
  }
  // «الحكومة المعترف | بها دوليا», «المقبوض | عليهم»: a passive participle with its pronoun is one adjective
  if (before.article && word.is(Category::prepositional) && takes_pronoun(before)) {
    return closes(i + 1 < limit_ && text_.word(i + 1).normal == "دوليا" ? i + 2 : i + 1);
  }
  // «الأمانة ممثلة في البلدية», «الوزارة ممثلة بوكالة …»
  if (organisation_ && text::is_one_of(word.normal, {"ممثلة", "ممثلا", "متمثلة"}) && i + 1 < limit_ &&
      text_.is_word(i + 1) && (text_.word(i + 1).preposition == U'ب' || text_.word(i + 1).normal == "في")) {
    state_ = text_.word(i + 1).article ? State::closed : State::open;
    return i + 2;
  }
  // «اللجنة المكلفة | إعداد الدستور», «القوة المتولية | حراسة المطار»: the participle and what it governs
  if (i >= first_ + 2 && before.article && text::is_one_of(before.stem, {"مكلف", "مكلفة", "متولي", "متولية"}) &&
      !word.article && word.conjunction == 0 && word.preposition == 0 && word.is(Category::content_noun) &&
      i + 1 < limit_ && text_.word(i + 1).article) {
    return opens(i + 1);
  }
  // «الجمعية شبه الرسمية», «المنظمات غير الحكومية»
  const bool alike = i + 1 < limit_ && text_.is_word(i + 1) && text_.word(i + 1).article == before.article;
  if (alike && (word.normal == "شبه" || (word.normal == "غير" && before.article))) return i + 2;
  return std::nullopt;
}

// Names that look like a clause or a noun, and nouns that look like names.
std::optional<uint32_t> PhraseParser::part_like_clause(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (is_short_name_like_clause(text_, i) && i + 2 <= limit_ && state_ != State::open) {
    named_ = person_ = true;
    return closes(i + 2);
  }
  if (is_name_like_clause(text_, i) && i + 3 <= limit_) {
    named_ = person_ = true;
    return closes(i + 3);
  }
  // «أكد الوزير | نجاح الخطة»: a name, but here a noun with its genitive
  const bool noun = word.is(Category::content_noun) || (word.is(Category::common_noun) && !before.any(kName));
  if (!options_.bounded && noun && !word.article && word.conjunction == 0 &&
      word.any({Category::given_name, Category::maybe_name}) && i + 1 < limit_ && text_.word(i + 1).known() &&
      !text_.any(i + 1, kName)) {
    // «أعلن الحمداني | فتح تحقيق»
    const bool indefinite = before.article && !word.is(Category::given_name) && text_.word(i + 1).preposition == 0 &&
                            text_.word(i + 1).conjunction == 0 &&
                            text_.any(i + 1, {Category::content_noun, Category::document, Category::organisation});
    if ((text_.word(i + 1).article && text_.word(i + 1).preposition == 0) || indefinite) return i;
  }
  // «أعلنت مديرة التعليم ابتسام الحمداني | فتح 60 مدرسة»: what is counted
  if (!options_.bounded && noun && !word.article && word.conjunction == 0 && before.article &&
      word.any({Category::given_name, Category::maybe_name}) && i + 1 < limit_ &&
      text_.tokens[i + 1].kind == TokenKind::number) {
    return i;
  }
  if (person_ && i + 2 <= limit_ && is_foreign_article(text_, i)) {
    named_ = true;
    return closes(i + 2);
  }
  if (is_surname_of_ben(text_, i) || is_surname_like_verb(text_, i, first_)) {
    named_ = true;
    return closes(i + 1);
  }
  return std::nullopt;
}

// What ends the phrase whatever it is, where people live, and «لـ» as a word of its own.
std::optional<uint32_t> PhraseParser::end_or_place(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  if (skip_fixed_adverbial(text_, i, limit_) != i || word.normal == "لجهة") return i;
  if (is_opening(text_, i)) return i;  // «أعلن س | فتح باب …»
  // «تفقد الأمير | المشروع»: a project, and no lawful man
  if ((person_ || organisation_) && before.article && word.stem == "مشروع" && word.article && word.conjunction == 0 &&
      word.preposition == 0) {
    return i;
  }
  // «بلدية | وسط المدينة»: a part of the name
  if (word.normal == "وسط" && state_ == State::open && i > first_ && !before.article &&
      before.is(Category::organisation) && i + 1 < limit_ && text_.word(i + 1).article) {
    return i + 1;
  }
  if (tells_where_people_live(i)) return opens(i + 1);
  const bool named_like_time = word.is(Category::time) && !is_time_expression(text_, i) &&
                               (text_.is(i - 1, Category::honorific) || is_name_like_time(text_, i));
  if ((is_hard_stop(word) && !named_like_time) || leaves_case(i) || begins_target(i) || begins_circumstance(i))
    return i;
  if (word.normal == "ل" && i + 1 < limit_) {  // «لـ «المنارة»», «لـ وزارة …»
    if (text_.is_mark(i + 1, U'(')) return i;  // «لـ(المنارة)»: to whom
    if (needs_body(i) || is_head_of_quoted(i)) return opens(i + 1);
    if (options_.stop_at_li || is_addressee(i) || is_addressee(i + 1) || (named_ && person_)) return i;
    return opens(i + 1);
  }
  const bool other = text::is_one_of(word.stem, {"اخر", "اخرى", "اخرون", "اخرين"});
  if (other && word.article && word.preposition == 0 && word.conjunction == 0 && before.article) {
    return i + 1;  // «دعا س الدول الأخرى إلى»
  }
  if (other && !word.article && word.preposition == 0 && word.conjunction == 0 && text_.is_word(i - 1) &&
      !before.article) {
    return i + 1 < limit_ && text_.word(i + 1).normal == "غير" ? i + 1 : closes(i + 1);  // «سيدة أخرى»
  }
  if (other && word.any({Category::adjective, Category::quantity}) && word.conjunction == 0 &&
      before.any({Category::adjective, Category::nationality})) {
    return i + 1;  // «مصدر عسكري آخر», «صحف تركية أخرى»
  }
  // «وسائل إعلام عدة», but «كشفت الدراسة | عدة جوانب»
  if (text::is_one_of(word.normal, {"عدة", "عديدة", "كثيرة"}) && !before.article) return i + 1;
  if (ends_at(i)) return i;
  return std::nullopt;
}

// What the categories of the word tell.
uint32_t PhraseParser::part_by_category(uint32_t i) {
  const Word& word = text_.word(i);
  const Word& before = text_.word(i - 1);
  // «اللواء خلف الله بن حمدان»: behind a rank a name
  const bool ranked = word.is(Category::maybe_name) && before.article && before.is(Category::honorific);
  // «الداعية الحمداني وإمام المسجد»: no «أمام»
  const bool imam = word.is(Category::office) && options_.bounded && person_ &&
                    slice(text_.text, text_.tokens[i]).find("إمام") != std::string_view::npos;
  if (word.is(Category::preposition) && !imam && !((word.any(kName) || ranked) && word.conjunction == 0))
    return preposition(i);
  if (word.is(Category::demonstrative)) {
    const bool governed = state_ == State::open && !before.article && before.known();
    return governed ? i + 1 : i;  // «محامي هؤلاء الأشخاص»
  }
  if (is_unknown_verb(i)) return i;
  if (word.is(Category::number)) {
    // «الوزير الأول», «قاضي التحقيق الأول», «وزراء خارجية الدول الخمس»
    const bool ordinal = (person_ || organisation_) && word.article && before.article && before.known() &&
                         word.conjunction == 0 && word.preposition == 0;
    return state_ == State::open || (named_ && word.article) || ordinal ? i + 1 : i;
  }
  if (word.is(Category::cue_participle) && !word.article && state_ != State::open && !word.any(kPerson) &&
      !is_organisation_noun(word)) {
    return i;  // «محافظ | مدينة …» is no «مدين»
  }
  if (state_ != State::open && is_for_unknown_people(word)) return i;  // «قال سالم | لمستمعيه»
  // «أحمدو ولد حمدان | للجزيرة»: to whom he says it
  const bool outlet = word.preposition == U'ل' && word.is(Category::media_name) && person_ && state_ == State::closed;
  if (word.preposition != 0) return !outlet && takes_stuck_preposition(i) ? accept(i) : i;
  if (word.conjunction != 0) return coordinates(i) ? accept(i) : i;
  if (state_ != State::open && !word.article && !word.any(kName) && !word.is(Category::maybe_name)) {
    if (ends_before_indefinite(i)) return i;
    if (is_feminine_adjective(i)) return accept(i);
  }
  // «إلينا», but «المديرة | إلينا فوسكا»
  const bool pair =
      i + 1 < limit_ && text_.is_word(i + 1) && (!text_.word(i + 1).known() || text_.is(i + 1, Category::family_name));
  const bool name = pair && (word.is(Category::given_name) || (person_ && !named_ && before.article));
  if (word.is(Category::prepositional) && !name) return prepositional(i);
  return ends_before_content(i) ? i : accept(i);
}

uint32_t PhraseParser::word(uint32_t i) {
  if (is_second_person(i)) return i;
  if (is_one_of_several(i)) {
    if (options_.bounded) named_ = false;
    return opens(text_.word(i + 1).normal.ends_with("ي") ? i + 2 : i + 1);  // «مؤسسي | الحزب»: no pronoun
  }
  if (i == first_) return begin(i);
  // in this order: the earlier ones know more words
  for (const auto rule :
       {&PhraseParser::part_by_form, &PhraseParser::part_by_pair, &PhraseParser::part_or_time,
        &PhraseParser::part_by_participle, &PhraseParser::part_like_clause, &PhraseParser::end_or_place}) {
    if (const auto next = (this->*rule)(i)) return *next;
  }
  return part_by_category(i);
}

}  // namespace isnad::mention
