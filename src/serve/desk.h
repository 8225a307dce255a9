// What the answers share: the archive's connections, the readers, and what was asked for at the start.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include "isnad/archive.h"
#include "isnad/reader.h"
#include "serve/lender.h"

namespace isnad::serve {

struct Limits {
  size_t body = size_t{16} << 20U;            // bytes of a request
  size_t articles = 200;                      // of one answer
  std::chrono::milliseconds question{5'000};  // to the archive
  std::chrono::milliseconds waiting{5'000};   // for a connection or a reader to come free
};

class Desk {
 public:
  // There need be no archive at `path`; it is looked for at each question. `lexicon` outlives it.
  Desk(std::string path, const lexicon::Lexicon& lexicon, const Limits& limits, size_t at_once);

  Result<Lender<archive::Archive>::Loan> borrow_archive() { return archives_.borrow(); }
  Result<Lender<Reader>::Loan> borrow_reader() { return readers_.borrow(); }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] const Limits& limits() const { return limits_; }
  std::mutex& adding() { return adding_; }  // one request at a time adds

 private:
  std::string path_;
  const lexicon::Lexicon* lexicon_;
  Limits limits_;
  std::shared_ptr<archive::ClaimCache> claims_ = archive::make_claim_cache();  // of all connections
  Lender<archive::Archive> archives_;
  Lender<Reader> readers_;
  std::mutex adding_;
};

}  // namespace isnad::serve
