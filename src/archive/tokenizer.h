// What FTS5 gets from us: the tokenizer `isnad`, and the ranking function `isnad_rank`.
#pragma once

#include "archive/database.h"

namespace isnad::archive {

// The tokenizer takes the words of terms.h: a space between words, '|' between the readings of one word, which FTS5
// calls colocated tokens. The words are found before, by many threads, where FTS5 would call its tokenizer in one.
//
// isnad_rank(index, n): BM25 without the length of the text: how often the first n phrases of the query stand in the
// row, rare ones counting more. What comes behind them (facets) selects, but does not rank.
void register_with_fts5(Database& database);

}  // namespace isnad::archive
