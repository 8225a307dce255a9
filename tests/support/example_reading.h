// A reading made by hand: what the writers get, without the reader.
#pragma once

#include "isnad/reading.h"

namespace isnad::test {

// The place of the `nth` occurrence of `words` in `text`; throws std::invalid_argument where there is none.
Span find_span(std::string_view text, std::string_view words, int nth = 1);

// Three statements, the second inside the first; speakers with and without role.
Reading example_reading();

}  // namespace isnad::test
