// The data contract: one reading as one JSON object, its keys in the order that docs/format.md gives.
#pragma once

#include "export/json_stream.h"
#include "isnad/reading.h"

namespace isnad::output {

void append_reading(JsonStream& json, const Reading& reading, bool explain);

// The keys and values of an event of the reading but its id; the braces are the caller's.
void append_event(JsonStream& json, const Reading& reading, const Event& event);

// A statement as it stands in a reading.
void append_statement(JsonStream& json, const Reading& reading, const Statement& statement);

// {"start","end","text"}
void append_span(JsonStream& json, const Reading& reading, const Span& span);

}  // namespace isnad::output
