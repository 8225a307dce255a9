#include "reader/pipeline.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace isnad {
namespace {

class Pipeline {
 public:
  Pipeline(const DocumentSource& source, const SerialiserFactory& make_serialiser, const Sink& sink,
           const PipelineOptions& options)
      : source_(source), make_serialiser_(make_serialiser), sink_(sink), options_(options) {
    if (options_.threads == 0) options_.threads = std::max(1U, std::thread::hardware_concurrency());
  }

  void run() {
    work();
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
    std::string piece;
    size_t bytes = 0;  // charged to bytes_in_flight_
  };

  struct Pulled {
    Document document;
    uint64_t number = 0;
    size_t bytes = 0;
  };

  void work() noexcept {
    try {
      work_or_throw();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      stopped_ = true;
      admit_.notify_all();
    }
  }

  void work_or_throw() {
    std::optional<Reader> reader;  // made when there is work for it: it is not free
    Serialiser serialise;
    while (std::optional<Pulled> pulled = pull()) {
      if (!reader) {
        reader.emplace();
        serialise = make_serialiser_();
      }
      std::string out;
      {
        const Reading reading = reader->read(std::move(pulled->document), options_.read);
        serialise(reading, out);
      }
      lay_down(*pulled, std::move(out));
    }
  }

  std::optional<Pulled> pull() {
    const std::lock_guard source_lock(source_mutex_);
    {
      std::unique_lock lock(mutex_);
      // Whatever is in flight is in the hands of a worker that runs, so this wait ends.
      admit_.wait(lock, [&] { return stopped_ || bytes_in_flight_ < options_.bytes_in_flight; });
      if (stopped_) return std::nullopt;
    }
    std::optional<Document> document = source_();
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
    if (threads_.size() + 1 < options_.threads && threads_.size() < pulled_) add_worker();
    return pulled;
  }

  void add_worker() {
    try {
      threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      options_.threads = 1;  // the system gives no more: go on with those that are there
    }
  }

  void lay_down(const Pulled& pulled, std::string out) {
    std::unique_lock lock(mutex_);
    const size_t size = out.size();
    bytes_in_flight_ += size;
    done_.emplace(pulled.number, Done{std::move(out), pulled.bytes + size});
    if (sinking_) return;  // the one at the sink takes it along
    sinking_ = true;
    while (!done_.empty() && done_.begin()->first == sunk_) {
      const Done done = std::move(done_.begin()->second);
      done_.erase(done_.begin());
      ++sunk_;
      const bool idle = sunk_ == pulled_;
      const bool stopped = sink_stopped_;
      lock.unlock();
      const bool go_on = !stopped && sink_(done.piece, idle);
      lock.lock();
      if (!go_on) sink_stopped_ = stopped_ = true;
      bytes_in_flight_ -= done.bytes;
      admit_.notify_all();
    }
    sinking_ = false;
  }

  const DocumentSource& source_;
  const SerialiserFactory& make_serialiser_;
  const Sink& sink_;
  PipelineOptions options_;

  std::mutex source_mutex_;  // held while pulling; taken before mutex_
  std::mutex mutex_;         // for all below
  std::condition_variable admit_;
  std::vector<std::thread> threads_;
  std::map<uint64_t, Done> done_;  // read, and waiting for their turn
  size_t bytes_in_flight_ = 0;
  uint64_t pulled_ = 0;
  uint64_t sunk_ = 0;
  bool sinking_ = false;
  bool stopped_ = false;       // no more is pulled
  bool sink_stopped_ = false;  // no more is written
  std::exception_ptr failure_;
};

}  // namespace

void run_pipeline(const DocumentSource& source, const SerialiserFactory& make_serialiser, const Sink& sink,
                  const PipelineOptions& options) {
  Pipeline(source, make_serialiser, sink, options).run();
}

}  // namespace isnad
