// What has become of a quotation that was verified, as a JSON object.
#pragma once

#include "export/json_stream.h"
#include "isnad/verification.h"

namespace isnad::output {

// Offsets count code points, of the quotation and of the words found.
void append_verification(JsonStream& json, const archive::Verification& verification);

}  // namespace isnad::output
