#include "serve/listener.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "serve/timed_stream.h"

namespace isnad::serve {
namespace {

constexpr int kWaiting = 512;  // connections that the system holds until they are taken

constexpr size_t kMostOfHead = 64U << 10U;

}  // namespace

int framing_fault(const httplib::Request& request) {
  const bool takes_body = request.method == "POST";
  if (!takes_body && request.method != "GET" && request.method != "HEAD") return 405;
  if (request.has_header("Transfer-Encoding")) return 411;
  if (request.has_header("Content-Encoding") || request.is_multipart_form_data()) return 415;
  const size_t lengths = request.get_header_value_count("Content-Length");
  if (takes_body) return lengths == 1 ? 0 : 411;
  return lengths == 0 || (lengths == 1 && request.get_header_value("Content-Length") == "0") ? 0 : 400;
}

void Listener::widen_queue() { ::listen(svr_sock_, kWaiting); }

void Listener::stop_all() {
  stopping_ = true;
  stop();
}

bool Listener::process_and_close_socket(socket_t socket) {
  TimedStream stream(socket, patience_.reply, stopping_);
  bool fine = true;
  bool closed = false;
  for (size_t requests = 1; fine && !closed && !stopping_ && requests <= keep_alive_max_count_; ++requests) {
    stream.allow(patience_.idle, 0);
    if (!stream.is_readable()) break;
    stream.allow(patience_.request, kMostOfHead + payload_max_length_);
    bool unread = false;
    fine = process_request(stream, requests == keep_alive_max_count_, closed, [&](httplib::Request& request) {
      unread = framing_fault(request) != 0;
      // An answer goes no further than this machine or its network: packing it costs more time than it saves.
      request.headers.erase("Accept-Encoding");
    });
    closed = closed || unread;
  }
  shutdown(socket, SHUT_RDWR);
  close(socket);
  return fine;
}

}  // namespace isnad::serve
