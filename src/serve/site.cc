#include "serve/site.h"

#include <algorithm>
#include <array>
#include <exception>
#include <iterator>
#include <map>
#include <optional>

#include "serve/api.h"
#include "serve/assets.h"
#include "text/invalid_utf8.h"

namespace isnad::serve {
namespace {

constexpr std::string_view kApi = "/api/";

struct Route {
  std::string_view method;
  std::string_view path;  // what ends in '/' takes one more part as its argument
  Reply (*handler)(Desk& desk, const Request& request, std::string_view argument);
  bool is_change = false;
};

constexpr auto kRoutes = std::to_array<Route>({
    {"GET", "/api/v1/info", api_info},
    {"POST", "/api/v1/read", api_read},
    {"POST", "/api/v1/articles", api_add, true},
    {"GET", "/api/v1/documents/", api_document},
    {"POST", "/api/v1/correct", api_correct, true},
    {"GET", "/api/v1/search", api_search},
    {"GET", "/api/v1/facets", api_facets},
    {"GET", "/api/v1/speakers", api_speakers},
    {"GET", "/api/v1/statistics", api_statistics},
    {"GET", "/api/v1/pairs", api_pairs},
    {"GET", "/api/v1/claims", api_claims},
    {"GET", "/api/v1/claims/", api_claim},
    {"GET", "/api/v1/verify", api_verify},
    {"POST", "/api/v1/verify", api_verify},
    {"GET", "/api/v1/denials", api_denials},
    {"GET", "/api/v1/export", api_export},
});

bool matches(const Route& route, std::string_view path) {
  if (!route.path.ends_with('/')) return path == route.path;
  return path.starts_with(route.path) && path.find('/', route.path.size()) == std::string_view::npos;
}

// The page draws these itself; which one is in the address.
bool is_view(std::string_view path) {
  constexpr std::array<std::string_view, 7> kViews = {"search", "article", "speaker", "overview",
                                                      "claims", "claim",   "verify"};
  const std::string_view first = path.substr(1, path.find('/', 1) - 1);
  return path == "/" || std::find(kViews.begin(), kViews.end(), first) != kViews.end();
}

Reply file(std::string_view path) {
  const bool is_description = path == "/api/openapi.json";
  const Asset* asset = find_asset(is_description ? "openapi.json" : path.substr(1));
  const bool is_page = asset == nullptr && is_view(path);
  if (is_page) asset = find_asset("index.html");
  if (asset == nullptr) return error_reply(404, "path", "there is nothing at this address");
  Reply reply;
  reply.type = media_type(asset->name);
  reply.body = asset->content;
  // The name of a file of the page changes with its content.
  const bool is_forever = asset->name.starts_with("assets/");
  reply.headers.emplace_back("Cache-Control", is_forever ? "public, max-age=31536000, immutable" : "no-cache");
  return reply;
}

// Each name once, all of it UTF-8: what is wrong with the parameters, whatever they ask; empty for nothing.
std::string_view fault_of(const std::multimap<std::string, std::string>& parameters) {
  for (auto at = parameters.begin(); at != parameters.end(); ++at) {
    if (at != parameters.begin() && std::prev(at)->first == at->first) return "a parameter is given twice";
    if (text::first_invalid_utf8(at->first) != std::string_view::npos ||
        text::first_invalid_utf8(at->second) != std::string_view::npos) {
      return "a parameter is not UTF-8";
    }
  }
  return {};
}

Reply answer_api(Desk& desk, const Route& route, const Request& request) {
  if (const std::string_view fault = fault_of(request.parameters); !fault.empty()) {
    return error_reply(400, "parameter", fault);
  }
  const std::string_view path = request.path;
  Reply reply = route.handler(desk, request, path.substr(std::min(route.path.size(), path.size())));
  reply.headers.emplace_back("Cache-Control", "no-store");
  return reply;
}

Reply route_and_answer(Desk& desk, const Guard& guard, const Request& request) {
  const std::string_view path = request.path;
  if (!path.starts_with('/')) return error_reply(400, "path", "an address begins with /");
  const bool is_api = path.starts_with(kApi);
  const std::string_view method = request.method == "HEAD" ? std::string_view("GET") : std::string_view(request.method);
  const Route* route = nullptr;
  bool known_path = false;
  for (const Route& one : kRoutes) {
    if (!matches(one, path)) continue;
    known_path = true;
    if (one.method == method) route = &one;
  }
  if (std::optional<Reply> refusal = guard.refusal(request, is_api, route != nullptr && route->is_change)) {
    return *std::move(refusal);
  }
  if (route != nullptr) return answer_api(desk, *route, request);
  if (known_path || method != "GET") return error_reply(405, "method", "this address does not take that method");
  return file(path);
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& security_headers() {
  static const std::vector<std::pair<std::string, std::string>> headers = {
      {"Content-Security-Policy",
       "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; "
       "frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  };
  return headers;
}

Reply answer(Desk& desk, const Guard& guard, const Request& request) {
  try {
    return route_and_answer(desk, guard, request);
  } catch (const std::exception& error) {
    return error_reply(500, "internal", error.what());
  }
}

}  // namespace isnad::serve
