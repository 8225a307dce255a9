#include <algorithm>
#include <optional>

#include "export/corrections.h"
#include "serve/api.h"
#include "serve/parameters.h"
#include "serve/reading_reply.h"

namespace isnad::serve {

Reply api_document(Desk& desk, const Request& /*request*/, std::string_view argument) {
  const std::optional<int64_t> number = number_in(argument);
  if (!number) return error_reply(400, "parameter", "a document is asked for by its number");
  auto borrowed = desk.borrow_archive();
  if (!borrowed) return archive_error(desk, borrowed.error());
  auto archive = std::move(borrowed).value();
  const Result<std::optional<archive::StoredReading>> found = archive->document(*number);
  if (!found) return archive_error(desk, found.error());
  if (!found.value()) return error_reply(404, "document", "the archive has no document of this number");
  const archive::StoredReading& stored = *found.value();
  Result<std::vector<archive::DocumentInfo>> versions = archive->versions(*number);
  if (!versions) return archive_error(desk, versions.error());
  Reply reply;
  output::JsonStream json(reply.body);
  json.open('{');
  json.integer("number", stored.info.number);
  json.open("versions", '[');
  for (const archive::DocumentInfo& version : versions.value()) json.integer(version.number);
  json.close(']');
  append_article(json, stored.reading);
  output::append_corrections(json, stored);
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
