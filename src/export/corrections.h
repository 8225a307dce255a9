// What people said of a document's statements, and what the program had answered.
#pragma once

#include "export/json_stream.h"
#include "isnad/archive.h"

namespace isnad::output {

// "corrections":[{"statement","verdict","time","note","cue":SPAN,"machine":STATEMENT|null}], as docs/format.md has it.
void append_corrections(JsonStream& json, const archive::StoredReading& stored);

}  // namespace isnad::output
