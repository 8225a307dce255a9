// What has become of a quotation that was verified, for people and programs.
#pragma once

#include <string>

#include "isnad/output.h"
#include "isnad/verification.h"

namespace isnad::output {

// Appends the answer in options.format: text, jsonl (one object) or csv (a row for each speaker that an article gives
// the words to, one for an article that gives them to nobody). Offsets count code points, of the quotation and of the
// words found.
void append_verification(const archive::Verification& verification, const WriteOptions& options, std::string& out);

// The part of it that is Format::text.
void append_verification_text(const archive::Verification& verification, const WriteOptions& options, std::string& out);

}  // namespace isnad::output
