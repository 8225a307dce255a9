// What the environment says of terminal and language.
#pragma once

#include "isnad/output.h"

namespace isnad::cli {

// Columns of the terminal behind the descriptor; 100 where there is none.
int terminal_width(int descriptor);

// Colours unless NO_COLOR or a dumb terminal asks for none.
bool environment_allows_colour();

// From LC_ALL, LC_MESSAGES or LANG, the first that is set: Arabic for ar…, else English.
output::Language environment_language();

}  // namespace isnad::cli
