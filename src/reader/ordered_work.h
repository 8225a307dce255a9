// Documents worked on by all cores, the products handed on in input order, with flat memory.
//
// Every worker pulls the next document (one at a time), makes its product, and lays it in its place; whoever lays down
// the next one due carries on to the sink. Documents are admitted by bytes, not by number: no more is pulled while the
// work in flight is over the budget, so memory stays at the budget and the largest document. A token count, as oneTBB's
// parallel_pipeline has it, would allow a large document a token.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

#include "isnad/document.h"

namespace isnad {

// The next document; nothing at the end. Called by one thread at a time, in order.
using DocumentSource = std::function<std::optional<Document>()>;

template <typename Product>
struct Work {
  using Worker = std::function<Product(Document)>;

  DocumentSource source;
  // Called by each thread for a worker of its own, when there is work for it.
  std::function<Worker()> make_worker;
  // Takes the products; called by one thread at a time, in input order. `idle` says that nothing more is on its way, so
  // that it is time to flush. False stops the work.
  std::function<bool(Product& product, bool idle)> sink;
  std::function<size_t(const Product& product)> bytes_of;
  unsigned threads = 0;                // 0: as many as the machine offers
  size_t bytes_in_flight = 4U << 20U;  // documents and products
};

template <typename Product>
class OrderedWork {
 public:
  explicit OrderedWork(Work<Product> work) : work_(std::move(work)) {
    if (work_.threads == 0) work_.threads = std::max(1U, std::thread::hardware_concurrency());
  }

  // Returns when the source is empty or the sink has stopped it. What a callback throws comes out here.
  void run() {
    labour();
    for (;;) {
      std::unique_lock lock(mutex_);
      if (threads_.empty()) break;
      std::thread thread = std::move(threads_.back());
      threads_.pop_back();
      lock.unlock();
      thread.join();
    }
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Done {
    Product product;
    size_t bytes = 0;  // charged to bytes_in_flight_
  };

  struct Pulled {
    Document document;
    uint64_t number = 0;
    size_t bytes = 0;
  };

  void labour() noexcept {
    try {
      labour_or_throw();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stopped_ = true;
      admit_.notify_all();
    }
  }

  void labour_or_throw() {
    typename Work<Product>::Worker worker;  // made when there is work for it: it is not free
    while (std::optional<Pulled> pulled = pull()) {
      if (!worker) worker = work_.make_worker();
      lay_down(*pulled, worker(std::move(pulled->document)));
    }
  }

  std::optional<Pulled> pull() {
    const std::lock_guard source_lock(source_mutex_);
    {
      std::unique_lock lock(mutex_);
      // Whatever is in flight is in the hands of a worker that runs, so this wait ends.
      admit_.wait(lock, [&] { return stopped_ || bytes_in_flight_ < work_.bytes_in_flight; });
      if (stopped_) return std::nullopt;
    }
    std::optional<Document> document = work_.source();
    const std::lock_guard lock(mutex_);
    if (!document || stopped_) {
      stopped_ = true;
      return std::nullopt;
    }
    Pulled pulled;
    pulled.number = pulled_++;
    pulled.bytes = document->text.size() + 1;
    pulled.document = *std::move(document);
    bytes_in_flight_ += pulled.bytes;
    // One more worker for each document until all are there: a single document starts no army.
    if (threads_.size() + 1 < work_.threads && threads_.size() < pulled_) add_worker();
    return pulled;
  }

  void add_worker() {
    try {
      threads_.emplace_back([this] { labour(); });
    } catch (const std::system_error&) {
      work_.threads = 1;  // the system gives no more: go on with those that are there
    }
  }

  void lay_down(const Pulled& pulled, Product product) {
    const size_t size = work_.bytes_of(product);
    std::unique_lock lock(mutex_);
    bytes_in_flight_ += size;
    done_.emplace(pulled.number, Done{std::move(product), pulled.bytes + size});
    if (sinking_) return;  // the one at the sink takes it along
    sinking_ = true;
    while (!done_.empty() && done_.begin()->first == sunk_) {
      Done done = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      ++sunk_;
      const bool idle = sunk_ == pulled_;
      const bool stopped = sink_stopped_;
      lock.unlock();
      const bool go_on = !stopped && work_.sink(done.product, idle);
      lock.lock();
      if (!go_on) sink_stopped_ = stopped_ = true;
      bytes_in_flight_ -= done.bytes;
      admit_.notify_all();
    }
    sinking_ = false;
  }

  Work<Product> work_;

  std::mutex source_mutex_;  // held while pulling; taken before mutex_
  std::mutex mutex_;         // for all below
  std::condition_variable admit_;
  std::vector<std::thread> threads_;
  std::map<uint64_t, Done> done_;  // made, and waiting for their turn
  size_t bytes_in_flight_ = 0;
  uint64_t pulled_ = 0;
  uint64_t sunk_ = 0;
  bool sinking_ = false;
  bool stopped_ = false;       // no more is pulled
  bool sink_stopped_ = false;  // no more is handed on
  std::exception_ptr failure_;
};

}  // namespace isnad
