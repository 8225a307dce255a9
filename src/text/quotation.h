// Quotation marks of every style, paired.
#pragma once

#include <cstdint>
#include <vector>

#include "text/token.h"

namespace isnad::text {

struct Quotation {
  uint32_t open = 0;   // token of the opening mark
  uint32_t close = 0;  // token of the closing mark; where it is missing, the last token of the paragraph
  uint32_t depth = 0;  // 0 outermost
  bool closed = true;  // false where the closing mark is missing
};

bool is_quotation_mark(char32_t c);

// Pairs the marks «» “” „ "" '' ‘’ ‹› {} of `tokens`, sorted by opening token, properly nested. A mark's role follows
// from its glyph, the white space around it and what is open already, since papers use ” and » for both ends. A
// quotation that its paragraph leaves open is continued into the next paragraphs if one of them closes it.
void pair_quotations(const Tokens& tokens, std::vector<Quotation>& out);

// Sorts by opening token, drops what crosses another quotation, sets the depths.
void sort_quotations(std::vector<Quotation>& quotations);

}  // namespace isnad::text
