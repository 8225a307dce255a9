#include "export/document_json.h"

namespace isnad::output {

void append_document(JsonStream& json, const archive::DocumentInfo& info, const Document& document) {
  json.open("document", '{');
  json.integer("number", info.number);
  json.string("id", document.id);
  json.string_or_null("outlet", document.outlet);
  json.string_or_null("published", document.published);
  json.string_or_null("title", document.title);
  json.string_or_null("url", document.url);
  json.integer_or_null("replaced_by", info.replaced_by != 0 ? std::optional(info.replaced_by) : std::nullopt);
  json.close('}');
}

void append_speaker(JsonStream& json, std::string_view name, const Speaker& speaker) {
  json.open(name, '{');
  json.string("name", speaker.name);
  json.string("kind", to_string(speaker.kind));
  json.string_or_null("role", speaker.role);
  json.string_or_null("country", speaker.country);
  json.close('}');
}

}  // namespace isnad::output
