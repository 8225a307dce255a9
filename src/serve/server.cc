#include "serve/server.h"

#include <fmt/format.h>
#include <sys/socket.h>

#include <algorithm>
#include <cctype>
#include <thread>
#include <utility>

#include "serve/connection_threads.h"
#include "serve/guard.h"
#include "serve/site.h"

namespace isnad::serve {
namespace {

constexpr size_t kMostConnections = 512;
constexpr size_t kLongestPath = 200;
constexpr size_t kMostRequests = 1000;  // of one connection

size_t questions_at_once() { return std::max<size_t>(4, 2 * std::thread::hardware_concurrency()); }

Request request_of(const httplib::Request& from) {
  Request request;
  request.method = from.method;
  request.path = from.path;
  request.parameters = {from.params.begin(), from.params.end()};
  for (const auto& [name, value] : from.headers) {
    std::string small = name;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    request.headers.emplace(std::move(small), value);
  }
  request.body = from.body;
  return request;
}

void put(const Reply& reply, httplib::Response& to) {
  to.status = reply.status;
  for (const auto& [name, value] : reply.headers) to.set_header(name, value);
  to.set_content(reply.body, reply.type);
}

// What the library below refuses by itself: requests that are none, that are too long, of other methods.
Reply refused(int status) {
  switch (status) {
    case 413:
      return error_reply(413, "size", "more was sent than one request may hold; isnad add takes whole collections");
    case 411:
      return error_reply(411, "length", "the body's length must stand in Content-Length");
    case 415:
      return error_reply(415, "encoding", "the body must be the file itself, neither packed nor in parts");
    case 414:
      return error_reply(414, "size", "the address is too long; ask for fewer words");
    case 404:
    case 405:
      return error_reply(405, "method", "this address does not take that method");
    default:
      return error_reply(status, "request", "this is no request that can be answered");
  }
}

}  // namespace

struct Server::Impl {
  Impl(const ServeOptions& options, const lexicon::Lexicon& lexicon)
      : desk(options.archive, lexicon, options.limits, questions_at_once()), listener(options.patience) {
    guard.host = options.host;
    guard.token = options.token.empty() ? random_token() : options.token;
    guard.token_for_all = !options.token.empty();
    httplib::Headers headers;
    for (const auto& [name, value] : security_headers()) headers.emplace(name, value);
    listener.set_default_headers(std::move(headers));
    listener.set_payload_max_length(options.limits.body);
    // As the library sets them, two programs could share the port, and a client would get either.
    listener.set_socket_options([](int socket) {
      const int on = 1;
      setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    });
    // Head and body are two writes: without this the second waits 40 ms for the client to acknowledge the first.
    listener.set_tcp_nodelay(true);
    listener.set_keep_alive_max_count(kMostRequests);
    listener.set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(options.patience.idle).count());
    listener.new_task_queue = [] { return new ConnectionThreads(kMostConnections); };
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
      put(answer(desk, guard, request_of(request)), response);
    };
    // The routes of the library are regular expressions; here the one for what has a body is enough.
    listener.Post("/api/v1/[a-z]+", handler);
    listener.set_pre_routing_handler([handler](const httplib::Request& request, httplib::Response& response) {
      using Answered = httplib::Server::HandlerResponse;
      if (const int status = framing_fault(request); status != 0) {
        put(refused(status), response);
      } else if (request.path.size() > kLongestPath) {
        put(refused(414), response);
      } else if (request.method == "POST") {
        return Answered::Unhandled;
      } else {
        handler(request, response);
      }
      return Answered::Handled;
    });
    listener.set_error_handler([](const httplib::Request&, httplib::Response& response) {
      if (response.body.empty()) put(refused(response.status), response);
    });
  }

  Desk desk;
  Guard guard;
  Listener listener;
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;

Result<Server> Server::open(const ServeOptions& options) {
  if (!is_loopback(options.host) && options.token.empty()) {
    return Error{
        fmt::format("on {} others than this machine could ask; give a --token that they must know", options.host)};
  }
  if (!options.token.empty() && options.token.size() < 16) {
    return Error{"a --token of fewer than 16 characters can be guessed; give a longer one"};
  }
  const lexicon::Lexicon& lexicon = options.lexicon != nullptr ? *options.lexicon : builtin_lexicon();
  auto impl = std::make_unique<Impl>(options, lexicon);
  Guard& guard = impl->guard;
  if (options.port == 0) {
    guard.port = impl->listener.bind_to_any_port(options.host);
  } else if (impl->listener.bind_to_port(options.host, options.port)) {
    guard.port = options.port;
  }
  if (guard.port <= 0) {
    return Error{fmt::format("cannot listen on {} port {}: it is taken, or not allowed; --port names another one",
                             options.host, options.port)};
  }
  impl->listener.widen_queue();
  return Server(std::move(impl));
}

int Server::port() const { return impl_->guard.port; }

std::string Server::address() const {
  const std::string& host = impl_->guard.host;
  const bool bracket = host.find(':') != std::string::npos && host.front() != '[';
  const std::string shown = host == "0.0.0.0" || host == "::" ? "localhost" : bracket ? "[" + host + "]" : host;
  return fmt::format("http://{}:{}/#token={}", shown, impl_->guard.port, impl_->guard.token);
}

void Server::run() { impl_->listener.listen_after_bind(); }
void Server::stop() { impl_->listener.stop_all(); }

}  // namespace isnad::serve
