// What must hold for the reading of any text whatever.
#pragma once

#include <string>
#include <string_view>

#include "isnad/reading.h"

namespace isnad::test {

// Says what is wrong with the reading of `text`; empty where all is right: the text is unchanged, every span lies in
// it on code points and counts them right, ids run from 1 in text order, speakers and parents exist, chains end, times
// neither cross nor nest, events are coded and have the statement that vouches for them, claims have sides and share no
// statement.
std::string first_flaw(const Reading& reading, std::string_view text);

// The same for what is written: JSON that parses, with spans whose text is the slice at their offsets; brat files by
// their grammar; a terminal view without control characters. Empty where all is right.
std::string first_output_flaw(const Reading& reading);

}  // namespace isnad::test
