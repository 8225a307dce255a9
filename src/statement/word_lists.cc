#include "statement/word_lists.h"

#include <algorithm>
#include <array>

namespace isnad::statement::word_lists {
namespace {

using namespace std::string_view_literals;

constexpr std::array kAccompaniment = {"قيادة"sv, "رئاسة"sv, "زعامة"sv, "حضور"sv, "مشاركة"sv};
constexpr std::array kJournalists = {"صحافيين"sv, "صحفيين"sv, "اعلاميين"sv, "صحافة"sv};
constexpr std::array kSides = {"جانبه"sv, "جانبها"sv, "جانبهم"sv, "جهته"sv,
                               "جهتها"sv, "جهتهم"sv,  "ناحيته"sv, "ناحيتها"sv};
constexpr std::array kInTurn = {"بدوره"sv, "بدورها"sv, "وبدوره"sv, "وبدورها"sv};
constexpr std::array kChannels = {"تويتر"sv, "فيسبوك"sv};
constexpr std::array kOwnChannels = {"موقعه"sv, "حسابه"sv, "صفحته"sv};  // «موقعها», «حسابهم»
constexpr std::array kMasculineCountries = {"العراق"sv, "المغرب"sv, "الاردن"sv, "لبنان"sv, "السودان"sv, "اليمن"sv};
constexpr std::array kResponsibilities = {"مسؤولية"sv, "مسئولية"sv, "تبعات"sv};
constexpr std::array kSpeakingOf = {"تطرق"sv,  "تطرقت"sv,  "تحدث"sv,   "تحدثت"sv,
                                    "تناول"sv, "تناولت"sv, "استعرض"sv, "استعرضت"sv};
constexpr std::array kWithPronoun = {"انه"sv,   "انها"sv,   "انهم"sv,  "انهما"sv,  "بانه"sv,  "بانها"sv,
                                     "بانهم"sv, "بانهما"sv, "فانه"sv,  "فانها"sv,  "فانهم"sv, "لكنه"sv,
                                     "لكنها"sv, "لكنهم"sv,  "ولكنه"sv, "ولكنها"sv, "ولكنهم"sv};

constexpr std::array kNeeds = {"ضرورة"sv,   "اهمية"sv,   "وجوب"sv,  "حتمية"sv,
                               "امكانية"sv, "استحالة"sv, "صعوبة"sv, "خطورة"sv};
constexpr std::array kNounsOfClause = {"احتمال"sv, "احتمالية"sv, "امكانية"sv, "امكان"sv, "ضرورة"sv,  "اهمية"sv,
                                       "وجوب"sv,   "حقيقة"sv,    "فرضية"sv,   "فكرة"sv,  "استحالة"sv};
constexpr std::array kOwnWords = {"تصريح"sv, "تعليق"sv, "كلام"sv,  "كلمات"sv, "حديثه"sv, "حديثها"sv,
                                  "لهجت"sv,  "نبرت"sv,  "اقوال"sv, "خطابه"sv, "خطابها"sv};

template <size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_accompaniment_with_ba(std::string_view stem) { return holds(kAccompaniment, stem); }
bool is_journalists(std::string_view stem) { return holds(kJournalists, stem); }
bool is_side(std::string_view normal) { return holds(kSides, normal); }
bool is_in_turn(std::string_view normal) { return holds(kInTurn, normal); }
bool is_channel(std::string_view normal) {
  return holds(kChannels, normal) || std::any_of(kOwnChannels.begin(), kOwnChannels.end(),
                                                 [&](std::string_view own) { return normal.starts_with(own); });
}
bool is_masculine_country(std::string_view normal) { return holds(kMasculineCountries, normal); }
bool is_speaking_of(std::string_view normal) { return holds(kSpeakingOf, normal); }
bool is_noun_of_clause(std::string_view normal) { return holds(kNounsOfClause, normal); }
bool is_own_words(std::string_view stem) {
  return std::any_of(kOwnWords.begin(), kOwnWords.end(), [&](std::string_view own) { return stem.starts_with(own); });
}
bool is_with_pronoun(std::string_view normal) { return holds(kWithPronoun, normal); }
bool is_need(std::string_view stem) { return holds(kNeeds, stem); }
bool is_responsibility(std::string_view stem) { return holds(kResponsibilities, stem); }

}  // namespace isnad::statement::word_lists
