// cpp-httplib with connections that end in time, and that end when the server stops.
#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>

namespace isnad::serve {

struct Patience {
  std::chrono::milliseconds request{10'000};  // for all of a request to come in
  std::chrono::milliseconds reply{30'000};    // for all of an answer to be taken
  std::chrono::milliseconds idle{5'000};      // between two requests of one connection
};

// 0, or the status to refuse a request with: its body has no length that can be known, is packed, or comes where none
// belongs. Such a body is not read, and the connection ends with the answer.
int framing_fault(const httplib::Request& request);

class Listener : public httplib::Server {
 public:
  explicit Listener(const Patience& patience) : patience_(patience) {}

  // The library lets five connections wait to be taken, too few for a burst. After bind_to_port().
  void widen_queue();

  // Takes no more connections; those that are there end after the answer at hand.
  void stop_all();

 private:
  bool process_and_close_socket(socket_t socket) override;

  Patience patience_;
  std::atomic<bool> stopping_ = false;
};

}  // namespace isnad::serve
