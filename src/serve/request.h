// A request and its answer as plain values: what decides about them knows no sockets.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::serve {

struct Request {
  std::string method;                                            // GET, HEAD or POST
  std::string path;                                              // decoded, without the query
  std::multimap<std::string, std::string> parameters;            // decoded
  std::multimap<std::string, std::string, std::less<>> headers;  // names in small letters
  std::string body;

  // Empty where it is not given; of several the first.
  [[nodiscard]] std::string_view header(std::string_view name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
  }
};

struct Reply {
  int status = 200;
  std::string type = "application/json; charset=utf-8";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

// Errors are JSON: {"error":{"code","reason"}}; `code` is for programs, `reason` for people.
Reply error_reply(int status, std::string_view code, std::string_view reason);

}  // namespace isnad::serve
