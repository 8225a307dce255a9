// A claim of an archive as a JSON object.
#pragma once

#include <string>

#include "export/json_stream.h"
#include "isnad/archive.h"

namespace isnad::output {

// «12.3»: the earliest statement of the claim.
std::string claim_number(const archive::ArchiveClaim& claim);

// Where the members have their reasons, with "strength" and "explain" for each.
void append_claim(JsonStream& json, const archive::ArchiveClaim& claim);

}  // namespace isnad::output
