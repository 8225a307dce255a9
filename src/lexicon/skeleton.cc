#include "lexicon/skeleton.h"

#include <algorithm>
#include <array>

#include "text/code_points.h"

namespace isnad::lexicon {
namespace {

constexpr size_t kShortestStem = 3 * text::kArabicLetter;

std::string_view first_letter(std::string_view word) { return word.substr(0, text::kArabicLetter); }

bool is_one_of(std::string_view letter, std::string_view letters) {
  const size_t at = letters.find(letter);
  return letter.size() == text::kArabicLetter && at != std::string_view::npos && at % text::kArabicLetter == 0;
}

constexpr std::string_view kWeak = "اويىءئؤ";

size_t consonants(std::string_view word) {
  size_t n = 0;
  for (size_t at = 0; at + text::kArabicLetter <= word.size(); at += text::kArabicLetter) {
    if (!is_one_of(word.substr(at, text::kArabicLetter), kWeak)) ++n;
  }
  return n;
}

bool is_arabic(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
         word.size() % text::kArabicLetter == 0;
}

// Takes the first ending that leaves enough.
template <size_t N>
void take_ending(std::string& word, const std::array<std::string_view, N>& endings, size_t fewest) {
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending) && word.size() >= ending.size() + fewest) {
      word.resize(word.size() - ending.size());
      return;
    }
  }
}

}  // namespace

std::string light_stem(std::string_view stem) {
  constexpr std::array<std::string_view, 7> kPronouns = {"هما", "كما", "ها", "هم", "هن", "كم", "نا"};
  constexpr std::array<std::string_view, 16> kEndings = {"يون", "يين", "تين", "تان", "ون", "ين", "ات", "ان",
                                                         "ية",  "وا",  "ة",   "ه",   "ت",  "ي",  "ا",  "ى"};
  std::string word(stem);
  if (!is_arabic(word)) return word;
  take_ending(word, kPronouns, kShortestStem + text::kArabicLetter);
  take_ending(word, kEndings, kShortestStem);
  return word;
}

std::string skeleton(std::string_view light) {
  if (!is_arabic(light)) return std::string(light);
  std::string_view rest = light;
  // «يستخدم», «استخدام»; «يتم», «تعاون», «انتقال»
  while (rest.size() > kShortestStem) {
    const std::string_view first = first_letter(rest);
    const std::string_view behind = rest.substr(text::kArabicLetter);
    const size_t left = consonants(behind);
    const bool vowel = is_one_of(first, "اي") && left >= 2;
    const bool prefix = is_one_of(first, "تن") && left >= 3;
    const bool tenth = behind.starts_with("ت") && first == "س" && consonants(behind.substr(text::kArabicLetter)) >= 2;
    if (!vowel && !prefix && !tenth) break;
    rest = tenth ? behind.substr(text::kArabicLetter) : behind;
  }
  std::string bones(first_letter(rest));
  for (size_t at = text::kArabicLetter; at < rest.size(); at += text::kArabicLetter) {
    const std::string_view letter = rest.substr(at, text::kArabicLetter);
    if (!is_one_of(letter, kWeak)) bones += letter;
  }
  return bones.size() >= 2 * text::kArabicLetter ? bones : std::string(light);
}

}  // namespace isnad::lexicon
