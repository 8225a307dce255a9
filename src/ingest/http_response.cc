#include "ingest/http_response.h"

#include <fmt/format.h>
#include <http_parser.h>

#include <algorithm>

#include "ingest/ascii_case.h"
#include "ingest/decompress.h"

namespace isnad::ingest {
namespace {

struct Collected {
  std::string field;
  std::string value;
  bool in_value = false;
  std::string type;
  std::string coding;
  std::string body;
  bool has_headers = false;
  bool complete = false;

  void finish_header() {
    const std::string name = lower_case(field);
    if (name == "content-type") type = lower_case(value);
    if (name == "content-encoding") coding = lower_case(value);
    field.clear();
    value.clear();
    in_value = false;
  }
};

Collected& collected(http_parser* parser) { return *static_cast<Collected*>(parser->data); }

int on_field(http_parser* parser, const char* at, size_t length) {
  Collected& all = collected(parser);
  if (all.in_value) all.finish_header();
  all.field.append(at, length);
  return 0;
}

int on_value(http_parser* parser, const char* at, size_t length) {
  Collected& all = collected(parser);
  all.in_value = true;
  all.value.append(at, length);
  return 0;
}

int on_headers(http_parser* parser) {
  Collected& all = collected(parser);
  all.finish_header();
  all.has_headers = true;
  return 0;
}

int on_body(http_parser* parser, const char* at, size_t length) {
  collected(parser).body.append(at, length);
  return 0;
}

int on_complete(http_parser* parser) {
  collected(parser).complete = true;
  // What stands behind the message is not looked at.
  http_parser_pause(parser, 1);
  return 0;
}

// What stands behind the header's empty line.
std::string_view raw_body(std::string_view bytes) {
  const size_t end = bytes.find("\r\n\r\n");
  if (end != std::string_view::npos) return bytes.substr(end + 4);
  const size_t short_end = bytes.find("\n\n");
  return short_end == std::string_view::npos ? std::string_view() : bytes.substr(short_end + 2);
}

}  // namespace

std::string media_type(std::string_view content_type) {
  content_type = content_type.substr(0, content_type.find_first_of("; \t"));
  return lower_case(content_type);
}

std::string charset_of(std::string_view content_type) {
  const std::string type = lower_case(content_type);
  const size_t at = type.find("charset=");
  if (at == std::string::npos) return {};
  const size_t start = std::min(type.find_first_not_of("\"' ", at + 8), type.size());
  return type.substr(start, std::min(type.find_first_of("\"'; ,", start), type.size()) - start);
}

Result<HttpResponse> parse_http_response(std::string_view bytes, size_t limit) {
  Collected all;
  http_parser parser{};
  http_parser_init(&parser, HTTP_RESPONSE);
  parser.data = &all;
  http_parser_settings settings{};
  http_parser_settings_init(&settings);
  settings.on_header_field = &on_field;
  settings.on_header_value = &on_value;
  settings.on_headers_complete = &on_headers;
  settings.on_body = &on_body;
  settings.on_message_complete = &on_complete;
  http_parser_execute(&parser, &settings, bytes.data(), bytes.size());
  if (!all.has_headers) {
    return Error{fmt::format("a damaged HTTP response: {}", http_errno_description(HTTP_PARSER_ERRNO(&parser)))};
  }
  if (!all.complete && HTTP_PARSER_ERRNO(&parser) != HPE_OK) all.body = raw_body(bytes);
  HttpResponse response;
  response.status = static_cast<int>(parser.status_code);
  response.content_type = media_type(all.type);
  response.charset = charset_of(all.type);
  if (all.coding == "gzip" || all.coding == "x-gzip" || all.coding == "deflate") {
    // Crawlers that unpack keep the header, too.
    const bool is_packed = all.body.starts_with("\x1F\x8B") || all.body.starts_with('\x78');
    if (is_packed) {
      Result<std::string> unpacked = inflated(all.body, limit);
      if (!unpacked) return unpacked.error();
      all.body = std::move(unpacked).value();
    }
  } else if (!all.coding.empty() && all.coding != "identity" && all.body.find('<') == std::string::npos) {
    return Error{fmt::format("a body in the coding '{}', which is not read", all.coding.substr(0, 40))};
  }
  if (all.body.size() > limit) return Error{"a body larger than the limit"};
  response.body = std::move(all.body);
  return response;
}

}  // namespace isnad::ingest
