#include "lexicon/skeleton.h"

#include <algorithm>
#include <array>

#include "text/code_points.h"
#include "text/ending.h"
#include "text/utf8.h"

namespace isnad::lexicon {
namespace {

constexpr size_t kShortestStem = 3 * text::kArabicLetter;

std::string_view first_letter(std::string_view word) { return word.substr(0, text::kArabicLetter); }

// The Arabic letter that begins at byte `at`.
char32_t letter_at(std::string_view word, size_t at) { return text::code_point_at(word, at).value; }

bool is_weak(char32_t letter) {
  return letter == U'ا' || letter == U'و' || letter == U'ي' || letter == U'ى' || letter == U'ء' || letter == U'ئ' ||
         letter == U'ؤ';
}

size_t consonants(std::string_view word) {
  size_t n = 0;
  for (size_t at = 0; at + text::kArabicLetter <= word.size(); at += text::kArabicLetter) {
    if (!is_weak(letter_at(word, at))) ++n;
  }
  return n;
}

bool is_arabic(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) &&
         word.size() % text::kArabicLetter == 0;
}

// Without the first ending that leaves enough.
template <size_t N>
std::string_view without_ending(std::string_view word, const std::array<std::string_view, N>& endings, size_t fewest) {
  for (const std::string_view ending : endings) {
    if (word.size() >= ending.size() + fewest && text::ends_with(word, ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

}  // namespace

std::string_view light_stem(std::string_view stem) {
  static constexpr std::array<std::string_view, 7> kPronouns = {"هما", "كما", "ها", "هم", "هن", "كم", "نا"};
  static constexpr std::array<std::string_view, 16> kEndings = {"يون", "يين", "تين", "تان", "ون", "ين", "ات", "ان",
                                                                "ية",  "وا",  "ة",   "ه",   "ت",  "ي",  "ا",  "ى"};
  if (!is_arabic(stem)) return stem;
  return without_ending(without_ending(stem, kPronouns, kShortestStem + text::kArabicLetter), kEndings, kShortestStem);
}

std::string skeleton(std::string_view light) {
  if (!is_arabic(light)) return std::string(light);
  std::string_view rest = light;
  // «يستخدم», «استخدام»; «يتم», «تعاون», «انتقال»
  while (rest.size() > kShortestStem) {
    const char32_t first = letter_at(rest, 0);
    const std::string_view behind = rest.substr(text::kArabicLetter);
    const size_t left = consonants(behind);
    const bool vowel = (first == U'ا' || first == U'ي') && left >= 2;
    const bool prefix = (first == U'ت' || first == U'ن') && left >= 3;
    const bool tenth = first == U'س' && behind.starts_with("ت") && consonants(behind.substr(text::kArabicLetter)) >= 2;
    if (!vowel && !prefix && !tenth) break;
    rest = tenth ? behind.substr(text::kArabicLetter) : behind;
  }
  std::string bones(first_letter(rest));
  for (size_t at = text::kArabicLetter; at < rest.size(); at += text::kArabicLetter) {
    if (!is_weak(letter_at(rest, at))) bones += rest.substr(at, text::kArabicLetter);
  }
  return bones.size() >= 2 * text::kArabicLetter ? bones : std::string(light);
}

}  // namespace isnad::lexicon
