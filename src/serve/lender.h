// Things of which only one thread may use one at a time (an archive's connection, a reader), lent to many threads: made
// when they are needed, up to a number, and kept.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "isnad/result.h"

namespace isnad::serve {

template <typename Thing>
class Lender {
 public:
  using Make = std::function<Result<Thing>()>;
  Lender(size_t most, std::chrono::milliseconds patience, Make make)
      : most_(most), patience_(patience), make_(std::move(make)) {}

  // Comes back to the lender at the end of its scope.
  class Loan {
   public:
    Loan(Lender* lender, std::unique_ptr<Thing> thing) : lender_(lender), thing_(std::move(thing)) {}
    Loan(Loan&&) noexcept = default;
    Loan& operator=(Loan&&) = delete;
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() {
      if (thing_) lender_->take_back(std::move(thing_));
    }
    Thing* operator->() const { return thing_.get(); }
    Thing& operator*() const { return *thing_; }

   private:
    Lender* lender_;
    std::unique_ptr<Thing> thing_;
  };

  // An error where none comes free in time, or none can be made.
  Result<Loan> borrow() {
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, patience_, [&] { return !idle_.empty() || lent_ < most_; })) {
      return Error{"too many questions at once; ask again in a moment"};
    }
    ++lent_;
    if (!idle_.empty()) {
      std::unique_ptr<Thing> thing = std::move(idle_.back());
      idle_.pop_back();
      return Loan(this, std::move(thing));
    }
    lock.unlock();
    Result<Thing> made = make_();
    if (!made) {
      lock.lock();
      --lent_;
      returned_.notify_one();
      return made.error();
    }
    return Loan(this, std::make_unique<Thing>(std::move(made).value()));
  }

 private:
  void take_back(std::unique_ptr<Thing> thing) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(thing));
    --lent_;
    returned_.notify_one();
  }

  size_t most_;
  std::chrono::milliseconds patience_;
  Make make_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Thing>> idle_;
  size_t lent_ = 0;
};

}  // namespace isnad::serve
