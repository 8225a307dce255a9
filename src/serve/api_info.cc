#include <filesystem>

#include "serve/api.h"
#include "serve/version.h"

namespace isnad::serve {

Reply archive_error(const Desk& desk, const Error& error) {
  // What the archive says of its file begins with the file's name; the rest is about the question.
  if (error.message.starts_with("too many")) return error_reply(503, "busy", error.message);
  if (error.message.starts_with(desk.path())) return error_reply(503, "archive", error.message);
  return error_reply(400, "question", error.message);
}

void append_counts(output::JsonStream& json, std::string_view key, const std::vector<archive::Count>& counts) {
  json.open(key, '[');
  for (const archive::Count& count : counts) {
    json.open('{');
    json.string("name", count.name);
    json.integer("count", count.count);
    json.close('}');
  }
  json.close(']');
}

Reply api_info(Desk& desk, const Request& /*request*/, std::string_view /*argument*/) {
  const auto archive = desk.borrow_archive();
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  json.string("version", kVersion);
  json.string_or_null("archive", archive ? std::filesystem::path(desk.path()).filename().string() : std::string());
  json.string_or_null("reason", archive ? std::string_view() : std::string_view(archive.error().message));
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
