#include "statement/word_lists.h"

#include <algorithm>
#include <array>

namespace isnad::statement::word_lists {
namespace {

using namespace std::string_view_literals;

constexpr std::array kAttacks = {"هجوم"sv,   "هجوما"sv,  "هجومي"sv,   "هجومين"sv,   "هجمات"sv,
                                 "تفجير"sv,  "تفجيرا"sv, "تفجيرات"sv, "تفجيري"sv,   "تفجيرين"sv,
                                 "عملية"sv,  "عمليات"sv, "اعتداء"sv,  "اعتداءات"sv, "قصف"sv,
                                 "اغتيال"sv, "خطف"sv,    "مسؤولية"sv, "مسئولية"sv};
constexpr std::array kRanks = {"من"sv,     "احد"sv,  "احدى"sv, "اول"sv,  "اولى"sv,   "اكبر"sv,  "اهم"sv,    "ابرز"sv,
                               "ثاني"sv,   "ثالث"sv, "افضل"sv, "اكثر"sv, "الاكثر"sv, "الاهم"sv, "الابرز"sv, "الاكبر"sv,
                               "الافضل"sv, "جزء"sv,  "جزءا"sv, "واحد"sv, "واحدا"sv,  "واحدة"sv, "بمثابة"sv};
constexpr std::array kAdverbial = {"اضافة"sv, "تالي"sv, "فعل"sv, "شكل"sv,   "صورة"sv, "سبب"sv,
                                   "جانب"sv,  "نسبة"sv, "ذات"sv, "تاكيد"sv, "طبع"sv,  "مقابل"sv,
                                   "غض"sv,    "نظر"sv,  "رغم"sv, "تزامن"sv, "توازي"sv};
constexpr std::array kAccompaniment = {"قيادة"sv, "رئاسة"sv, "زعامة"sv, "حضور"sv, "مشاركة"sv};
constexpr std::array kJournalists = {"صحافيين"sv, "صحفيين"sv, "اعلاميين"sv, "صحافة"sv};
constexpr std::array kSides = {"جانبه"sv, "جانبها"sv, "جانبهم"sv, "جهته"sv,
                               "جهتها"sv, "جهتهم"sv,  "ناحيته"sv, "ناحيتها"sv};
constexpr std::array kInTurn = {"بدوره"sv, "بدورها"sv, "وبدوره"sv, "وبدورها"sv};
constexpr std::array kChannels = {"تويتر"sv, "فيسبوك"sv};
constexpr std::array kOwnChannels = {"موقعه"sv, "حسابه"sv, "صفحته"sv};  // «موقعها», «حسابهم»
constexpr std::array kMasculineCountries = {"العراق"sv, "المغرب"sv, "الاردن"sv, "لبنان"sv, "السودان"sv, "اليمن"sv};
constexpr std::array kResponsibilities = {"مسؤولية"sv, "مسئولية"sv, "تبعات"sv};

constexpr std::array kDepartments = {"صحة"sv,     "تعليم"sv,  "تجارة"sv, "عمل"sv,  "زراعة"sv, "بيئة"sv,  "كهرباء"sv,
                                     "نقل"sv,     "مرور"sv,   "تموين"sv, "طاقة"sv, "نفط"sv,   "بترول"sv, "سياحة"sv,
                                     "دفاع"sv,    "جوازات"sv, "جمارك"sv, "ري"sv,   "اسكان"sv, "عدل"sv,   "صناعة"sv,
                                     "تخطيط"sv,   "تربية"sv,  "غذاء"sv,  "خدمة"sv, "ضمان"sv,  "تدريب"sv, "مياه"sv,
                                     "استثمار"sv, "اوقاف"sv,  "موارد"sv};
constexpr std::array kSpeakingOf = {"تطرق"sv,  "تطرقت"sv,  "تحدث"sv,   "تحدثت"sv,
                                    "تناول"sv, "تناولت"sv, "استعرض"sv, "استعرضت"sv};
constexpr std::array kCarrying = {"نشره"sv,  "نشرها"sv,  "نشرته"sv,   "نشرتها"sv,  "بثه"sv,     "بثها"sv,
                                  "بثته"sv,  "بثتها"sv,  "نقله"sv,    "نقلها"sv,   "نقلته"sv,   "نقلتها"sv,
                                  "اورده"sv, "اوردته"sv, "اوردتها"sv, "تناقلته"sv, "تناقلتها"sv};
constexpr std::array kFollowers = {"انصاره"sv,  "انصارها"sv,  "مؤيديه"sv, "مؤيديها"sv, "اتباعه"sv,   "اتباعها"sv,
                                   "مناصريه"sv, "مناصريها"sv, "ناخبيه"sv, "مواطنيه"sv, "مواطنيها"sv, "جماهيره"sv};
constexpr std::array kWithholding = {"يحدد"sv,   "تحدد"sv,   "يكشف"sv,  "تكشف"sv,  "يذكر"sv,   "تذكر"sv,   "يوضح"sv,
                                     "توضح"sv,   "يفصح"sv,   "تفصح"sv,  "يقدم"sv,  "تقدم"sv,   "يسم"sv,    "تسم"sv,
                                     "يعط"sv,    "تعط"sv,    "يخض"sv,   "تخض"sv,   "يحددوا"sv, "يذكروا"sv, "يوضحوا"sv,
                                     "يكشفوا"sv, "يفصحوا"sv, "يذكرا"sv, "يوضحا"sv, "يحددا"sv};
constexpr std::array kNounsOfClause = {"احتمال"sv, "احتمالية"sv, "امكانية"sv, "امكان"sv, "ضرورة"sv,  "اهمية"sv,
                                       "وجوب"sv,   "حقيقة"sv,    "فرضية"sv,   "فكرة"sv,  "استحالة"sv};
constexpr std::array kOwnWords = {"تصريح"sv, "تعليق"sv, "كلام"sv,  "كلمات"sv, "حديثه"sv, "حديثها"sv,
                                  "لهجت"sv,  "نبرت"sv,  "اقوال"sv, "خطابه"sv, "خطابها"sv};
constexpr std::array kFigures = {
    "بلغ"sv,    "بلغت"sv,   "وصل"sv,  "وصلت"sv, "ارتفع"sv, "ارتفعت"sv, "انخفض"sv, "انخفضت"sv, "تراجع"sv,
    "تراجعت"sv, "سجل"sv,    "سجلت"sv, "قفز"sv,  "قفزت"sv,  "زاد"sv,    "زادت"sv,  "تجاوز"sv,  "تجاوزت"sv,
    "تراوح"sv,  "تراوحت"sv, "شكل"sv,  "شكلت"sv, "استمر"sv, "استمرت"sv, "كان"sv,   "كانت"sv,   "مثل"sv,
    "مثلت"sv,   "تمثل"sv,   "يمثل"sv, "تبلغ"sv, "يبلغ"sv,  "تشكل"sv,   "يشكل"sv,  "تصل"sv,    "يصل"sv};
constexpr std::array kWithPronoun = {"انه"sv,    "انها"sv, "انهم"sv,  "انهما"sv, "بانه"sv,  "بانها"sv,  "بانهم"sv,
                                     "بانهما"sv, "لكنه"sv, "لكنها"sv, "لكنهم"sv, "ولكنه"sv, "ولكنها"sv, "ولكنهم"sv};

template <size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_attack(std::string_view stem) { return holds(kAttacks, stem); }
bool opens_ranking(std::string_view normal) { return holds(kRanks, normal); }
bool is_adverbial_with_ba(std::string_view stem) { return holds(kAdverbial, stem); }
bool is_accompaniment_with_ba(std::string_view stem) { return holds(kAccompaniment, stem); }
bool is_followers(std::string_view normal) { return holds(kFollowers, normal); }
bool is_journalists(std::string_view stem) { return holds(kJournalists, stem); }
bool is_side(std::string_view normal) { return holds(kSides, normal); }
bool is_in_turn(std::string_view normal) { return holds(kInTurn, normal); }
bool is_channel(std::string_view normal) {
  return holds(kChannels, normal) || std::any_of(kOwnChannels.begin(), kOwnChannels.end(),
                                                 [&](std::string_view own) { return normal.starts_with(own); });
}
bool is_masculine_country(std::string_view normal) { return holds(kMasculineCountries, normal); }
bool is_department(std::string_view stem) { return holds(kDepartments, stem); }
bool is_speaking_of(std::string_view normal) { return holds(kSpeakingOf, normal); }
bool is_carrying(std::string_view normal) { return holds(kCarrying, normal); }
bool is_withholding(std::string_view stem) { return holds(kWithholding, stem); }
bool is_noun_of_clause(std::string_view normal) { return holds(kNounsOfClause, normal); }
bool is_own_words(std::string_view stem) {
  return std::any_of(kOwnWords.begin(), kOwnWords.end(), [&](std::string_view own) { return stem.starts_with(own); });
}
bool tells_figure(std::string_view stem) { return holds(kFigures, stem); }
bool is_with_pronoun(std::string_view normal) { return holds(kWithPronoun, normal); }
bool is_responsibility(std::string_view stem) { return holds(kResponsibilities, stem); }

}  // namespace isnad::statement::word_lists
