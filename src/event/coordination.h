// «الجيش والشرطة», «مصر واليونان»: two actors in one phrase.
#pragma once

#include "event/occurrence.h"

namespace isnad::event {

// The token at which the second of two actors begins; the end of the phrase where it is one.
uint32_t second_of(const AnalysedText& text, const Range& phrase);

// Takes the phrases apart where a conjunction joins two of a kind; «رجال الجيش والشرطة» stays one.
void split_coordinations(const AnalysedText& text, Phrases& phrases);

}  // namespace isnad::event
