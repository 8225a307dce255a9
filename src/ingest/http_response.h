// The HTTP response inside a WARC record.
#pragma once

#include <string>
#include <string_view>

#include "isnad/result.h"

namespace isnad::ingest {

struct HttpResponse {
  int status = 0;
  std::string content_type;  // in lower case, without parameters
  std::string charset;       // of the content type; empty where none is given
  std::string body;          // without transfer and content coding
};

// A body larger than `limit` once unpacked, or in a coding other than gzip and deflate, is an error. Some crawlers
// store the body without its chunks but keep the header that tells of them: it is taken as it is then.
Result<HttpResponse> parse_http_response(std::string_view bytes, size_t limit);

// "text/html; charset=utf-8" → the part before the semicolon, and the charset.
std::string media_type(std::string_view content_type);
std::string charset_of(std::string_view content_type);

}  // namespace isnad::ingest
