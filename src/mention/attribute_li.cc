// Attributes with ل inside a noun phrase («المدير العام | للشركة», «معهد المنارة | للدراسات»), against whom one speaks
// to («قال الطبيب | للمريض»).
#include <string_view>

#include "mention/description.h"
#include "mention/person_name.h"
#include "mention/phrase_parser.h"
#include "text/one_of.h"

namespace isnad::mention {

using lexicon::Governed;
using lexicon::Pronoun;
using lexicon::Word;

namespace {

// «الطبيب | للمريض», «الوزارة | لعملائها», «أحدهم | للدكتور سالم»: the head at `i` - 1 is complete alone, and who hears
// it stands behind it; but «التابعون للحزب», «السفير للمملكة», «نائب للرئيس».
bool is_said_to(const AnalysedText& text, uint32_t first, uint32_t i) {
  const lexicon::Word& head = text.word(first);
  const lexicon::Word& hearer = text.word(i);
  if (i != first + 1 || head.governs(Governed::of) || is_envoy(head) || is_spokesman(head.stem)) return false;
  // «المنتقدون للخطة», «(المدير) الفني للفريق»
  if ((head.stem.starts_with("م") && ends_like_plural(head)) || text::is_one_of(head.stem, {"فني", "فنية"}))
    return false;
  const bool somebody = !head.article && text::is_one_of(head.stem, {"مسؤول", "مسئول", "مصدر", "احدهم", "احدهما"});
  const bool complete =
      head.article && (head.any(kTitle) || head.any(kBody) || head.any(kName) || text.is(first, Category::group));
  if (!complete && !somebody && !(head.article && head.stem.ends_with("ي") && !head.any(kDescriptive))) return false;
  if (somebody) return hearer.any(kTitle) && (hearer.article || text.any(i + 1, kName));
  // «لعدد من الصحافيين»
  const bool some = hearer.is(Category::quantity) && i + 2 < text.size() && text.word(i + 1).normal == "من" &&
                    text.word(i + 2).any(kPerson);
  return hearer.any(kPerson) || hearer.any(kBody) || hearer.any(kName) || some || is_for_unknown_people(hearer) ||
         (hearer.article && (ends_like_plural(hearer) || (hearer.stem.ends_with("ي") && !hearer.known())));
}

}  // namespace

// Behind ل: an addressee, «للصحافيين», «لفرانس برس».
bool PhraseParser::is_addressee(uint32_t i) const {
  const Word& word = text_.word(i);
  if (text_.phrase_at[i] >= 0) {
    const Category c = text_.phrases[static_cast<size_t>(text_.phrase_at[i])].category;
    if (c == Category::media_name || c == Category::media) return true;
  }
  const bool journalists = word.stem == "صحافيين" || word.stem == "صحفيين" || word.stem == "صحافة" ||
                           word.stem == "اعلاميين" || word.stem == "مراسلين" || word.stem == "صحفي" ||
                           word.stem == "زملائه" || word.stem == "نظيره";
  // «قال لبرنامج «المنارة»», but «تقرير لبرنامج الأغذية العالمي»
  const bool programme =
      word.stem == "برنامج" && !(i + 1 < limit_ && (text_.word(i + 1).article || text_.phrase_at[i + 1] >= 0));
  // «مدير عام لشركة «المنارة»», but «قال لصحيفة «المنارة»»
  const bool is_body = word.any(kOrganisation) && !word.any({Category::medium, Category::maybe_name});
  const bool latin =
      !word.known() && !word.stem.empty() && static_cast<unsigned char>(word.stem[0]) < 0x80U;  // «لـCNN»
  return journalists || programme || latin || word.any({Category::media, Category::media_name}) ||
         (i + 1 < limit_ && text_.quotation_at[i + 1] >= 0 && !is_body);
}

// «مصدر حكومي | للجزيرة», «مصادر مطلعة | للشرق الأوسط»: one who is not named is nobody's, and tells it an outlet; but
// «مسؤول مؤيد للحكومة».
bool is_told_by_unnamed(const AnalysedText& text, uint32_t first, uint32_t i) {
  const Word& head = text.word(first);
  const Word& before = text.word(i - 1);
  const bool described = before.any({Category::adjective, Category::nationality}) && !before.article;
  const bool takes =
      before.governs(Governed::of) || (before.stem.starts_with("م") && !before.is(Category::nationality) &&
                                       !text::is_one_of(before.stem, {"مطلع", "مطلعة", "محلي", "محلية"}));
  return i >= first + 2 && head.is(Category::unnamed) && !head.article && described && !takes && text.word(i).article;
}

// «تمنى المدرب الهولندي | للاعبين»: an office with his nationality is complete, and many hear him; but «الأمين العام
// للمحامين».
bool is_told_to_many(const AnalysedText& text, uint32_t first, uint32_t i) {
  const Word& head = text.word(first);
  const Word& before = text.word(i - 1);
  const Word& hearer = text.word(i);
  if (i != first + 2 || !head.article || !head.any({Category::office, Category::profession})) return false;
  const bool many = hearer.article && hearer.any({Category::group, Category::profession}) &&
                    !hearer.any({Category::organisation, Category::media}) &&
                    (names_many(hearer) || ends_like_plural(hearer) || hearer.is(Category::group));
  return before.article && before.is(Category::nationality) && many;
}

// «سالم حمدان المدير العام | لـ«المنارة»», «سالم حمدان، الرئيس التنفيذي | لوكالة المنارة»: behind a name, who is the
// head is it of something, and speaks to nobody there.
bool PhraseParser::needs_body(uint32_t i) const {
  if (named_ || !person_ || i < first_ + 2) return false;
  if (!text::is_one_of(text_.word(i - 1).stem, {"عام", "عامة", "تنفيذي", "تنفيذية", "اقليمي", "اقليمية"})) return false;
  const uint32_t title = i - 2;
  if (!text_.word(title).article || !text_.is(title, Category::office)) return false;
  if (title > first_) return is_bare_name_so_far(title);
  return first_ > 2 && text_.is_comma(first_ - 1) && nameable(text_, first_ - 2, true) &&
         nameable(text_, first_ - 3, true);
}

bool PhraseParser::takes_li(uint32_t i) const {
  const Word& word = text_.word(i);
  // «اتهامات الأمين العام لحزب العدالة لـ ص», «تحذيرات الأمين العام للأمم المتحدة من»: of what he is the head
  const bool body = (word.any(kBody) && !word.article) || text_.phrase_at[i] >= 0;
  const bool headed =
      text_.word(i - 1).stem == "عام" && !named_ && person_ && body && !word.any({Category::medium, Category::media});
  // «هنأ الرئيس العام لرعاية الشباب سالم حمدان ص على»: what the head is there for
  const bool purposes = text_.word(i - 1).stem == "عام" && !named_ && person_ && i >= first_ + 2 && !word.article &&
                        word.is(Category::content_noun) && i + 1 < limit_ && text_.word(i + 1).article;
  if (purposes && options_.target_follows) return true;
  // «طلب الاتحاد المحلي لكرة القدم | تأجيل C», «دعوة المفوضية السامية لحقوق الإنسان | إلى C»
  const bool field = text::is_one_of(word.stem, {"حقوق", "كرة", "شؤون", "شئون"}) && !word.article &&
                     text_.word(i - 1).article && i + 1 < limit_ && text_.word(i + 1).article && !(named_ && person_);
  if (options_.stop_at_li) return headed || field || (body && needs_body(i));
  // «سالم حمدان الناطق الرسمي | لشرطة المدينة»
  const uint32_t title = text_.is(i - 1, Category::adjective) && i >= first_ + 2 ? i - 2 : i - 1;
  if (person_ && body && is_spokesman(text_.word(title).stem)) return true;
  // «دعا الوزير المعلمين | للاطلاع على»: to what those are called
  if (options_.target_follows && text_.word(i - 1).article && text_.word(i - 1).stem.ends_with("ين") &&
      word.any({Category::content_noun, Category::cue_masdar}) && !word.any(kBody)) {
    return false;
  }
  // «المجلس الوطني للصحافة», «النقابة الوطنية للصحافيين»: whose it is
  const bool institution =
      i >= first_ + 2 && text_.word(i - 2).article && text_.word(i - 1).stem.starts_with("وطني") &&
      text::is_one_of(text_.word(i - 2).stem, {"مجلس", "نقابة", "وكالة", "اتحاد", "هيئة", "رابطة", "مركز", "معهد"});
  if (institution && text::is_one_of(word.stem, {"صحافة", "صحافيين", "صحفيين", "اعلام", "اعلاميين"})) return true;
  // «الموقع الإلكتروني لصحيفة المنارة», «المكتب الإعلامي للهيئة»: of whom it is
  if (i == first_ + 2 && text_.word(first_).article && text_.word(i - 1).article &&
      text::is_one_of(text_.word(first_).stem, {"موقع", "حساب", "صفحة", "مكتب", "قناة", "نسخة", "بوابة"}) &&
      text::is_one_of(text_.word(i - 1).stem, {"الكتروني", "رسمي", "رسمية", "الكترونية", "اعلامي", "اقليمي"}) &&
      word.any(kOrganisation)) {
    return true;
  }
  // but «دعت الجامعة للراغبين في الدراسة التقدم»
  const bool called = options_.target_follows && ends_like_plural(word);
  if (is_said_to(text_, first_, i) && !called) return false;
  // «قالت الهند | للسلطات»: a state is of nobody
  if (i == first_ + 1 && text_.any(first_, {Category::country, Category::capital}) &&
      text::is_one_of(word.stem, {"سلطات", "حكومة", "مسؤولين", "دول", "حلفاء", "حلفائها", "مجلس"})) {
    return false;
  }
  // «تقرير لصحيفة «المنارة»»: whose it is
  uint32_t document = i - 1;
  while (document > first_ && text_.any(document, {Category::adjective, Category::nationality})) --document;
  if (document == first_ && text_.is(first_, Category::document) && !text_.word(first_).article &&
      !text_.word(i - 1).article && word.is(Category::media) && !word.article) {
    return true;
  }
  // «مراسل لوكالة المنارة», «مصور لفرانس برس»: for whom he works
  const bool outlet = word.any({Category::media, Category::media_name}) || text_.phrase_at[i] >= 0;
  if (i == first_ + 1 && outlet && !word.article && !text_.word(first_).article &&
      text::is_one_of(text_.word(first_).stem, {"مراسل", "مراسلة", "مصور", "مصورة", "مندوب", "مندوبة"})) {
    return true;
  }
  // «قالت المعارضة | للصحفيين إن», but «القوى المعارضة للحكومة»
  if (is_addressee(i) && word.is(Category::profession)) return false;
  if (is_told_by_unnamed(text_, first_, i)) return false;
  if (is_told_to_many(text_, first_, i)) return false;
  if (is_governed_attribute(i, i, Governed::of) && word.known()) return true;
  // «قال بيريز | لمستمعيه»: a surname governs nothing, but «المملوكة لشركة …», «المنضم لـ»
  const Word& head = text_.word(first_);
  const bool participle = head.article && (head.stem.starts_with("م") || head.stem.ends_with("ة"));
  if (i == first_ + 1 && !head.known() && !participle && text_.phrase_at[first_] < 0) return false;
  const std::string_view before = text_.word(i - 1).stem;
  // «الهيئة التابعة للوزارة», «شركة مملوكة للدولة»
  if (text::is_one_of(before, {"تابع", "تابعة", "مملوك", "مملوكة", "خاضع", "خاضعة", "موالية", "منتمية"})) return true;
  // «الجمعية العمومية | لـ«المنارة»»: a part of a body, and of which
  if (i + 1 < limit_ && word.normal == "ل" && text_.quotation_at[i + 1] >= 0 && i == first_ + 2 && head.article &&
      text::is_one_of(text_.word(i - 1).stem, {"عمومية", "عامة", "تنفيذية", "تنفيذي", "منظمة", "عليا", "مركزية"}) &&
      text::is_one_of(head.stem, {"جمعية", "امانة", "لجنة", "مكتب", "هيئة", "قيادة"})) {
    return true;
  }
  // «الأمير س رئيس اللجنة العليا لمعرض الكتاب»
  const bool adjective = text_.is(i - 1, Category::adjective) || text_.word(i - 1).normal == "العليا";
  if (i >= first_ + 2 && text_.word(i - 1).article && adjective && text_.word(i - 2).article &&
      text::is_one_of(text_.word(i - 2).stem, {"لجنة", "هيئة", "امانة", "ادارة"}) && !word.any(kPerson)) {
    return true;
  }
  // «سالم حمدان مستشار س السابق | لشؤون الساحل»
  if (text::is_one_of(word.stem, {"شؤون", "شئون"}) && !word.article && options_.bounded && text_.word(i - 1).article)
    return true;
  // «الأمير سالم بن حمد الرئيس السابق | للهيئة»
  const bool former = text::is_one_of(text_.word(i - 1).normal, {"السابق", "الاسبق"}) && i >= first_ + 3 &&
                      text_.word(i - 2).article && text_.any(i - 2, {Category::office});
  if (former && word.any(kBody)) return true;
  if (is_purpose_of_body(i)) return true;
  // «سالم حمدان مدرب قطر | لكرة القدم»
  if (word.stem == "كرة" && !word.article && i >= first_ + 2 && text_.any(i - 1, kPlace) &&
      text_.any(i - 2, {Category::office, Category::profession})) {
    return true;
  }
  if (named_ && person_) return false;
  // «المدير العام لليونسكو | لعمال البناء»: to whom
  if (text_.word(i - 1).preposition == U'ل' && word.any({Category::group, Category::profession})) return false;
  // «اعتذر الوزير المصري | للجماهير عن»: a person with his adjective is complete
  if (!options_.bounded && person_ && !named_ && word.article && word.is(Category::group) &&
      text_.word(i - 1).article && text_.any(i - 1, {Category::nationality}) && i > first_ + 1) {
    return false;
  }
  // «اعتذر النادي | لجماهيره»: whom he addresses
  if (!options_.bounded && word.suffix != Pronoun::none && text_.word(i - 1).article) return false;
  // «المفوض السامي لحقوق الإنسان», «الاتحاد المصري لكرة القدم»: what an office or body is for
  if (text::is_one_of(word.stem, {"حقوق", "كرة", "شؤون", "شئون"}) && !word.article && text_.word(i - 1).article)
    return true;
  const bool purpose = word.any({Category::content_noun, Category::cue_masdar}) && !word.article;
  const bool complete = state_ == State::closed && !organisation_ && !(person_ && !named_);
  const bool definite = word.article && word.is(Category::common_noun);
  // «دعت الشرطة المواطنين | للبقاء في منازلهم»
  if (options_.target_follows && word.any({Category::content_noun, Category::cue_masdar}) && !word.any(kOrganisation) &&
      !word.any(kPerson) && text_.is(first_, Category::group)) {
    return false;
  }
  if (options_.target_follows && !word.any(kPerson) && !word.any(kOrganisation) && !word.any(kPlace) && !definite &&
      (purpose || complete) &&
      !(purpose && (is_named_behind(i) || is_named_behind_body(i - 1)))) {  // «رئيسة جمعية «أمان» لحماية الطفولة س»
    return false;  // «دعت إسرائيل للسماح …»
  }
  // «المدير العام للوكالة الدولية»: of what he is the head, where it is no outlet by name
  const bool agency = person_ && !named_ && i == first_ + 2 && text_.is(first_, Category::office) &&
                      text::is_one_of(before, {"عام", "عامة", "تنفيذي", "تنفيذية", "اقليمي", "اقليمية"}) &&
                      word.is(Category::media) && !word.is(Category::media_name);
  return agency || needs_body(i) || (!is_addressee(i) && !word.is(Category::cue_verb));
}

// «سعاد العلي من معهد المنارة | للدراسات», «… من شركة النور | للاستثمار»: for what the body in front is there.
bool PhraseParser::is_purpose_of_body(uint32_t i) const {
  constexpr uint32_t kReach = 4;  // tokens
  const Word& word = text_.word(i);
  const bool purpose =
      (word.article && word.any({Category::content_noun, Category::common_noun, Category::document})) ||
      text::is_one_of(word.stem, {"حقوق", "شؤون", "شئون"});
  if (!options_.bounded || !purpose || word.any(kPerson)) return false;
  for (uint32_t k = i - 1; k > first_ + 1 && k + kReach > i && text_.is_word(k); --k) {
    const Word& body = text_.word(k);
    if (!is_kind_of_body(body) || body.article || body.conjunction != 0) continue;
    const bool headed = text_.any(k - 1, {Category::office, Category::profession});  // «رئيس جامعة نايف | للعلوم»
    return k + 1 < i && (headed || text::is_one_of(text_.word(k - 1).normal, {"من", "في"}));
  }
  return false;
}

}  // namespace isnad::mention
