// The data contract: one reading as one JSON object, its keys in the order that docs/format.md gives.
#pragma once

#include "export/json_stream.h"
#include "isnad/reading.h"

namespace isnad::output {

void append_reading(JsonStream& json, const Reading& reading, bool explain);

}  // namespace isnad::output
