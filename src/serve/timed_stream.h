// A connection that must be done by a moment: cpp-httplib bounds each read and write, so that a client who sends a byte
// now and then would never end.
#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <string>

namespace isnad::serve {

class TimedStream : public httplib::Stream {
 public:
  // Writing fails `write_for` after the first byte written, reading at once when `stopping` is set while it waits.
  TimedStream(int socket, std::chrono::milliseconds write_for, const std::atomic<bool>& stopping);

  // Reading fails from now on after this time, and after so many bytes; writing has all of its time again.
  void allow(std::chrono::milliseconds read_for, size_t bytes);

  [[nodiscard]] bool is_readable() const override;
  [[nodiscard]] bool is_writable() const override;
  ssize_t read(char* to, size_t size) override;
  ssize_t write(const char* from, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  [[nodiscard]] int socket() const override { return socket_; }

 private:
  using Clock = std::chrono::steady_clock;

  int socket_;
  Clock::time_point read_until_;
  size_t bytes_left_ = 0;
  std::chrono::milliseconds write_for_;
  Clock::time_point write_until_;
  const std::atomic<bool>& stopping_;
  std::string buffer_;  // read and not yet asked for: cpp-httplib reads lines byte by byte
  size_t taken_ = 0;
};

}  // namespace isnad::serve
