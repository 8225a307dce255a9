// Who may ask: the checks that stand before every answer.
//
// A page of another site, open in the same browser, can send requests here, and can point a name of its own at this
// machine to read the answers (DNS rebinding). So the Host header must name this server, and an Origin header must be
// the server's own. Other people on the machine can connect too: what changes something wants the token, which only who
// started the program has seen; where a token was asked for at the start, everything of the API wants it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/request.h"

namespace isnad::serve {

// 127.0.0.0/8, ::1, localhost.
bool is_loopback(std::string_view host);

// 32 hexadecimal digits that nobody can guess.
std::string random_token();

struct Guard {
  std::string host = "127.0.0.1";  // that the server listens on
  int port = 0;
  std::string token;
  bool token_for_all = false;  // of the API; else for changes alone

  // Nothing where the request may be answered.
  [[nodiscard]] std::optional<Reply> refusal(const Request& request, bool is_api, bool is_change) const;

 private:
  [[nodiscard]] bool knows_host(std::string_view header) const;
  [[nodiscard]] bool has_token(const Request& request) const;
};

}  // namespace isnad::serve
