// Claims of an archive, for people and programs.
#pragma once

#include <cstddef>
#include <string>

#include "isnad/archive.h"
#include "isnad/output.h"

namespace isnad::output {

// What stands before the first claim: the header line of csv.
void begin_claims(const WriteOptions& options, std::string& out);

// Appends one claim: text; jsonl (an object); csv (a row for each statement of it). Where the members have their
// reasons, text and jsonl tell how much each shares with the one in the middle, and why it stands there.
void append_claim(const archive::ArchiveClaim& claim, const WriteOptions& options, std::string& out);

// How many there are, for text alone. `first`: claims left out before; `shown`: those appended.
void append_claim_totals(const archive::ClaimTotals& totals, size_t first, size_t shown, const WriteOptions& options,
                         std::string& out);

}  // namespace isnad::output
