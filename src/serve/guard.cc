#include "serve/guard.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <stdexcept>

namespace isnad::serve {
namespace {

struct Authority {
  std::string host;  // without brackets, in small letters
  std::string port;
};

Authority split(std::string_view text) {
  Authority authority;
  const size_t bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
  const size_t colon = bracket == std::string_view::npos ? text.rfind(':') : text.find(':', bracket);
  const std::string_view host = bracket == std::string_view::npos ? text.substr(0, colon) : text.substr(1, bracket - 1);
  for (const char c : host) authority.host.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  if (colon != std::string_view::npos) authority.port = text.substr(colon + 1);
  return authority;
}

bool is_address(const std::string& host) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return inet_pton(AF_INET, host.c_str(), bytes.data()) == 1 || inet_pton(AF_INET6, host.c_str(), bytes.data()) == 1;
}

// Takes as long for a token that is nearly right as for any other.
bool same_secret(std::string_view one, std::string_view other) {
  if (one.size() != other.size()) return false;
  unsigned different = 0;
  for (size_t i = 0; i < one.size(); ++i) {
    different |= static_cast<unsigned>(static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]));
  }
  return different == 0;
}

}  // namespace

bool is_loopback(std::string_view host) {
  if (host == "localhost" || host == "::1" || host == "[::1]") return true;
  return host.starts_with("127.") && is_address(std::string(host));
}

std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the system gives no random bytes for a token");
  }
  std::string token;
  for (const unsigned char byte : bytes) token += fmt::format("{:02x}", byte);
  return token;
}

// Names of the loopback, the name that was given, and bare addresses: a foreign page needs a name of its own.
bool Guard::knows_host(std::string_view header) const {
  const Authority authority = split(header);
  if (authority.port != fmt::format("{}", port) && !(authority.port.empty() && port == 80)) return false;
  if (is_loopback(authority.host) || authority.host == split(host).host) return true;
  return !is_loopback(host) && is_address(authority.host);
}

bool Guard::has_token(const Request& request) const {
  constexpr std::string_view kScheme = "Bearer ";
  const std::string_view given = request.header("authorization");
  return given.starts_with(kScheme) && same_secret(given.substr(kScheme.size()), token);
}

std::optional<Reply> Guard::refusal(const Request& request, bool is_api, bool is_change) const {
  const std::string_view host_header = request.header("host");
  if (request.headers.count("host") != 1 || !knows_host(host_header)) {
    return error_reply(403, "host", "the address in the Host header is not this server's");
  }
  const std::string_view origin = request.header("origin");
  if (!origin.empty() && origin != fmt::format("http://{}", host_header)) {
    return error_reply(403, "origin", "only the page of this server may ask");
  }
  const std::string_view site = request.header("sec-fetch-site");
  if (is_api && !site.empty() && site != "same-origin" && site != "none") {
    return error_reply(403, "origin", "only the page of this server may ask");
  }
  if (((is_api && token_for_all) || is_change) && !has_token(request)) {
    return error_reply(401, "token",
                       "the token is missing or wrong; open the page by the address that the program has printed, or "
                       "send it as Authorization: Bearer TOKEN");
  }
  return std::nullopt;
}

}  // namespace isnad::serve
