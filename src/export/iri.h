// Names for things on the web (RFC 3986, 3987), made of what the data hold.
#pragma once

#include <string>
#include <string_view>

namespace isnad::output {

// Appends `text` with every byte but the unreserved ASCII characters as %XX: safe inside any part of a URI, and two
// texts never give the same.
void append_percent_encoded(std::string& out, std::string_view text);

// Appends `url` as an IRI: what may not stand in one (blanks, quotes, controls, a loose '%', …) as %XX, all else as it
// is. Appends nothing and says false where it has no scheme, so that it names nothing by itself.
bool append_iri(std::string& out, std::string_view url);

}  // namespace isnad::output
