#include "serve/request.h"

#include "export/json_stream.h"

namespace isnad::serve {

Reply error_reply(int status, std::string_view code, std::string_view reason) {
  Reply reply;
  reply.status = status;
  output::JsonStream json(reply.body, false);
  json.open('{');
  json.key("error");
  json.open('{');
  json.key("code");
  json.string(code);
  json.key("reason");
  json.string(reason);
  json.close('}');
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
