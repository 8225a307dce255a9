// Attributes that begin with ب: «مدير الأمن | بالمحافظة», against what the verb governs («ندد المدير | بالهجوم»).
#include <string_view>

#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "mention/place_noun.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Governed;
using lexicon::Pronoun;

// «حذر استشاري الجلدية بمستشفى السدر الدكتور سالم حمدان من»: not far behind the body at `i` his title and his name.
bool PhraseParser::is_named_behind(uint32_t i) const {
  constexpr uint32_t kReach = 7;                   // tokens
  const int32_t office = text_.phrase_at[first_];  // «عميد كلية …»
  const bool holds = text_.any(first_, {Category::office, Category::profession}) ||
                     (office >= 0 && text_.phrases[static_cast<size_t>(office)].category == Category::office);
  if (!person_ || named_ || !holds) return false;
  // «عضو لجنة التسويق بالأهلي سالم حمدان | أن»: in front of a clause any name
  if (options_.clause_follows && i + 2 < limit_ && text_.is(i + 1, Category::given_name) &&
      !text_.word(i + 1).article && nameable(text_, i + 2, true)) {
    return true;
  }
  // «نائب رئيس الغرفة التجارية بالمدينة سالم الحمداني»: without a title
  if (i + 2 < limit_ && text_.is(i + 1, Category::given_name) && !text_.word(i + 1).article && text_.is_word(i + 2) &&
      (may_be_surname(text_.word(i + 2)) || text_.any(i + 2, {Category::family_name, Category::name_particle}))) {
    return true;
  }
  for (uint32_t k = i + 1; k + 1 < limit_ && k < i + kReach && text_.is_word(k); ++k) {
    const Word& word = text_.word(k);
    if (word.is(Category::complementizer) || word.conjunction != 0) return false;
    if (word.article && word.any({Category::honorific, Category::profession}) && text_.is(k + 1, Category::given_name))
      return true;
    if (word.is(Category::given_name) && !word.article && text_.word(k + 1).normal == "بن") return true;
  }
  return false;
}

// «النائب عن | حزب الأمل سالم القرني»: whether a given name stands behind the body that begins behind `i`.
bool PhraseParser::is_named_behind_body(uint32_t i) const {
  constexpr uint32_t kReach = 7;  // tokens
  for (uint32_t k = i + 2; k + 1 < limit_ && k < i + kReach; ++k) {
    if (text_.is_comma(k) || text_.word(k).conjunction != 0 || text_.is(k, Category::complementizer)) return false;
    const bool given = text_.any(k, {Category::given_name, Category::maybe_name});
    if (given && !text_.word(k).article && text_.is_word(k + 1) && nameable(text_, k + 1, true)) return true;
  }
  return false;
}

// Whether a preposition that the verb governs besides ب stands soon behind the place at `i`.
bool PhraseParser::is_in_front_of_governed(uint32_t i, uint32_t reach) const {
  for (uint32_t k = i + 1; k < limit_ && k < i + reach && text_.is_word(k); ++k) {
    const std::string_view n = text_.word(k).normal;
    if ((options_.stop_at_min && n == "من") || (options_.stop_at_ila && n == "الى") ||
        (options_.stop_at_an && n == "عن") || (options_.stop_at_ala && n == "على") ||
        (options_.stop_at_li && text_.word(k).preposition == U'ل')) {
      return true;
    }
  }
  return false;
}

// Whether another ب stands behind the one at `i`, so that the verb has its own.
bool PhraseParser::is_in_front_of_by(uint32_t i) const {
  constexpr uint32_t kReach = 20;  // tokens
  for (uint32_t k = i + 1; k < limit_ && k < i + kReach; ++k) {
    if (text_.is_comma(k) || text_.is_mark(k, U'.') || text_.quotation_at[k] >= 0) return false;
    const Word& word = text_.word(k);
    const bool manner = text::is_one_of(word.stem, {"شكل", "صورة", "شان", "شدة", "سبب", "مناسبة", "فضل", "حضور"});
    if (word.preposition == U'ب' && !manner) return true;
    if (word.is(Category::complementizer) && word.normal.starts_with("بان")) return true;
  }
  return false;
}

