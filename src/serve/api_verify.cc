#include <fmt/format.h>

#include "export/verification_json.h"
#include "serve/api.h"
#include "serve/parameters.h"
#include "text/invalid_utf8.h"

namespace isnad::serve {
namespace {

constexpr size_t kLongestQuoted = 4096;  // bytes

// The quotation stands in the address, or is what was sent.
Result<archive::VerifyOptions> verify_options(const Request& request) {
  archive::VerifyOptions options;
  for (const auto& [name, value] : request.parameters) {
    if (name == "q" && request.method != "POST") {
      options.quotation = value;
    } else if (name == "speaker") {
      if (value.size() > kLongestQuoted) return Error{fmt::format("speaker: longer than {} bytes", kLongestQuoted)};
      options.speaker = value;
    } else if (name != "limit") {
      return Error{fmt::format("there is no parameter '{}'", name)};
    }
  }
  if (request.method == "POST") options.quotation = request.body;
  if (text::first_invalid_utf8(options.quotation) != std::string_view::npos ||
      text::first_invalid_utf8(options.speaker) != std::string_view::npos) {
    return Error{"the quotation or the name is not UTF-8"};
  }
  const Result<size_t> limit = number_parameter(request, "limit", options.limit, 1, 100);
  if (!limit) return limit.error();
  options.limit = limit.value();
  return options;
}

}  // namespace

Reply api_verify(Desk& desk, const Request& request, std::string_view /*argument*/) {
  const Result<archive::VerifyOptions> options = verify_options(request);
  if (!options) return error_reply(400, "parameter", options.error().message);
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  const Result<archive::Verification> found = archive->verify(options.value());
  if (!found) return archive_error(desk, found.error());
  Reply reply;
  output::JsonStream json(reply.body);
  output::append_verification(json, found.value());
  return reply;
}

}  // namespace isnad::serve
