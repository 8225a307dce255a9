// File names: any bytes on the disk, readable text in messages and ids.
#pragma once

#include <string>
#include <string_view>

namespace isnad::ingest {

// `name` on one line of valid UTF-8: line breaks, other control characters, direction marks and bytes that are no
// UTF-8 are written as \n, \t, \xNN or \u{NNNN}. "-" is "standard input".
std::string shown_name(std::string_view name);

// The id of the document that a file is: its path without the last ending, shown. For "a.txt.gz" call it on "a.txt".
std::string id_of(std::string_view path);

// The last part of a path, and its ending in lower case without the dot ("" where there is none).
std::string_view base_name(std::string_view path);
std::string ending_of(std::string_view path);

}  // namespace isnad::ingest
