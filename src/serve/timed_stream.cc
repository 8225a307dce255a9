#include "serve/timed_stream.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace isnad::serve {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kGlance(200);  // how soon a stop is noticed
constexpr size_t kBuffer = 16U << 10U;

// Whether the socket is ready for `what` before the moment.
bool wait_for(int socket, short what, Clock::time_point until, const std::atomic<bool>* stopping) {
  for (;;) {
    if (stopping != nullptr && *stopping) return false;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
    if (left.count() <= 0) return false;
    pollfd one = {socket, what, 0};
    const int ready = poll(&one, 1, static_cast<int>(std::min(left, kGlance).count()));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

}  // namespace

TimedStream::TimedStream(int socket, std::chrono::milliseconds write_for, const std::atomic<bool>& stopping)
    : socket_(socket), write_for_(write_for), stopping_(stopping) {}

void TimedStream::allow(std::chrono::milliseconds read_for, size_t bytes) {
  read_until_ = Clock::now() + read_for;
  bytes_left_ = bytes;
  write_until_ = {};
}

bool TimedStream::is_readable() const {
  return taken_ < buffer_.size() || wait_for(socket_, POLLIN, read_until_, &stopping_);
}

bool TimedStream::is_writable() const { return wait_for(socket_, POLLOUT, Clock::now() + write_for_, nullptr); }

ssize_t TimedStream::read(char* to, size_t size) {
  if (taken_ == buffer_.size()) {
    if (!wait_for(socket_, POLLIN, read_until_, &stopping_)) return -1;
    buffer_.resize(kBuffer);
    const ssize_t got = recv(socket_, buffer_.data(), buffer_.size(), 0);
    buffer_.resize(got > 0 ? static_cast<size_t>(got) : 0);
    taken_ = 0;
    if (got <= 0) return got;
  }
  const size_t given = std::min({size, buffer_.size() - taken_, bytes_left_});
  if (given == 0) return -1;
  bytes_left_ -= given;
  std::memcpy(to, buffer_.data() + taken_, given);
  taken_ += given;
  return static_cast<ssize_t>(given);
}

ssize_t TimedStream::write(const char* from, size_t size) {
  if (write_until_ == Clock::time_point()) write_until_ = Clock::now() + write_for_;
  for (;;) {
    if (!wait_for(socket_, POLLOUT, write_until_, nullptr)) return -1;
    const ssize_t sent = send(socket_, from, size, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0 || (errno != EAGAIN && errno != EINTR)) return sent;
  }
}

// Nobody asks: no answer here depends on who is at the other end.
void TimedStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}
void TimedStream::get_local_ip_and_port(std::string& ip, int& port) const {
  ip.clear();
  port = 0;
}

}  // namespace isnad::serve
