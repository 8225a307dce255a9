// An HTML page to a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/options.h"
#include "isnad/document.h"
#include "isnad/result.h"

namespace isnad::ingest {

// The text holds the title as its first line, an empty line, and the paragraphs with an empty line between them, as a
// text file does: a headline «X: …» is a statement, too. `transport_encoding` and `url` are what HTTP said. A page
// without running text is an error.
Result<Document> html_document(std::string_view bytes, const Options& options,
                               const std::string& transport_encoding = {}, const std::string& url = {});

// Said of a page without an article.
extern const std::string_view no_article;

// Title and paragraphs as the text of a document. The first paragraph is left out where it is the title.
std::string text_of(std::string_view title, const std::vector<std::string>& paragraphs);

// "www.example.org" of "https://www.example.org/a" → "example.org".
std::string host_of(std::string_view url);

}  // namespace isnad::ingest
