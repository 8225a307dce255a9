// What outputs of the archive say alike in JSON: the article that something stands in, and who speaks.
#pragma once

#include "export/json_stream.h"
#include "isnad/archive.h"

namespace isnad::output {

// "document": {"number","id","outlet","published","title","url","replaced_by"}
void append_document(JsonStream& json, const archive::DocumentInfo& info, const Document& document);

// NAME: {"name","kind","role","country"}
void append_speaker(JsonStream& json, std::string_view name, const Speaker& speaker);

}  // namespace isnad::output
