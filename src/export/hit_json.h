// A statement that a search has found, as a JSON object.
#pragma once

#include "export/json_stream.h"
#include "isnad/archive.h"

namespace isnad::output {

void append_hit(JsonStream& json, const archive::Hit& hit);

}  // namespace isnad::output
