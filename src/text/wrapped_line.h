// Texts whose lines are broken at a width (mails, what was copied from a printed page): such a break ends no paragraph.
#pragma once

#include "text/token.h"

namespace isnad::text {

// In a text that is wrapped throughout, takes the line breaks away that are there only because the next word found no
// room in the line. The break behind the first line, the title, stays; so do empty lines and those that end early.
void join_wrapped_lines(Tokens& tokens);

}  // namespace isnad::text
