// What a person asks for, as an expression of FTS5.
//
// words        all of them, in any spelling, with or without article and common clitics
// "a phrase"   also «a phrase»: these words in this order
// begin*       words that begin so
// AND OR NOT   in capitals, and parentheses; NOT binds closest, then AND (also where nothing stands between), then OR
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/archive.h"
#include "isnad/result.h"
#include "lexicon/lexicon.h"

namespace isnad::archive {

// One word, or several in a row.
struct WantedPhrase {
  std::vector<std::string> words;  // of each the terms that it may be, as terms.h gives them
  bool prefix = false;             // the last one may go on
};

struct Query {
  std::string expression;            // of FTS5
  int ranked = 0;                    // its first phrases are of the words; facets come behind them
  std::vector<WantedPhrase> wanted;  // what stands in a hit
};

// The expression for `options` over statement_index; with Where::text, the words are left out (see text_query()).
// An error says what is wrong with the query and where.
Result<Query> statement_query(const lexicon::Lexicon& lexicon, const SearchOptions& options);

// Whether there are words to look for.
bool is_asked(const SearchOptions& options);

// Whether `options` ask for something that one statement of an article has and another has not.
bool asks_of_statements(const SearchOptions& options);

// The words of the query and what the filter asks of articles, over document_index; with an empty query the latter
// alone.
Result<Query> text_query(const lexicon::Lexicon& lexicon, const SearchOptions& options);

}  // namespace isnad::archive
