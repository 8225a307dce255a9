// What is left over at the end of a content, and the quotation around a place.
#pragma once

#include "statement/candidate.h"

namespace isnad::statement::content {

// `end`, without marks, line breaks and opening words that are left over in front of it.
uint32_t trimmed(const AnalysedText& text, uint32_t first, uint32_t end);

// The same in front of an attribution, without the «وذلك» that leads to it: «C، | وذلك وفقاً لـ س».
uint32_t trimmed_before_tag(const AnalysedText& text, uint32_t first, uint32_t end);

// The same without an adverb at the end that tells how a nominal content is said, «بشدة».
uint32_t without_manner(const AnalysedText& text, uint32_t first, uint32_t end);

// The quotation around `token`, or -1; a mark that opens one stands outside of it.
int32_t enclosing(const AnalysedText& text, uint32_t token);

// The quotation that opens at `token`.
const text::Quotation& quotation_opened(const AnalysedText& text, uint32_t token);

// A mark that opens no quotation.
bool is_plain_mark(const AnalysedText& text, uint32_t i);

// The token behind such marks and line breaks from `i` on.
uint32_t behind_marks(const AnalysedText& text, uint32_t i, uint32_t end);

}  // namespace isnad::statement::content
