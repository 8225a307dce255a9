#include "mention/anonymity.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace isnad::mention {
namespace {

using namespace std::string_view_literals;

constexpr std::array kAsks = {"طلب"sv,  "طالب"sv,  "فضل"sv,   "مفضل"sv,  "رفض"sv, "رافض"sv,
                              "تحفظ"sv, "متحفظ"sv, "اشترط"sv, "مشترط"sv, "اثر"sv};
constexpr std::array kOnCondition = {"شريطة"sv, "بشرط"sv, "بشريطة"sv};
constexpr std::array kHides = {"عدم"sv,     "الكشف"sv, "كشف"sv, "ذكر"sv, "حجب"sv, "التعريف"sv, "نشر"sv,
                               "الافصاح"sv, "اخفاء"sv, "ان"sv,  "الا"sv, "على"sv, "علي"sv,     "عن"sv};
constexpr std::array kNames = {"سم"sv};                              // «يسمها», without the first letter
constexpr std::array kTells = {"ذكر"sv, "كشف"sv, "حدد"sv, "فصح"sv};  // «تذكر», «يكشف»
constexpr std::array kIdentity = {"اسم"sv, "اسماء"sv, "اسمائ"sv, "هوي"sv, "هويت"sv, "هويات"sv, "نفس"sv};
constexpr std::array kEndings = {"ه"sv, "ها"sv, "هم"sv, "هما"sv, "هن"sv, "يهما"sv};
constexpr std::array kVerbEndings = {""sv, "ت"sv, "وا"sv, "ا"sv, "تا"sv, "ين"sv, "ة"sv};
constexpr std::array kPolls = {"استطلع"sv};
constexpr std::array kOpinions = {"اراء"sv, "راي"sv};
constexpr uint32_t kLongestDescription = 7;  // tokens

template <size_t N, size_t M>
bool is_one_with(std::string_view word, const std::array<std::string_view, N>& stems,
                 const std::array<std::string_view, M>& endings) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) {
    return word.starts_with(stem) &&
           std::find(endings.begin(), endings.end(), word.substr(stem.size())) != endings.end();
  });
}

// «لم تذكر اسمها», «لم يسمها»
uint32_t skip_unnamed(const lexicon::AnalysedText& text, uint32_t i, uint32_t limit) {
  const std::string_view verb = text.word(i + 1).normal;
  const std::string_view stem = std::string_view(verb).substr(std::min<size_t>(2, verb.size()));
  if (is_one_with(stem, kNames, kEndings)) return i + 2;
  if (!is_one_with(stem, kTells, kVerbEndings)) return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongestDescription && text.is_word(k); ++k) {
    if (is_one_with(text.word(k).normal, kIdentity, kEndings)) return k + 1;
  }
  return i;
}

// «استطلعت رويترز آراءهم»
uint32_t skip_polled(const lexicon::AnalysedText& text, uint32_t i, uint32_t limit) {
  if (!is_one_with(text.word(i).normal, kPolls, kVerbEndings)) return i;
  for (uint32_t k = i + 1; k < limit && k < i + kLongestDescription && !text.is_comma(k); ++k) {
    if (is_one_with(text.word(k).normal, kOpinions, kEndings)) return k + 1;
  }
  return i;
}

}  // namespace

uint32_t skip_anonymity(const lexicon::AnalysedText& text, uint32_t i, uint32_t limit) {
  limit = std::min(limit, text.size());
  if (i + 2 >= limit) return i;
  if (text.is_word(i)) {  // «استطلعت «المنارة» آراءهم»
    if (const uint32_t behind = skip_polled(text, i, limit); behind != i) return behind;
  }
  if (!text.is_word(i + 1)) return i;
  if (text.quotation_at[i] >= 0) {  // «مسؤول سابق "رفض ذكر اسمه"»
    const uint32_t close = text.quotations[static_cast<size_t>(text.quotation_at[i])].close;
    return close < limit && text.is_word(i + 1) && skip_anonymity(text, i + 1, close) == close ? close + 1 : i;
  }
  if (!text.is_word(i)) return i;
  if (text.word(i).normal == "لم") return skip_unnamed(text, i, limit);
  const std::string_view asks = text.word(i).normal;
  const bool on_condition = std::find(kOnCondition.begin(), kOnCondition.end(), asks) != kOnCondition.end();
  if (!on_condition && !text.word(i).any({lexicon::Category::cue_verb, lexicon::Category::cue_participle}) &&
      asks != "اثر")
    return i;
  if (std::find(kHides.begin(), kHides.end(), text.word(i + 1).normal) == kHides.end()) return i;
  if (!on_condition && !is_one_with(asks, kAsks, kVerbEndings)) return i;
  for (uint32_t k = i + 2; k < limit && k < i + kLongestDescription && text.is_word(k); ++k) {
    if (is_one_with(text.word(k).normal, kIdentity, kEndings)) return k + 1;
  }
  return i;
}

}  // namespace isnad::mention
