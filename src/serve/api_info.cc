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
  json.key(key);
  json.open('[');
  for (const archive::Count& count : counts) {
    json.open('{');
    json.key("name");
    json.string(count.name);
    json.key("count");
    json.integer(static_cast<int64_t>(count.count));
    json.close('}');
  }
  json.close(']');
}

Reply api_info(Desk& desk, const Request& /*request*/, std::string_view /*argument*/) {
  const auto archive = desk.borrow_archive();
  Reply reply;
  output::JsonStream json(reply.body, false);
  json.open('{');
  json.key("version");
  json.string(kVersion);
  json.key("archive");
  if (archive) {
    json.string(std::filesystem::path(desk.path()).filename().string());
  } else {
    json.null();
  }
  json.key("reason");
  json.string_or_null(archive ? std::string_view() : std::string_view(archive.error().message));
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
