// The answers of the API, a function each; openapi.json describes them.
#pragma once

#include <string_view>
#include <vector>

#include "export/json_stream.h"
#include "isnad/archive.h"
#include "serve/desk.h"
#include "serve/request.h"

namespace isnad::serve {

Reply api_info(Desk& desk, const Request& request, std::string_view argument);

// What was sent is read; nothing is kept.
Reply api_read(Desk& desk, const Request& request, std::string_view argument);
// … and is put into the archive, which is made where there is none.
Reply api_add(Desk& desk, const Request& request, std::string_view argument);

// A statement is confirmed, corrected or struck, or that is taken back; the answer is its document, as it stands then.
Reply api_correct(Desk& desk, const Request& request, std::string_view argument);

Reply api_search(Desk& desk, const Request& request, std::string_view argument);
Reply api_facets(Desk& desk, const Request& request, std::string_view argument);
Reply api_speakers(Desk& desk, const Request& request, std::string_view argument);
Reply api_statistics(Desk& desk, const Request& request, std::string_view argument);
Reply api_pairs(Desk& desk, const Request& request, std::string_view argument);

// Whose statements a speaker denies.
Reply api_denials(Desk& desk, const Request& request, std::string_view argument);
// What a search or an article shows, or the counts over all, as a file for other programs.
Reply api_export(Desk& desk, const Request& request, std::string_view argument);

// `argument` is the document's number.
Reply api_document(Desk& desk, const Request& request, std::string_view argument);

// Claims that match, and the one that a statement («12.3») belongs to.
Reply api_claims(Desk& desk, const Request& request, std::string_view argument);
Reply api_claim(Desk& desk, const Request& request, std::string_view argument);
// What has become of a quotation.
Reply api_verify(Desk& desk, const Request& request, std::string_view argument);

// A question to the archive that failed: 400 where it was wrong, 503 where the archive cannot answer.
Reply archive_error(const Desk& desk, const Error& error);

void append_counts(output::JsonStream& json, std::string_view key, const std::vector<archive::Count>& counts);

}  // namespace isnad::serve