// «طالب عدد من الركاب | بمطار النور بـ», «ندد أعضاء النقابة | بالمستشفى بـ», «اتهامات لجنة البيئة | بمجلس النواب بـ»:
// at what place or body those many or the part of a body are.
bool PhraseParser::is_where_many_are(uint32_t i) const {
  const Word& word = text_.word(i);
  const bool many = text_.any(first_, {Category::group, Category::quantity}) && !(i == first_ + 1) && !named_;
  const bool part = organisation_ && !person_ && i == first_ + 2 && !text_.word(first_).article &&
                    text::is_one_of(text_.word(first_).stem, {"لجنة", "كتلة", "ادارة", "قسم", "كلية", "نقابة"});
  const bool in_body =
      text::is_one_of(word.stem, {"مجلس", "برلمان", "جامعة", "مستشفى", "مستشفي", "وزارة", "محافظة", "مدينة"});
  if (!(many || (part && in_body)) || word.suffix != Pronoun::none) return false;
  const bool site = word.any(kBody) || word.any(kPlace) || place_noun(text_, i) != nullptr ||
                    text::is_one_of(word.stem, {"سوق", "مدرسة", "مصنع", "عاصمة", "ملعب", "مطار", "ميناء", "منطقة"});
  const bool told_which =
      word.article || word.any(kPlace) ||
      (i + 1 < limit_ && (text_.word(i + 1).article || text_.any(i + 1, kPlace) || !text_.word(i + 1).known()) &&
       text_.word(i + 1).preposition == 0 && text_.word(i + 1).conjunction == 0);
  return site && told_which;
}

