// Sentences as ranges of tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/token.h"

namespace isnad::text {

struct Sentence {
  uint32_t first = 0;     // token
  uint32_t end = 0;       // one past the last token; the closing mark is inside
  bool headline = false;  // the first line of the text
};

// «إيه», «جيه»: a foreign letter as it is spoken, the initial of a name.
bool names_foreign_letter(std::string_view word);

// Cuts at line breaks and at . ! ؟ ? with the closing marks behind them; not in numbers, abbreviations («د. سالم»),
// Latin names (isnad.example) and points of suspension; a sentence of more than 512 tokens is cut
// there. Line breaks themselves are in no sentence.
void find_sentences(std::string_view text, const Tokens& tokens, std::vector<Sentence>& out);

}  // namespace isnad::text
