// The pronouns that are written together with a word.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace isnad::lexicon {

enum class Pronoun : uint8_t { none, he, she, they, they_two, they_women, we, me, you };

struct PronounSuffix {
  std::string_view letters;
  Pronoun pronoun;
};

// The longer ones first, so that «هما» is not taken for «ا» behind «هم».
inline constexpr std::array kPronounSuffixes = {
    PronounSuffix{"هما", Pronoun::they_two},  PronounSuffix{"هم", Pronoun::they},
    PronounSuffix{"هن", Pronoun::they_women}, PronounSuffix{"ها", Pronoun::she},
    PronounSuffix{"نا", Pronoun::we},         PronounSuffix{"ني", Pronoun::me},
    PronounSuffix{"كم", Pronoun::you},        PronounSuffix{"ه", Pronoun::he},
    PronounSuffix{"ك", Pronoun::you}};

}  // namespace isnad::lexicon