bool PhraseParser::takes_stuck_preposition(uint32_t i) const {
  const Word& word = text_.word(i);
  if (word.conjunction != 0) return joins_attribute(i);
  if (word.preposition == U'ل') return takes_li(i);
  if (word.preposition != U'ب') return false;
  // «مصادر على صلة | بالملف»
  if (i > first_ + 2 && stands_to(text_.word(i - 1)) && text::is_one_of(text_.word(i - 2).normal, {"على", "علي"}))
    return true;
  // «الجمعية الوطنية للنهوض | بالنقد السينمائي»: what it is there for
  if (i > first_ + 1 && organisation_ && !person_ && text_.word(i - 1).preposition == U'ل' &&
      text_.word(i - 1).article &&
      text::is_one_of(text_.word(i - 1).stem, {"نهوض", "تعريف", "عناية", "اهتمام", "ارتقاء", "توعية", "رفق"})) {
    return true;
  }
  if (word.normal == "بعنوان" && text_.is(first_, Category::document)) return true;  // «تقرير للمركز | بعنوان «…»»
  // «المدير العام بالإنابة سالم حمدان»
  if (text::is_one_of(word.normal, {"بالانابة", "بالنيابة", "بالوكالة", "بالتكليف"}) && person_) return true;
  if (is_in_own_name(word)) {  // «المتحدث باسمها», but «الملك | باسمه»
    const bool described = i > first_ + 1 && text_.is(i - 1, Category::adjective) && text_.word(i - 1).article;
    return text::is_one_of(text_.word(described ? i - 2 : i - 1).stem, {"متحدث", "متحدثة", "ناطق", "ناطقة"});
  }
  if (word.stem == "اسم" || word.normal == "باسم") return !(named_ && person_);  // «عزى س | باسم الشعب»
  // «قال الرئيس | بصوت غاضب: …»: how
  if (!word.article && word.in(WordSet::manner)) return false;
  if (word.in(WordSet::adverbial_with_ba)) return false;  // «المجلس | بالفعل»
  // «الوزارة | بالتنسيق مع …»: with whom
  if (text::is_one_of(word.stem, {"تنسيق", "تعاون", "شراكة", "اشتراك", "تزامن"}) && word.article) return false;
  // «المقررة المعنية بالحق في الغذاء», «الوزير المكلف بالملف»
  if (text_.word(i - 1).article &&
      text_.any(first_, {Category::office, Category::profession, Category::organisation}) &&
      text::is_one_of(text_.word(i - 1).stem, {"معني", "معنية", "معنيون", "مكلف", "مكلفة", "مختص", "مختصة"})) {
    // «طالبت الرئيس المكلف | بمصارحة الناس»: the only ب belongs to the verb
    return !options_.stop_at_ba || is_named_behind(i) || is_named_behind_body(i) || is_in_front_of_by(i) ||
           (word.is(Category::content_noun) && is_in_front_of_governed(i, 8));
  }
  const bool where = word.any(kOrganisation) || word.any(kPlace) || text_.phrase_at[i] >= 0 ||
                     text::is_one_of(word.stem, {"حي", "مدينة", "قرية", "بلدة", "محافظة", "منطقة", "ولاية"});
  // «دعا رئيس اتحاد الطلاب بالخارج | الحكومة إلى»
  if (text::is_one_of(word.normal, {"بالخارج", "بالداخل"}) && (organisation_ || person_) && !(named_ && person_))
    return true;
  // «دعا النائب بمجلس الشعب، س، T إلى»: what is called for stands behind إلى
  const bool called = options_.stop_at_ila && options_.target_follows && !options_.stop_at_an && i == first_ + 1 &&
                      text_.is(first_, Category::office) && word.any(kBody);
  // «حذرت مديرية الدفاع المدني بمنطقة النور من خطورة …»: where a body is, in front of what the verb governs
  const bool some = text_.is(first_, Category::group) && !text_.word(first_).article;  // «فعاليات جمعوية بإقليم …»
  const bool area =
      ((organisation_ || some) && text::is_one_of(word.stem, {"منطقة", "محافظة", "مدينة", "ولاية", "قضاء", "بلدة"})) ||
      (some && text::is_one_of(word.stem, {"اقليم", "جهة", "عمالة", "ريف", "ضواحي"}));
  // «وصفت السفارة الهولندية بالقاهرة، في منشور، T بـ»: where a mission is
  const bool mission = options_.stop_at_ba && word.any(kPlace) && i + 1 < limit_ &&
                       (text_.is_comma(i + 1) || is_in_front_of_by(i)) &&
                       text::is_one_of(text_.word(first_).stem, {"سفارة", "قنصلية", "بعثة"});
  if (mission) return true;
  if (is_office_at(i) && (!options_.stop_at_ba || is_in_front_of_by(i))) return true;
  // «طالب المهتمون بالشؤون الزراعية بـ»: what the verb governs stands behind it
  if (options_.stop_at_ba && word.article && is_governed_attribute(i, i, Governed::by) &&
      (is_in_front_of_by(i) || is_in_front_of_governed(i, 6))) {
    return true;
  }
  if (options_.stop_at_ba && area && is_in_front_of_governed(i, options_.target_follows ? 14 : 5)) return true;
  if (options_.stop_at_ba && is_where_many_are(i) &&
      (is_in_front_of_by(i) || (options_.stop_at_li && is_in_front_of_governed(i, 5)))) {
    return true;
  }
  // «وصف أستاذ القانون بجامعة الدورة سالم حمدان T بأنه»: where he is, in front of his name
  const bool named_there = (where || options_.clause_follows) &&
                           (is_named_behind(i) || (person_ && !named_ && is_in_front_of_by(i) &&
                                                   is_named_behind_body(word.any(kPlace) ? i - 1 : i)));
  if (options_.stop_at_ba && !(options_.bounded && where) && !called && !named_there) return false;
  if (is_governed_attribute(i, i, Governed::by) && word.known()) return true;
  if (named_ && person_) return false;
  if (word.is(Category::medium) && !word.any(kOrganisation)) return false;
  // «فنّد الحزب | بالأرقام», «سجّل الوزير | بأسف أن»
  if (i == first_ + 1 && text_.word(first_).article && word.known() && !where) return false;
  const bool manner = !word.article && !where && i + 1 < text_.size() &&
                      (text_.is(i + 1, Category::complementizer) || text_.is_mark(i + 1, U':'));
  return !manner && (person_ || organisation_);
}

// «سالم حمدان مسؤول لجنة الإعلام | بالنادي»: behind his name and his office, of which body it is.
bool PhraseParser::is_office_at(uint32_t i) const {
  constexpr uint32_t kFar = 5;  // tokens
  if (!text_.word(i).any(kBody) && text_.word(i).stem != "فريق") return false;
  for (uint32_t k = i - 1; k > first_ + 1 && k + kFar > i; --k) {
    const Word& word = text_.word(k);
    if (!text_.is_word(k) || word.preposition != 0 || word.is(Category::preposition)) return false;
    const bool title = word.any({Category::office, Category::profession, Category::unnamed}) && !word.any(kName);
    if (title && !word.article && (text_.any(k - 1, kName) || !text_.word(k - 1).known())) return true;
  }
  return false;
}

}  // namespace isnad::mention
