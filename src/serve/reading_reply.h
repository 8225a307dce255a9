// A reading with its text, as the page shows an article.
#pragma once

#include "export/json_stream.h"
#include "isnad/reading.h"

namespace isnad::serve {

// The keys «text» and «reading» (docs/format.md); the braces are the caller's.
void append_article(output::JsonStream& json, const Reading& reading);

}  // namespace isnad::serve
