// What a page says of its article for machines: JSON-LD (schema.org NewsArticle), Open Graph, <meta>.
#pragma once

#include <string>

#include "ingest/html_page.h"

namespace isnad::ingest {

// Empty strings: not said. Texts are on one line, but for the body.
struct StructuredData {
  std::string headline;
  std::string published;  // as written
  std::string body;       // with its line breaks; HTML in it is resolved
  std::string publisher;
  std::string url;
};

// JSON-LD goes before Open Graph, and that before <meta name=date> and the like. JSON-LD that is no JSON says nothing.
StructuredData structured_data(const HtmlPage& page);

}  // namespace isnad::ingest
