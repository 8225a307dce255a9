// Countries as people write them.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace isnad::lexicon {

// Whether it is written as an ISO 3166-1 alpha-3 code is: «RUS», «rus».
bool is_country_code(std::string_view name);

// The code of «RUS», «rus», «روسيا»; empty for what is no country that the program knows. Three Latin letters are taken
// for a code, whatever they are.
std::string country_code_of(const Lexicon& lexicon, std::string_view name);

}  // namespace isnad::lexicon
