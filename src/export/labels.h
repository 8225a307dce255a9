// The words of the terminal view, in Arabic and English.
#pragma once

#include <string_view>

#include "isnad/output.h"
#include "isnad/reading.h"

namespace isnad::output {

std::string_view label(Act act, Language language);
std::string_view label(Form form, Language language);

// A counted thing: «one» for 1 where the language has it.
struct Counted {
  std::string_view one;
  std::string_view many;
};

struct Labels {
  std::string_view line;
  std::string_view no_statements;
  std::string_view why;
  std::string_view rejected;
  Counted documents;
  Counted statements;
  Counted speakers;
  Counted words;
  Counted words_a_second;
};
const Labels& labels(Language language);

}  // namespace isnad::output
