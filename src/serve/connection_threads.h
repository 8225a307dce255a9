// A thread for each connection at work, up to a number: a slow client holds its own thread and nobody else's.
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace isnad::serve {

class ConnectionThreads : public httplib::TaskQueue {
 public:
  explicit ConnectionThreads(size_t most) : most_(most) {}

  // What comes when all threads are at work waits for one.
  void enqueue(std::function<void()> task) override;
  // Ends when all that was taken is done.
  void shutdown() override;

 private:
  void work();

  size_t most_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;
  std::vector<std::thread> threads_;
  size_t idle_ = 0;
  bool stopped_ = false;
};

}  // namespace isnad::serve
