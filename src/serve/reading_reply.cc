#include "serve/reading_reply.h"

#include "export/reading_json.h"

namespace isnad::serve {

void append_article(output::JsonStream& json, const Reading& reading) {
  json.string("text", reading.document.text);
  json.key("reading");
  output::append_reading(json, reading, false);
}

}  // namespace isnad::serve
