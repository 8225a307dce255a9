// Inflected forms of verbs and participles, generated from the third person masculine singular.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::lexicon {

enum class Gender : uint8_t { unknown, masculine, feminine };
enum class Number : uint8_t { unknown, singular, dual, plural };

struct Agreement {
  uint8_t person = 3;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
};

struct Inflected {
  std::string form;  // normal form (text/normalise.h), without stuck conjunctions, prepositions and pronouns
  Agreement agreement;
  bool passive = false;
  bool jussive = false;  // the shortened form (يقل، ينف)
};

// Perfect: قال → قالت قالوا قالا قالتا قلن قلت قلنا, with hollow (قال), defective (نفى، دعا، روى), doubled (حث) and
// hamzated stems; passives where they are written differently (قيل). `past` is a normal form.
std::vector<Inflected> past_forms(std::string_view past, std::string_view present);

// Imperfect indicative, subjunctive and jussive: يقول → تقول يقولون يقولوا يقولان يقلن أقول نقول يقل تقل; passives
// that are written differently (يقال). Without the future س.
std::vector<Inflected> present_forms(std::string_view past, std::string_view present);

// The circumstantial participle (accusative, indefinite): مضيف → مضيفا مضيفة مضيفين.
std::vector<Inflected> participle_forms(std::string_view participle);

// Feminine and plurals of a nisba or an adjective, without article: تركي → تركية تركيين تركيون تركيان تركيتين تركيات,
// and the accusative تركيا where it cannot be taken for something else.
std::vector<Inflected> adjective_forms(std::string_view adjective);

}  // namespace isnad::lexicon
