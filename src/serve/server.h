// The server: connections in, answers out, until it is told to stop.
#pragma once

#include <memory>
#include <string>

#include "isnad/reader.h"
#include "isnad/result.h"
#include "serve/desk.h"
#include "serve/listener.h"

namespace isnad::serve {

struct ServeOptions {
  std::string archive = "isnad.db";
  std::string host = "127.0.0.1";
  int port = 8017;                            // 0: a free one
  std::string token;                          // that everything of the API wants; empty: one is made, for changes
  const lexicon::Lexicon* lexicon = nullptr;  // to read with; nullptr: the built-in one
  Limits limits;
  Patience patience;
};

class Server {
 public:
  // Binds; an error where the port is taken, or where others than this machine could come without a token.
  static Result<Server> open(const ServeOptions& options);
  ~Server();
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;

  [[nodiscard]] int port() const;
  // Where the page is; the part behind # never leaves the browser.
  [[nodiscard]] std::string address() const;

  // Answers until stop() is called, from another thread; then ends the answers at hand.
  void run();
  void stop();

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad::serve
