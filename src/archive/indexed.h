// What the index of statements holds of a document. The index has no contents of its own, and forgets only what it is
// told word by word.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/record.h"

namespace isnad::archive {

struct IndexedStatement {
  int64_t number = 0;
  std::array<std::string, 4> columns;  // words, speaker, target, facets, as the tokenizer takes them
};

struct Indexed {
  std::vector<IndexedStatement> statements;
  int64_t seal = 0;  // the part of document.index_seal that they, their signatures and claim keys make up
};

// As this program indexes the statements of a record.
Indexed indexed_by(const Record& record);

// As the archive has them. Where its seals tell that this program would index the document's statements the same way,
// that is `now`; else (another version added it) the whole index is read.
Indexed indexed_in(Database& database, int64_t document, const Record& now);

}  // namespace isnad::archive
