// A time line as a picture that a paper can take: SVG 1.1 without scripts, styles or typefaces of its own.
//
// Time runs as the language is read, from the right in Arabic. A claim has a lane for each side, who asserts above and
// who denies below; a speaker has one for each act. Few statements stand one by one with a label; of many, those of the
// same days of a lane are one mark with their number. So the picture is small however much there is, and the same
// time line gives the same bytes.
#pragma once

#include <string>

#include "export/timeline.h"

namespace isnad::output {

void append_timeline_svg(const Timeline& timeline, Language language, std::string& out);

}  // namespace isnad::output
