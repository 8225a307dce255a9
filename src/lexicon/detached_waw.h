// «و أضاف أن»: papers that write the conjunction as a word of its own.
#pragma once

#include <string>
#include <string_view>

#include "lexicon/word_cache.h"
#include "text/token.h"

namespace isnad::lexicon {

// A lone «و» and the word behind it become one token, where that word is known with it. `buffer` is what the joined
// words are spelt in.
void join_detached_waw(std::string_view text, WordCache& cache, text::Tokens& tokens, std::string& buffer);

// The word of the token; of a joined one without the space in it.
const Word& word_of(std::string_view text, const text::Token& token, WordCache& cache, std::string& buffer);

}  // namespace isnad::lexicon
