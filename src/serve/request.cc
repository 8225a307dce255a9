#include "serve/request.h"

#include "export/json_stream.h"

namespace isnad::serve {

Reply error_reply(int status, std::string_view code, std::string_view reason) {
  Reply reply;
  reply.status = status;
  output::JsonStream json(reply.body);
  json.open('{');
  json.open("error", '{');
  json.string("code", code);
  json.string("reason", reason);
  json.close('}');
  json.close('}');
  return reply;
}

}  // namespace isnad::serve
